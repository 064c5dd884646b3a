package io.github.jiandu.attachment;

import java.text.Normalizer;
import java.util.concurrent.CancellationException;

/**
 * Takes text as it is read and keeps it tidy: runs of blanks are one blank, or one tab where cells of a table meet; line
 * ends have no blanks around them and stand alone. Takes no more than a given number of UTF-16 units.
 */
final class TextCollector {

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private volatile boolean cancelled;

    /** What stands between the last character and the next: nothing, a blank, a tab, or the strongest, a line end. */
    private char gap;

    private boolean full;

    TextCollector(int limit) {
        this.limit = limit;
    }

    TextCollector add(CharSequence more) {
        int i = 0;
        while (i < more.length() && !full) {
            int c = Character.codePointAt(more, i);
            add(c);
            i += Character.charCount(c);
        }
        checkCancelled();
        return this;
    }

    void endLine() {
        widen('\n');
        checkCancelled();
    }

    private void add(int c) {
        if (c == '\n' || c == '\t') {
            widen((char) c);
        } else if (isInvisible(c)) {
            return;
        } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
            widen(' ');
        } else if (isRadical(c)) {
            Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC)
                    .codePoints()
                    .forEach(this::append);
        } else {
            // half a pair is no character and cannot be written
            append(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c);
        }
    }

    private void append(int c) {
        int length = (gap != 0 && text.length() > 0 ? 1 : 0) + Character.charCount(c);
        if (text.length() + length > limit) {
            full = true;
        }
        if (full) {
            return;
        }
        if (gap != 0 && text.length() > 0) {
            text.append(gap);
        }
        gap = 0;
        text.appendCodePoint(c);
    }

    /** A line end is stronger than a tab, a tab than a blank. */
    private void widen(char other) {
        if (gap == 0 || other == '\n' || other == '\t' && gap == ' ') {
            gap = other;
        }
    }

    /** Soft hyphens, joiners and byte order marks. */
    private static boolean isInvisible(int c) {
        return c == 0xAD || c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0xFEFF;
    }

    /** PDF programs often tell the sign of a radical (⼀) or a compatibility character where the text has 一. */
    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF;
    }

    /** Whether there was more than it takes. */
    boolean isFull() {
        return full;
    }

    /** Makes the thread that adds text end: its reader has been given up. */
    void cancel() {
        cancelled = true;
    }

    void checkCancelled() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
