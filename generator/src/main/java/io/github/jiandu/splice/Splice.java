package io.github.jiandu.splice;

import io.github.jiandu.charset.TextSink;
import io.github.jiandu.charset.WebCharset;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A page being written with edits, from front to back. What no edit touches is copied byte for byte, or turned into UTF-8
 * character for character; nothing but a small buffer is held.
 */
public final class Splice {

    private static final int BUFFER = 1 << 16;

    private final ByteBuffer page;
    private final @Nullable WebCharset from;
    private final boolean utf8;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int filled;
    private int copied;
    private int malformed;
    private int firstMalformed = -1;
    private @Nullable IOException failure;

    /**
     * Begins to write a page.
     *
     * @param from the encoding of the page, when it is to become UTF-8; null when its bytes are to stay
     */
    public Splice(ByteBuffer page, @Nullable WebCharset from, OutputStream out) {
        this(page, from, from != null, out);
    }

    /**
     * Begins to write a page.
     *
     * @param from the encoding of the page, when it is to become UTF-8; null when its bytes are to stay
     * @param utf8 whether the page is written in UTF-8, so that any text can be put in; otherwise ASCII alone
     */
    public Splice(ByteBuffer page, @Nullable WebCharset from, boolean utf8, OutputStream out) {
        this.utf8 = utf8;
        this.page = page;
        this.from = from;
        this.out = out;
    }

    /** Copies what stands before a position and has not been written yet. */
    public void copyTo(int position) throws IOException {
        if (position < copied) {
            throw new IllegalStateException("already past " + position + ": " + copied);
        }
        if (from == null) {
            copyBytes(position);
        } else {
            from.decode(page, copied, position, new Utf8());
            if (failure != null) {
                throw failure;
            }
        }
        copied = position;
    }

    /** Puts text before the byte at a position. In a page whose bytes stay it must be ASCII. */
    public void insert(int position, String text) throws IOException {
        copyTo(position);
        write(text);
    }

    /** Puts text in the place of bytes. */
    public void replace(int start, int end, String text) throws IOException {
        insert(start, text);
        copied = end;
    }

    public void remove(int start, int end) throws IOException {
        replace(start, end, "");
    }

    /** Up to where the page has been copied or left out. */
    public int position() {
        return copied;
    }

    /** Copies the rest. */
    public void finish() throws IOException {
        copyTo(page.limit());
        flush();
    }

    /** Places that meant nothing and have become U+FFFD. */
    public int malformed() {
        return malformed;
    }

    /** Position of the first of them in the page; -1 when there is none. */
    public int firstMalformed() {
        return firstMalformed;
    }

    private void copyBytes(int position) throws IOException {
        int at = copied;
        while (at < position) {
            if (filled == BUFFER) {
                flush();
            }
            int length = Math.min(BUFFER - filled, position - at);
            page.get(at, buffer, filled, length);
            filled += length;
            at += length;
        }
    }

    private void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!utf8 && bytes.length != text.length()) {
            throw new IllegalArgumentException("not ASCII: " + text);
        }
        if (bytes.length > BUFFER - filled) {
            flush();
        }
        if (bytes.length > BUFFER) {
            out.write(bytes);
        } else {
            System.arraycopy(bytes, 0, buffer, filled, bytes.length);
            filled += bytes.length;
        }
    }

    private void flush() throws IOException {
        out.write(buffer, 0, filled);
        filled = 0;
    }

    /** Writes decoded text as UTF-8. */
    private final class Utf8 implements TextSink {

        @Override
        public void append(int codePoint) {
            if (filled > BUFFER - 4) {
                try {
                    flush();
                } catch (IOException e) {
                    failure = failure == null ? e : failure;
                    filled = 0;
                }
            }
            if (codePoint < 0x80) {
                put(codePoint);
            } else if (codePoint < 0x800) {
                put(0xC0 | codePoint >> 6);
                put(0x80 | codePoint & 0x3F);
            } else if (codePoint < 0x10000) {
                put(0xE0 | codePoint >> 12);
                put(0x80 | codePoint >> 6 & 0x3F);
                put(0x80 | codePoint & 0x3F);
            } else {
                put(0xF0 | codePoint >> 18);
                put(0x80 | codePoint >> 12 & 0x3F);
                put(0x80 | codePoint >> 6 & 0x3F);
                put(0x80 | codePoint & 0x3F);
            }
        }

        private void put(int value) {
            buffer[filled++] = (byte) value;
        }

        @Override
        public void malformed(int offset) {
            firstMalformed = malformed++ == 0 ? offset : firstMalformed;
            append(0xFFFD);
        }
    }
}
