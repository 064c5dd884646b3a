package io.github.jiandu.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into terms, the heart of {@code jd-1}: of Chinese characters every two neighbours, of a single one itself;
 * of letters and digits the word, with points between digits; nothing of anything else.
 *
 * <pre>
 * 残疾人2.5元 -> 残疾 疾人 2.5 元
 * </pre>
 */
public final class TextScanner {

    /** A longer word goes on in the next term. */
    static final int LONGEST = 64;

    /**
     * A term and where it stands.
     *
     * @param text folded
     * @param start offset of its first character in the text as written, UTF-16 units
     * @param end offset behind its last
     */
    public record Term(String text, int start, int end) {}

    private final CharSequence text;
    private final boolean single;
    private final char[] term = new char[LONGEST + 4];
    private int length;
    private int start;
    private int end;

    private int at;
    /** The Chinese character before, which the next one makes a pair with; 0 for none. */
    private int former;

    private int formerStart;
    private int formerEnd;
    private boolean paired;

    /** @param single whether Chinese characters are taken one by one, and nothing else */
    TextScanner(CharSequence text, boolean single) {
        this.text = text;
        this.single = single;
    }

    /** The terms of a text. */
    public static List<Term> terms(String text) {
        TextScanner scanner = new TextScanner(text, false);
        List<Term> terms = new ArrayList<>();
        while (scanner.next()) {
            terms.add(new Term(new String(scanner.term, 0, scanner.length), scanner.start, scanner.end));
        }
        return terms;
    }

    /** Goes to the next term; false at the end. */
    boolean next() {
        while (at < text.length()) {
            int from = at;
            int raw = Character.codePointAt(text, at);
            int character = CharacterFold.fold(raw);
            int type = CharacterFold.classOf(character);
            if (type == CharacterFold.DROPPED) {
                at += Character.charCount(raw);
                continue;
            }
            if (type == CharacterFold.HAN) {
                at += Character.charCount(raw);
                if (single) {
                    return take(from, at, character);
                }
                int before = former;
                int beforeStart = formerStart;
                former = character;
                formerStart = from;
                formerEnd = at;
                if (before != 0) {
                    paired = true;
                    take(beforeStart, at, before);
                    append(character);
                    return true;
                }
                paired = false;
                continue;
            }
            if (endRun()) {
                return true;
            }
            if (type == CharacterFold.WORD && !single) {
                return word();
            }
            at += Character.charCount(raw);
        }
        return endRun();
    }

    /** A Chinese character without neighbours stands for itself. */
    private boolean endRun() {
        boolean alone = former != 0 && !paired;
        if (alone) {
            take(formerStart, formerEnd, former);
        }
        former = 0;
        return alone;
    }

    private boolean word() {
        start = at;
        length = 0;
        while (at < text.length()) {
            int raw = Character.codePointAt(text, at);
            int character = CharacterFold.fold(raw);
            int type = CharacterFold.classOf(character);
            if (type != CharacterFold.DROPPED) {
                boolean point = character == '.' && length > 0 && isDigit(term[length - 1]) && digitFollows();
                if (type != CharacterFold.WORD && !point || length >= LONGEST) {
                    break;
                }
                append(character);
            }
            at += Character.charCount(raw);
            end = at;
        }
        return true;
    }

    private boolean digitFollows() {
        return at + 1 < text.length() && isDigit(CharacterFold.fold(text.charAt(at + 1)));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private boolean take(int from, int to, int character) {
        start = from;
        end = to;
        length = 0;
        append(character);
        return true;
    }

    private void append(int character) {
        length += Character.toChars(character, term, length);
    }

    char[] buffer() {
        return term;
    }

    int length() {
        return length;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }
}
