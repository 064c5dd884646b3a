package io.github.jiandu.media;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG file without its texts, times, Exif and private chunks, and without what stands behind its end. */
final class PngChunks {

    private static final int SIGNATURE = 8;
    private static final String LAST = "IEND";

    /** What a picture looks like depends on these, and on nothing else. */
    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", LAST, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngChunks() {}

    static void strip(DataInputStream in, OutputStream out) throws IOException {
        out.write(in.readNBytes(SIGNATURE));
        String name = "";
        while (!name.equals(LAST)) {
            int length = in.readInt();
            byte[] type = new byte[4];
            in.readFully(type);
            name = new String(type, StandardCharsets.ISO_8859_1);
            if (length < 0) {
                throw new DamagedPicture();
            }
            if (!KEPT.contains(name)) {
                in.skipNBytes(length + 4L);
                continue;
            }
            out.write(ByteBuffer.allocate(4).putInt(length).array());
            out.write(type);
            CRC32 sum = new CRC32();
            sum.update(type);
            copy(in, out, length, sum);
            int expected = in.readInt();
            if (expected != (int) sum.getValue()) {
                throw new DamagedPicture();
            }
            out.write(ByteBuffer.allocate(4).putInt(expected).array());
        }
    }

    private static void copy(DataInputStream in, OutputStream out, int length, CRC32 sum) throws IOException {
        byte[] buffer = new byte[Math.min(length, 1 << 16)];
        int left = length;
        while (left > 0) {
            int part = Math.min(left, buffer.length);
            in.readFully(buffer, 0, part);
            out.write(buffer, 0, part);
            sum.update(buffer, 0, part);
            left -= part;
        }
    }
}
