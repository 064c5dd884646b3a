package io.github.jiandu.intake;

import io.github.jiandu.freeze.Address;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Received;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was received at an address, its body in a file.
 *
 * @param path its place among the originals; empty as long as it has none
 * @param spelled the address as it was asked for
 */
record ReceivedFile(
        String path,
        Address at,
        String spelled,
        Head head,
        @Nullable Instant date,
        long size,
        Path file) implements Original {

    ReceivedFile named(String name) {
        return new ReceivedFile(name, at, spelled, head, date, size, file);
    }

    @Override
    public String address() {
        return spelled;
    }

    @Override
    public @Nullable String mediaType() {
        return head.mediaType();
    }

    @Override
    public @Nullable String httpCharset() {
        return head.charset();
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public @Nullable Received received() {
        return head.received(size);
    }

    boolean isPage() {
        String type = mediaType();
        return type != null && (type.equals("text/html") || type.equals("application/xhtml+xml"));
    }

    boolean isStyle() {
        String type = mediaType();
        return type == null ? at.path().endsWith(".css") : type.equals("text/css");
    }
}
