package io.github.jiandu.zip;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/** Writes a zip file by file, all dated alike; a reader finds a page in the middle of one without unpacking anything. */
public final class StoredZipWriter implements Closeable {

    private static final int BUFFER = 128 << 10;

    private final OutputStream out;
    private final List<StoredZip.Entry> entries = new ArrayList<>();

    /** Opens the bytes of a file. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /**
     * Begins a zip.
     *
     * @param file must not be there yet
     */
    public StoredZipWriter(Path file) throws IOException {
        out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), BUFFER);
    }

    /**
     * Adds a file, which is read twice.
     *
     * @throws IOException when it cannot be read or written, or changed between the two readings
     */
    public void add(String name, Source source) throws IOException {
        StoredZip.Entry entry = read(name, source, OutputStream.nullOutputStream());
        entries.add(entry);
        out.write(StoredZip.header(entry));
        if (!read(name, source, out).equals(entry)) {
            throw new IOException("changed while it was read");
        }
    }

    private static StoredZip.Entry read(String name, Source source, OutputStream to) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (InputStream in = source.open()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                to.write(buffer, 0, read);
                size += read;
            }
        }
        return new StoredZip.Entry(name, size, crc.getValue(), StoredZip.time());
    }

    /** Ends the zip. */
    public void finish() throws IOException {
        out.write(StoredZip.directory(entries));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
