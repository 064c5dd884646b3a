package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP message within a record.
 *
 * @param head what stands before the body
 * @param body the bytes after the head, with whatever codings they came in; can be read once
 */
record HttpMessage(HttpHead head, InputStream body) {

    static final int LONGEST_HEAD = 256 << 10;

    /** More than this, and more than {@link #RATIO} times what it was packed, no page of an old site has. */
    private static final long LARGE = 64L << 20;

    private static final int RATIO = 200;
    private static final int PUSHED_BACK = 64;

    /** Reads the head; null when there is none. */
    static @Nullable HttpMessage read(InputStream block) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int lineLength = 0;
        for (int b = block.read(); head.size() < LONGEST_HEAD; b = block.read()) {
            if (b < 0) {
                break;
            }
            head.write(b);
            if (b == '\n' && lineLength == 0) {
                break;
            }
            lineLength = b == '\n' ? 0 : b == '\r' ? lineLength : lineLength + 1;
        }
        HttpHead parsed = HttpHead.parse(head.toByteArray());
        return parsed.status() == 0 ? null : new HttpMessage(parsed, block);
    }

    /** The body without the chunks of its transfer coding. Bytes that are not in chunks, whatever the head says, stay. */
    InputStream withoutChunks() throws IOException {
        if (!head.codings("Transfer-Encoding").contains("chunked")) {
            return body;
        }
        PushbackInputStream in = new PushbackInputStream(body, PUSHED_BACK);
        byte[] first = in.readNBytes(PUSHED_BACK);
        in.unread(first);
        int end = 0;
        while (end < first.length && first[end] != '\n') {
            end++;
        }
        String line = new String(first, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1).strip();
        return end < first.length && line.matches("(?i)[0-9a-f]{1,15}\\s*(;.*)?") ? new Chunks(in) : in;
    }

    /**
     * The body as a browser would show it. What cannot be unpacked ends early, what nobody here can unpack stays as it is;
     * both are reported.
     */
    InputStream decoded(Oddities odd, long offset) throws IOException {
        InputStream in = withoutChunks();
        List<String> codings = head.codings("Content-Encoding");
        for (int i = codings.size() - 1; i >= 0; i--) {
            String coding = codings.get(i);
            if (!List.of("gzip", "x-gzip", "deflate").contains(coding)) {
                odd.report(Code.WARC_ENCODING, offset, coding);
                break;
            }
            PushbackInputStream packed = new PushbackInputStream(in, 2);
            byte[] first = packed.readNBytes(2);
            packed.unread(first);
            if (first.length == 0) {
                return packed;
            }
            boolean gzip = first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
            boolean zlib =
                    first.length == 2 && (first[0] & 0x0f) == 8 && ((first[0] & 0xff) << 8 | first[1] & 0xff) % 31 == 0;
            if (!coding.equals("deflate") && !gzip) {
                // the head says so, the bytes do not: some crawlers unpack and leave the head
                in = packed;
                continue;
            }
            Counting counting = new Counting(packed);
            InputStream unpacked;
            try {
                unpacked =
                        gzip ? new GZIPInputStream(counting) : new InflaterInputStream(counting, new Inflater(!zlib));
            } catch (IOException e) {
                odd.report(Code.WARC_BODY, offset, coding);
                return InputStream.nullInputStream();
            }
            in = new Careful(unpacked, counting, odd, offset, coding);
        }
        return new Careful(in, null, odd, offset, "chunked");
    }

    private static final class Counting extends java.io.FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = in.read(buffer, from, length);
            count += Math.max(0, read);
            return read;
        }
    }

    /** Ends where its source is damaged or grows without measure, and reports it. */
    private static final class Careful extends InputStream {
        private final InputStream in;
        private final @Nullable Counting packed;
        private final Oddities odd;
        private final long offset;
        private final String coding;
        private long count;
        private boolean ended;

        Careful(InputStream in, @Nullable Counting packed, Oddities odd, long offset, String coding) {
            this.in = in;
            this.packed = packed;
            this.odd = odd;
            this.offset = offset;
            this.coding = coding;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (ended || length == 0) {
                return ended ? -1 : 0;
            }
            try {
                int read = in.read(buffer, from, length);
                count += Math.max(0, read);
                ended = read < 0;
                if (packed != null && count > LARGE && count > packed.count * RATIO) {
                    ended = true;
                    odd.report(Code.WARC_BOMB, offset, count);
                    return -1;
                }
                return read;
            } catch (ZipException | EOFException e) {
                ended = true;
                odd.report(Code.WARC_BODY, offset, coding);
                return -1;
            }
        }
    }

    /** Takes chunks apart (RFC 9112, 7.1); their extensions and what follows the last are left out. */
    private static final class Chunks extends InputStream {
        private final InputStream in;
        private long left;
        private boolean begun;
        private boolean ended;

        Chunks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0 && !ended) {
                nextChunk();
            }
            if (ended) {
                return -1;
            }
            int read = in.read(buffer, from, (int) Math.min(length, left));
            if (read < 0) {
                throw new EOFException("within a chunk");
            }
            left -= read;
            return read;
        }

        @Override
        public int available() {
            return ended ? 0 : 1;
        }

        private void nextChunk() throws IOException {
            if (begun) {
                line();
            }
            begun = true;
            String size = line().split(";", 2)[0].strip();
            if (!size.matches("(?i)[0-9a-f]{1,15}")) {
                throw new EOFException("not the size of a chunk");
            }
            left = Long.parseLong(size, 16);
            ended = left == 0;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0 || line.length() > 4096) {
                    throw new EOFException("within the size of a chunk");
                }
                line.append((char) b);
            }
            return line.toString();
        }
    }
}
