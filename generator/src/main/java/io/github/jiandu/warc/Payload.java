package io.github.jiandu.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bytes that can be read twice, once for their digest and once to be written, and need not stand in memory. */
public interface Payload {

    InputStream open() throws IOException;

    /** Bytes in memory; whoever gave them must leave them as they are. */
    static Payload of(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    /** A file of any size. */
    static Payload of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
