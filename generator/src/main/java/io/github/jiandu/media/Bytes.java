package io.github.jiandu.media;

/** Numbers in the headers of files. */
final class Bytes {

    private Bytes() {}

    static int big16(byte[] b, int at) {
        return (b[at] & 0xFF) << 8 | b[at + 1] & 0xFF;
    }

    static int big32(byte[] b, int at) {
        return big16(b, at) << 16 | big16(b, at + 2);
    }

    static int little16(byte[] b, int at) {
        return (b[at + 1] & 0xFF) << 8 | b[at] & 0xFF;
    }

    static int little24(byte[] b, int at) {
        return little16(b, at) | (b[at + 2] & 0xFF) << 16;
    }

    static int little32(byte[] b, int at) {
        return little16(b, at) | little16(b, at + 2) << 16;
    }
}
