package io.github.jiandu.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a character before texts are compared: full width becomes half width, capitals small, traditional
 * characters simplified; what cannot be seen is dropped. The same as in {@code search-engine.js}, which a test holds to
 * this.
 *
 * <p>The classes are ranges of our own instead of Unicode properties, since those grow with each version of Java and of
 * browsers, and an index must be read the way it was written.
 */
public final class CharacterFold {

    /** Not part of any word. */
    static final int SEPARATOR = 0;
    /** Letters and digits, which stand in words. */
    static final int WORD = 1;
    /** Chinese characters. */
    static final int HAN = 2;
    /** Not there at all: soft hyphens, zero width, marks of direction. */
    static final int DROPPED = 3;

    private static final String SIMPLIFIED = "/data/dictionary/TSCharacters.txt";

    /** First and last of each range of letters and digits beyond ASCII. */
    private static final int[] WORDS = {
        0xaa, 0xaa, 0xb5, 0xb5, 0xba, 0xba, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0x2af, 0x300, 0x377, 0x37a, 0x37d, 0x386,
        0x386, 0x388, 0x481, 0x483, 0x52f, 0x531, 0x556, 0x561, 0x587, 0x5d0, 0x5ea, 0x620, 0x669, 0x66e, 0x6d3, 0x6d5,
        0x6dc, 0x6ee, 0x6fc, 0x900, 0x963, 0x966, 0x96f, 0xe01, 0xe3a, 0xe40, 0xe4e, 0xe50, 0xe59, 0xf20, 0xf33, 0xf40,
        0xf84, 0xf90, 0xfbc, 0x1100, 0x11ff, 0x1810, 0x1819, 0x1820, 0x18aa, 0x1e00, 0x1fbc, 0x1fc2, 0x1fcc, 0x1fd0,
        0x1fdb, 0x1fe0, 0x1fec, 0x1ff2, 0x1ffc, 0x3041, 0x3096, 0x30a1, 0x30fa, 0x30fc, 0x30fe, 0x3105, 0x312f, 0x31a0,
        0x31bf, 0xa000, 0xa48c, 0xac00, 0xd7a3, 0xff66, 0xff9f
    };

    private static final byte[] CLASSES = classes();

    /** Characters that have become others; made once, since texts are long. */
    private static final char[] FOLDED = new char[0x10000];

    private static final Map<Integer, Integer> FOLDED_BEYOND = new HashMap<>();

    static {
        for (int c = 0; c < FOLDED.length; c++) {
            FOLDED[c] = (char) c;
        }
        for (int c = 0; c < FOLDED.length; c++) {
            if (!Character.isSurrogate((char) c) && (CLASSES[c] == WORD || c < 128)) {
                FOLDED[c] = (char) lower(c);
            }
        }
        for (int c = 0xff01; c <= 0xff5e; c++) {
            FOLDED[c] = (char) lower(c - 0xfee0);
        }
        readSimplified();
        for (int c = 0x2e80; c <= 0x2fdf; c++) {
            compatible(c);
        }
        for (int c = 0xf900; c <= 0xfaff; c++) {
            compatible(c);
        }
        for (int c = 0x2f800; c <= 0x2fa1f; c++) {
            compatible(c);
        }
    }

    private CharacterFold() {}

    /** The character that stands for another in the index; a code point in and out. */
    public static int fold(int character) {
        if (character < 0x10000) {
            return FOLDED[character];
        }
        return FOLDED_BEYOND.getOrDefault(character, character);
    }

    /** The class of a folded character. */
    static int classOf(int character) {
        if (character < 0x10000) {
            return CLASSES[character];
        }
        return character < 0x40000 && character >= 0x20000
                ? HAN
                : character >= 0xe0100 && character <= 0xe01ef ? DROPPED : SEPARATOR;
    }

    /** Whether a folded character is a Chinese one. */
    public static boolean isHan(int character) {
        return classOf(character) == HAN;
    }

    /** A text with each character folded, separators and all. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(CharacterFold::fold)
                .filter(character -> classOf(character) != DROPPED)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static byte[] classes() {
        byte[] classes = new byte[0x10000];
        fill(classes, '0', '9', WORD);
        fill(classes, 'A', 'Z', WORD);
        fill(classes, 'a', 'z', WORD);
        for (int i = 0; i < WORDS.length; i += 2) {
            fill(classes, WORDS[i], WORDS[i + 1], WORD);
        }
        fill(classes, 0x3005, 0x3005, HAN);
        fill(classes, 0x3007, 0x3007, HAN);
        fill(classes, 0x3400, 0x4dbf, HAN);
        fill(classes, 0x4e00, 0x9fff, HAN);
        fill(classes, 0xf900, 0xfaff, HAN);
        fill(classes, 0xad, 0xad, DROPPED);
        fill(classes, 0x180b, 0x180e, DROPPED);
        fill(classes, 0x200b, 0x200f, DROPPED);
        fill(classes, 0x202a, 0x202e, DROPPED);
        fill(classes, 0x2060, 0x2064, DROPPED);
        fill(classes, 0x2066, 0x206f, DROPPED);
        fill(classes, 0xfe00, 0xfe0f, DROPPED);
        fill(classes, 0xfeff, 0xfeff, DROPPED);
        return classes;
    }

    private static void fill(byte[] classes, int from, int to, int as) {
        for (int c = from; c <= to; c++) {
            classes[c] = (byte) as;
        }
    }

    /** The small letter, where it is one character as well. */
    private static int lower(int character) {
        String small = Character.toString(character).toLowerCase(Locale.ROOT);
        return small.codePointCount(0, small.length()) == 1 ? small.codePointAt(0) : character;
    }

    /** Radicals and doubles of Chinese characters, which PDF files like to use. */
    private static void compatible(int character) {
        String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        if (plain.codePointCount(0, plain.length()) == 1) {
            put(character, fold(plain.codePointAt(0)));
        }
    }

    private static void put(int from, int to) {
        if (from < 0x10000 && to < 0x10000) {
            FOLDED[from] = (char) to;
        } else if (from >= 0x10000) {
            FOLDED_BEYOND.put(from, to);
        }
    }

    private static void readSimplified() {
        @Nullable InputStream table = CharacterFold.class.getResourceAsStream(SIMPLIFIED);
        if (table == null) {
            throw new IllegalStateException("jd-1 needs the tables of opencc4j on the class path: " + SIMPLIFIED);
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("[ \t]", -1);
                int[] pair = columns[0].codePoints().toArray();
                if (pair.length == 1 && columns.length > 1 && !columns[1].isEmpty()) {
                    int simple = columns[1].codePointAt(0);
                    if (classOf(pair[0]) == HAN && classOf(simple) == HAN) {
                        put(pair[0], simple);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
