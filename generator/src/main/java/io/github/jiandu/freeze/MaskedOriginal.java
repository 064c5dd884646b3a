package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.masking.Finding;
import io.github.jiandu.masking.PersonalScan;
import io.github.jiandu.masking.Words;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of an old site with the personal data in it masked, as long as the original. Whoever comes after gets this one:
 * copies and packages hold no other.
 */
final class MaskedOriginal implements Original {

    private static final int IN_MEMORY = 8 << 20;

    private final Original original;
    private final WebCharset charset;
    private final PersonalScan.Form form;
    private final Words words;
    private final Map<Finding.Kind, Integer> counts;

    MaskedOriginal(
            Original original,
            WebCharset charset,
            PersonalScan.Form form,
            Words words,
            Map<Finding.Kind, Integer> counts) {
        this.original = original;
        this.charset = charset;
        this.form = form;
        this.words = words;
        this.counts = counts;
    }

    /** The file as it was found. */
    Original original() {
        return original;
    }

    /** How many places there are of each kind. */
    Map<Finding.Kind, Integer> counts() {
        return counts;
    }

    /** What was settled for it, on one line. */
    String settled() {
        return charset + " " + form + " " + words;
    }

    @Override
    public boolean isMasked() {
        return true;
    }

    @Override
    public String path() {
        return original.path();
    }

    @Override
    public @Nullable String address() {
        return original.address();
    }

    @Override
    public @Nullable String mediaType() {
        return original.mediaType();
    }

    @Override
    public @Nullable String httpCharset() {
        return original.httpCharset();
    }

    @Override
    public @Nullable Instant date() {
        return original.date();
    }

    @Override
    public long size() {
        return original.size();
    }

    @Override
    public InputStream open() throws IOException {
        if (original.size() > IN_MEMORY && charset.isAsciiCompatible()) {
            return spooled();
        }
        byte[] bytes;
        try (InputStream in = original.open()) {
            bytes = in.readAllBytes();
        }
        if (charset.isAsciiCompatible()) {
            PersonalScan.mask(ByteBuffer.wrap(bytes), charset, form, words);
            return new ByteArrayInputStream(bytes);
        }
        // UTF-16 takes as many units for a digit as for an asterisk
        ByteBuffer narrow = ByteBuffer.wrap(charset.text(bytes).getBytes(StandardCharsets.UTF_8));
        PersonalScan.mask(narrow, WebCharset.UTF_8, form, words);
        String text = new String(narrow.array(), StandardCharsets.UTF_8);
        return new ByteArrayInputStream(text.getBytes(Charset.forName(charset.label())));
    }

    private InputStream spooled() throws IOException {
        Path spool = Files.createTempFile("jiandu", ".masked");
        try {
            try (InputStream in = original.open();
                    OutputStream out = Files.newOutputStream(spool)) {
                in.transferTo(out);
            }
            FileChannel channel = FileChannel.open(spool, StandardOpenOption.READ, StandardOpenOption.WRITE);
            long length = Math.min(channel.size(), PageBytes.LONGEST);
            PersonalScan.mask(channel.map(FileChannel.MapMode.READ_WRITE, 0, length), charset, form, words);
            return new FilterInputStream(Channels.newInputStream(channel)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    Files.deleteIfExists(spool);
                }
            };
        } catch (IOException e) {
            Files.deleteIfExists(spool);
            throw e;
        }
    }
}
