package io.github.jiandu.charset;

import java.nio.ByteBuffer;

/** The decoders of UTF-8 and UTF-16 (Encoding Standard 8.1.1 and 14.2). */
final class Utf {

    private Utf() {}

    static void decode8(ByteBuffer bytes, int start, int end, TextSink out) {
        int at = start;
        while (at < end) {
            int first = bytes.get(at) & 0xFF;
            if (first < 0x80) {
                out.append(first);
                at++;
                continue;
            }
            int more = first >= 0xC2 && first <= 0xDF
                    ? 1
                    : first >= 0xE0 && first <= 0xEF ? 2 : first >= 0xF0 && first <= 0xF4 ? 3 : 0;
            if (more == 0) {
                out.malformed(at++);
                continue;
            }
            int lower = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
            int upper = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
            int codePoint = first & (0x3F >> more);
            int next = at + 1;
            int needed = more;
            while (needed > 0 && next < end) {
                int trail = bytes.get(next) & 0xFF;
                if (trail < lower || trail > upper) {
                    break;
                }
                lower = 0x80;
                upper = 0xBF;
                codePoint = codePoint << 6 | trail & 0x3F;
                next++;
                needed--;
            }
            if (needed > 0) {
                out.malformed(at);
            } else {
                out.append(codePoint);
            }
            at = next;
        }
    }

    static void decode16(ByteBuffer bytes, int start, int end, boolean bigEndian, TextSink out) {
        int at = start;
        while (at + 1 < end) {
            int unit = unit(bytes, at, bigEndian);
            if (Character.isHighSurrogate((char) unit) && at + 3 < end) {
                int low = unit(bytes, at + 2, bigEndian);
                if (Character.isLowSurrogate((char) low)) {
                    out.append(Character.toCodePoint((char) unit, (char) low));
                    at += 4;
                    continue;
                }
            }
            if (Character.isSurrogate((char) unit)) {
                out.malformed(at);
            } else {
                out.append(unit);
            }
            at += 2;
        }
        if (at < end) {
            out.malformed(at);
        }
    }

    private static int unit(ByteBuffer bytes, int at, boolean bigEndian) {
        int first = bytes.get(at) & 0xFF;
        int second = bytes.get(at + 1) & 0xFF;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
