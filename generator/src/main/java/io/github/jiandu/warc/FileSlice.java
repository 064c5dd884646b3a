package io.github.jiandu.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A stretch of a file: a WARC file as a whole, or one that stands in a zip as it is. The channel is not closed through it.
 *
 * @param name for messages
 * @param start first byte
 * @param size in bytes
 */
record FileSlice(FileChannel channel, String name, long start, long size) {

    /** Reads up to {@code length} bytes from a place; -1 at the end. */
    int read(long position, byte[] buffer, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        int most = (int) Math.min(length, size - position);
        return channel.read(ByteBuffer.wrap(buffer, offset, most), start + position);
    }

    /** All bytes from a place on. */
    InputStream from(long position) {
        return new InputStream() {
            private long at = position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int read = FileSlice.this.read(at, buffer, offset, length);
                at += Math.max(0, read);
                return read;
            }

            // The JDK reads on after a gzip member only when it is told that there is more.
            @Override
            public int available() {
                return at < size ? 1 : 0;
            }
        };
    }
}
