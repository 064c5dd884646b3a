package io.github.jiandu.warc;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** Base 32 (RFC 4648, 6) without padding, as digests are commonly written in WARC files. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xFF;
            for (bits += 8; bits >= 5; bits -= 5) {
                out.append(ALPHABET.charAt(held >> bits - 5 & 31));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            out.append(ALPHABET.charAt(held << 5 - bits & 31));
        }
        return out.toString();
    }

    /** The bytes, letters of either case; null when it is not base 32. */
    static byte @Nullable [] decode(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (char c : text.replaceAll("=+$", "").toCharArray()) {
            int value = ALPHABET.indexOf(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
            if (value < 0) {
                return null;
            }
            held = held << 5 | value;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(held >> bits & 0xFF);
                held &= (1 << bits) - 1;
            }
        }
        return held == 0 ? out.toByteArray() : null;
    }
}
