package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one page while it is worked on. Those of a long page are not read into memory: the file is mapped, or put on
 * disk first.
 */
final class PageBytes implements AutoCloseable {

    /** Longer ones are mapped. */
    private static final int IN_MEMORY = 8 << 20;
    /** No page is so long. */
    static final long LONGEST = 1L << 30;

    private final ByteBuffer bytes;
    private final @Nullable Path spool;

    private PageBytes(ByteBuffer bytes, @Nullable Path spool) {
        this.bytes = bytes;
        this.spool = spool;
    }

    /** Opens a page of at most {@link #LONGEST} bytes. */
    static PageBytes open(Original original) throws IOException {
        if (original.size() <= IN_MEMORY) {
            try (InputStream in = original.open()) {
                byte[] read = in.readNBytes(IN_MEMORY + 1);
                if (read.length <= IN_MEMORY) {
                    return new PageBytes(ByteBuffer.wrap(read), null);
                }
            }
        }
        Path file = original.file();
        if (file != null) {
            return new PageBytes(map(file), null);
        }
        Path spool = Files.createTempFile("jiandu", ".page");
        try (InputStream in = original.open();
                OutputStream out = Files.newOutputStream(spool)) {
            in.transferTo(out);
        } catch (IOException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
        return new PageBytes(map(spool), spool);
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), LONGEST));
        }
    }

    ByteBuffer bytes() {
        return bytes;
    }

    /** The page in UTF-8, when tags cannot be found in its own encoding. */
    static ByteBuffer utf8(ByteBuffer page, WebCharset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(page.limit());
        out.writeBytes(charset.text(page, 0, page.limit()).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(out.toByteArray());
    }

    @Override
    public void close() {
        if (spool != null) {
            try {
                Files.deleteIfExists(spool);
            } catch (IOException e) {
                // some systems keep a mapped file until the end; the folder for such files is cleared by the system
            }
        }
    }
}
