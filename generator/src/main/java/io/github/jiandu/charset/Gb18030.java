package io.github.jiandu.charset;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;

/**
 * The decoder of GB18030, which is that of GBK as well (Encoding Standard 10.2.1). The table is Java's, with what the
 * edition of 2022 and browsers have otherwise.
 */
final class Gb18030 {

    private static final int ROW = 190;

    /** Two bytes and the character browsers read, where Java 17 reads another or one for private use. */
    private static final int[] OTHERWISE = {
        0xA3A0, 0x3000, 0xA6D9, 0xFE10, 0xA6DA, 0xFE12, 0xA6DB, 0xFE11, 0xA6DC, 0xFE13, 0xA6DD, 0xFE14, 0xA6DE, 0xFE15,
        0xA6DF, 0xFE16, 0xA6EC, 0xFE17, 0xA6ED, 0xFE18, 0xA6F3, 0xFE19, 0xA8BC, 0x1E3F, 0xFE59, 0x9FB4, 0xFE61, 0x9FB5,
        0xFE66, 0x9FB6, 0xFE67, 0x9FB7, 0xFE6D, 0x9FB8, 0xFE7E, 0x9FB9, 0xFE90, 0x9FBA, 0xFEA0, 0x9FBB
    };

    /** Four bytes that Java 17 reads as characters for private use, since it has the others at two bytes already. */
    private static final String PRIVATE = "\uE81E\uE826\uE82B\uE82C\uE832\uE843\uE854\uE864"
            + "\uE78D\uE78E\uE78F\uE790\uE791\uE792\uE793\uE794\uE795\uE796";

    private static final String PUBLIC = "\u9FB4\u9FB5\u9FB6\u9FB7\u9FB8\u9FB9\u9FBA\u9FBB"
            + "\uFE10\uFE12\uFE11\uFE13\uFE14\uFE15\uFE16\uFE17\uFE18\uFE19";

    private static final char[] TWO_BYTES = twoBytes();
    private static final char[] FOUR_BYTES = fourBytes();

    private Gb18030() {}

    static void decode(ByteBuffer bytes, int start, int end, TextSink out) {
        int at = start;
        while (at < end) {
            int first = bytes.get(at) & 0xFF;
            if (first < 0x80) {
                out.append(first);
                at++;
            } else if (first == 0x80) {
                out.append(0x20AC);
                at++;
            } else if (first == 0xFF || at + 1 == end) {
                out.malformed(at++);
            } else {
                at = sequence(bytes, at, end, first, out);
            }
        }
    }

    /** Reads what begins with a first byte of several; returns where to go on. */
    private static int sequence(ByteBuffer bytes, int at, int end, int first, TextSink out) {
        int second = bytes.get(at + 1) & 0xFF;
        if (second >= 0x30 && second <= 0x39) {
            return four(bytes, at, end, first, second, out);
        }
        if (second >= 0x40 && second != 0x7F && second != 0xFF) {
            char c = TWO_BYTES[(first - 0x81) * ROW + second - (second < 0x7F ? 0x40 : 0x41)];
            if (c != 0) {
                out.append(c);
                return at + 2;
            }
        }
        out.malformed(at);
        // an ASCII byte stays what it is, whatever stands before it
        return second < 0x80 ? at + 1 : at + 2;
    }

    private static int four(ByteBuffer bytes, int at, int end, int first, int second, TextSink out) {
        if (at + 2 == end) {
            out.malformed(at);
            return end;
        }
        int third = bytes.get(at + 2) & 0xFF;
        if (third < 0x81 || third == 0xFF) {
            out.malformed(at);
            return at + 1;
        }
        if (at + 3 == end) {
            out.malformed(at);
            return end;
        }
        int fourth = bytes.get(at + 3) & 0xFF;
        if (fourth < 0x30 || fourth > 0x39) {
            out.malformed(at);
            return at + 1;
        }
        int pointer = ((first - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
        if (pointer < FOUR_BYTES.length) {
            out.append(FOUR_BYTES[pointer]);
        } else if (pointer >= 189_000 && pointer <= 1_237_575) {
            out.append(pointer - 189_000 + 0x10000);
        } else {
            out.malformed(at);
        }
        return at + 4;
    }

    private static char[] twoBytes() {
        Charset java = Charset.forName("GB18030");
        char[] table = new char[126 * ROW];
        for (int pointer = 0; pointer < table.length; pointer++) {
            int second = pointer % ROW + 0x40;
            String text = new String(
                    new byte[] {(byte) (pointer / ROW + 0x81), (byte) (second < 0x7F ? second : second + 1)}, java);
            table[pointer] = text.length() == 1 && text.charAt(0) != '\uFFFD' ? text.charAt(0) : 0;
        }
        for (int i = 0; i < OTHERWISE.length; i += 2) {
            int second = OTHERWISE[i] & 0xFF;
            table[((OTHERWISE[i] >> 8) - 0x81) * ROW + second - (second < 0x7F ? 0x40 : 0x41)] =
                    (char) OTHERWISE[i + 1];
        }
        return table;
    }

    private static char[] fourBytes() {
        Charset java = Charset.forName("GB18030");
        char[] table = new char[39_420];
        for (int pointer = 0; pointer < table.length; pointer++) {
            byte[] four = {
                (byte) (0x81 + pointer / 12600),
                (byte) (0x30 + pointer / 1260 % 10),
                (byte) (0x81 + pointer / 10 % 126),
                (byte) (0x30 + pointer % 10)
            };
            char c = new String(four, java).charAt(0);
            int other = PRIVATE.indexOf(c);
            table[pointer] = other < 0 ? c : PUBLIC.charAt(other);
        }
        table[7457] = '\uE7C7';
        return table;
    }
}
