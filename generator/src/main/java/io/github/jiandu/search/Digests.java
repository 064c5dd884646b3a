package io.github.jiandu.search;

import io.github.jiandu.fixity.Algorithm;

/** Short marks of long texts. */
final class Digests {

    private Digests() {}

    /** 32 hexadecimal digits that tell a text from others. */
    static String of(String text) {
        return Algorithm.SHA256.hex(text).substring(0, 32);
    }
}
