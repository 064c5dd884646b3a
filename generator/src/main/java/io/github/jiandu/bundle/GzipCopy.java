package io.github.jiandu.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compressed copies of texts (RFC 1952), which servers send to browsers that can read them. */
final class GzipCopy {

    /** Behind the name of a file. */
    static final String ENDING = ".gz";

    private static final Set<String> TEXTS = Set.of(
            "html",
            "css",
            "js",
            "json",
            "jsonl",
            "jsonld",
            "webmanifest",
            "xml",
            "xsd",
            "svg",
            "csv",
            "tsv",
            "txt",
            "md",
            "ics");
    /** Smaller files fit into the packet that answers anyway. */
    private static final long SMALLEST = 1024;

    private static final int BUFFER = 1 << 16;
    /** No flags, no time, best compression, of no particular system. */
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};

    private GzipCopy() {}

    /**
     * Whether a file is worth it.
     *
     * @param includes whether pages hold server-side includes, which servers do not look for in compressed files
     */
    static boolean suits(String path, long size, boolean includes) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return size >= SMALLEST && TEXTS.contains(ending) && !(includes && ending.equals("html"));
    }

    /** Writes the compressed copy; its bytes depend on the JDK's own compression alone. */
    static void write(InputStream in, OutputStream out) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            out.write(HEADER);
            CRC32 crc = new CRC32();
            byte[] plain = new byte[BUFFER];
            byte[] packed = new byte[BUFFER];
            for (int read = in.read(plain); read >= 0; read = in.read(plain)) {
                crc.update(plain, 0, read);
                deflater.setInput(plain, 0, read);
                while (!deflater.needsInput()) {
                    out.write(packed, 0, deflater.deflate(packed));
                }
            }
            deflater.finish();
            while (!deflater.finished()) {
                out.write(packed, 0, deflater.deflate(packed));
            }
            ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            trailer.putInt((int) crc.getValue()).putInt((int) deflater.getBytesRead());
            out.write(trailer.array());
        } finally {
            deflater.end();
        }
    }
}
