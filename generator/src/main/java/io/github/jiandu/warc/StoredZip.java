package io.github.jiandu.warc;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Writes a zip whose files stand in it as they are, so that a replayer can read a page out of the middle. Ours, since the
 * JDK's heads differ from version to version; of any size (ZIP64).
 */
final class StoredZip implements Closeable {

    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR_64 = 0x07064b50;
    static final int LOCAL_SIZE = 30;
    static final int CENTRAL_SIZE = 46;
    static final int END_SIZE = 22;
    static final long MAX_32 = 0xFFFFFFFFL;
    static final int MAX_16 = 0xFFFF;
    static final int UTF8 = 0x0800;

    private static final int VERSION = 20;
    private static final int VERSION_64 = 45;
    private static final int EXTRA_64 = 1;
    /** 1 February 1980: earlier the JDK's own reader takes the time zone into account. */
    private static final int DAY = 2 << 5 | 1;

    private static final int BUFFER = 128 << 10;

    /**
     * A file in a zip.
     *
     * @param offset of its head
     */
    record Item(String name, long size, long crc, long offset) {

        private byte[] encoded() {
            return name.getBytes(StandardCharsets.UTF_8);
        }

        /** What stands before its bytes. */
        byte[] local() {
            byte[] encoded = encoded();
            boolean large = size >= MAX_32;
            Bytes out = new Bytes();
            out.put(4, LOCAL).put(2, large ? VERSION_64 : VERSION);
            out.put(2, UTF8).put(2, 0).put(2, 0).put(2, DAY);
            out.put(4, crc).put(4, Math.min(size, MAX_32)).put(4, Math.min(size, MAX_32));
            out.put(2, encoded.length).put(2, large ? 20 : 0).put(encoded);
            if (large) {
                out.put(2, EXTRA_64).put(2, 16).put(8, size).put(8, size);
            }
            return out.toByteArray();
        }

        private void central(Bytes out) {
            byte[] encoded = encoded();
            boolean large = size >= MAX_32;
            boolean far = offset >= MAX_32;
            int extra = (large ? 16 : 0) + (far ? 8 : 0);
            int version = large || far ? VERSION_64 : VERSION;
            out.put(4, CENTRAL).put(2, version).put(2, version);
            out.put(2, UTF8).put(2, 0).put(2, 0).put(2, DAY);
            out.put(4, crc).put(4, Math.min(size, MAX_32)).put(4, Math.min(size, MAX_32));
            out.put(2, encoded.length).put(2, extra == 0 ? 0 : extra + 4);
            out.put(2, 0)
                    .put(2, 0)
                    .put(2, 0)
                    .put(4, 0)
                    .put(4, Math.min(offset, MAX_32))
                    .put(encoded);
            if (extra > 0) {
                out.put(2, EXTRA_64).put(2, extra);
                if (large) {
                    out.put(8, size).put(8, size);
                }
                if (far) {
                    out.put(8, offset);
                }
            }
        }
    }

    /** Numbers with their lowest byte first. */
    private static final class Bytes extends ByteArrayOutputStream {
        Bytes put(int length, long value) {
            for (int i = 0; i < length; i++) {
                write((int) (value >> 8 * i));
            }
            return this;
        }

        Bytes put(byte[] bytes) {
            writeBytes(bytes);
            return this;
        }
    }

    private final OutputStream out;
    private final List<Item> items = new ArrayList<>();
    private long position;

    StoredZip(Path file) throws IOException {
        out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER);
    }

    /** Adds a file, which is read twice. */
    void add(String name, Payload payload) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = payload.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                size += read;
            }
        }
        Item item = new Item(name, size, crc.getValue(), position);
        items.add(item);
        byte[] head = item.local();
        out.write(head);
        CRC32 again = new CRC32();
        long written = 0;
        try (InputStream in = payload.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                again.update(buffer, 0, read);
                out.write(buffer, 0, read);
                written += read;
            }
        }
        if (written != size || again.getValue() != crc.getValue()) {
            throw new IOException("changed while it was read");
        }
        position += head.length + size;
    }

    /** What stands after the files. */
    static byte[] directory(List<Item> items, long position) {
        Bytes out = new Bytes();
        items.forEach(item -> item.central(out));
        long size = out.size();
        if (items.size() >= MAX_16 || size >= MAX_32 || position >= MAX_32) {
            out.put(4, END_64)
                    .put(8, 44)
                    .put(2, VERSION_64)
                    .put(2, VERSION_64)
                    .put(4, 0)
                    .put(4, 0);
            out.put(8, items.size()).put(8, items.size()).put(8, size).put(8, position);
            out.put(4, LOCATOR_64).put(4, 0).put(8, position + size).put(4, 1);
        }
        int count = Math.min(items.size(), MAX_16);
        out.put(4, END).put(2, 0).put(2, 0).put(2, count).put(2, count);
        out.put(4, Math.min(size, MAX_32)).put(4, Math.min(position, MAX_32)).put(2, 0);
        return out.toByteArray();
    }

    /** Ends the zip. */
    void finish() throws IOException {
        out.write(directory(items, position));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
