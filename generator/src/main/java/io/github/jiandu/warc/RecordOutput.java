package io.github.jiandu.warc;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A file of parts that can be read one by one: each a gzip member of its own (WARC annex A), or as it is.
 *
 * <p>The header of a member is ours: the JDK's names another system from version to version.
 */
final class RecordOutput extends OutputStream {

    /** How parts are packed. */
    enum Packing {
        /** As they are. */
        PLAIN,
        /** gzip members made by the JDK's zlib. */
        DEFLATED,
        /** gzip members that hold their bytes unpacked, the same on every machine. */
        UNPACKED
    }

    /** No name, no time, no flags, no system (RFC 1952, 2.3). */
    static final byte[] MEMBER_HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int BUFFER = 64 << 10;
    private static final int LARGEST_BLOCK = 0xFFFF;

    private final OutputStream out;
    private final Packing packing;
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[BUFFER];
    private final byte[] block = new byte[LARGEST_BLOCK];
    private int held;
    private long size;
    private long position;

    RecordOutput(Path file, Packing packing) throws IOException {
        this.packing = packing;
        this.out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER);
    }

    /** Bytes in the file so far: where the next part begins. */
    long position() {
        return position;
    }

    private void put(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        position += length;
    }

    void begin() throws IOException {
        if (packing != Packing.PLAIN) {
            put(MEMBER_HEADER, 0, MEMBER_HEADER.length);
            crc.reset();
            deflater.reset();
            size = 0;
            held = 0;
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (packing == Packing.PLAIN) {
            put(bytes, offset, length);
            return;
        }
        crc.update(bytes, offset, length);
        size += length;
        if (packing == Packing.DEFLATED) {
            deflater.setInput(bytes, offset, length);
            while (!deflater.needsInput()) {
                put(buffer, 0, deflater.deflate(buffer));
            }
            return;
        }
        for (int done = 0; done < length; ) {
            if (held == LARGEST_BLOCK) {
                putBlock(false);
            }
            int part = Math.min(length - done, LARGEST_BLOCK - held);
            System.arraycopy(bytes, offset + done, block, held, part);
            held += part;
            done += part;
        }
    }

    /** A stored block (RFC 1951, 3.2.4). */
    private void putBlock(boolean last) throws IOException {
        byte[] head = {(byte) (last ? 1 : 0), (byte) held, (byte) (held >> 8), (byte) ~held, (byte) (~held >> 8)};
        put(head, 0, head.length);
        put(block, 0, held);
        held = 0;
    }

    void end() throws IOException {
        if (packing == Packing.PLAIN) {
            return;
        }
        if (packing == Packing.DEFLATED) {
            deflater.finish();
            while (!deflater.finished()) {
                put(buffer, 0, deflater.deflate(buffer));
            }
        } else {
            putBlock(true);
        }
        byte[] trailer = new byte[8];
        for (int i = 0; i < 4; i++) {
            trailer[i] = (byte) (crc.getValue() >> 8 * i);
            trailer[4 + i] = (byte) (size >> 8 * i);
        }
        put(trailer, 0, trailer.length);
    }

    @Override
    public void close() throws IOException {
        deflater.end();
        out.close();
    }
}
