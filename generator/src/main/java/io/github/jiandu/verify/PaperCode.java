package io.github.jiandu.verify;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A digest short enough to be written on paper (核对码): the first 160 bits of a SHA-256 as 8 groups of 4 letters and digits,
 * {@code 7Q3M-0ZK9-...}, in the base 32 of Douglas Crockford, which has no I, L, O and U.
 *
 * @param letters 32 of them, upper case, without hyphens
 */
public record PaperCode(String letters) {

    /** How many groups a code has. */
    public static final int GROUPS = 8;

    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;

    public PaperCode {
        if (letters.length() != GROUPS * GROUP || letters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            throw new IllegalArgumentException("not a code: " + letters);
        }
    }

    /** The code of a SHA-256 in hexadecimal. */
    static PaperCode of(String sha256) {
        byte[] bytes = HexFormat.of().parseHex(sha256);
        StringBuilder letters = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (int i = 0; letters.length() < GROUPS * GROUP; i++) {
            held = held << 8 | bytes[i] & 0xFF;
            for (bits += 8; bits >= BITS; bits -= BITS) {
                letters.append(ALPHABET.charAt(held >> bits - BITS & 31));
            }
            held &= (1 << bits) - 1;
        }
        return new PaperCode(letters.toString());
    }

    /**
     * Reads what somebody copied from paper: blanks and hyphens stand where they like, letters may be small or as wide as
     * Chinese ones, and O is taken for 0, I and L for 1. Empty when it is no code.
     */
    public static Optional<PaperCode> parse(String text) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
            char upper = narrow >= 'a' && narrow <= 'z' ? (char) (narrow - 'a' + 'A') : narrow;
            if (Character.isWhitespace(upper) || Character.isSpaceChar(upper) || "-_.‐‑‒–—―−".indexOf(upper) >= 0) {
                continue;
            }
            letters.append(
                    switch (upper) {
                        case 'O' -> '0';
                        case 'I', 'L' -> '1';
                        default -> upper;
                    });
        }
        boolean whole = letters.length() == GROUPS * GROUP && letters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return whole ? Optional.of(new PaperCode(letters.toString())) : Optional.empty();
    }

    /** Numbers of the groups, from 1, in which two codes differ. */
    List<Integer> differences(PaperCode other) {
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < GROUPS; i++) {
            if (!letters.regionMatches(i * GROUP, other.letters, i * GROUP, GROUP)) {
                different.add(i + 1);
            }
        }
        return different;
    }

    /** The groups with hyphens between them. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(letters);
        for (int i = GROUPS - 1; i > 0; i--) {
            out.insert(i * GROUP, '-');
        }
        return out.toString();
    }
}
