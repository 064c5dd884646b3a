package io.github.jiandu.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;

/** What Chinese text needs and CommonMark does not know. */
final class Cjk {

    private Cjk() {}

    /** True for characters that are set without spaces between words: Han, kana, full-width forms and punctuation. */
    static boolean isCjk(int c) {
        return c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x20000 && c <= 0x3FFFF
                || isChineseQuote(c);
    }

    /** Marks that Unicode shares between scripts but that are full-width in Chinese text. */
    private static boolean isChineseQuote(int c) {
        return c >= 0x2018 && c <= 0x201D || c == 0x2014 || c == 0x2026 || c == 0x00B7;
    }

    static boolean endsCjk(String text) {
        return !text.isEmpty() && isCjk(text.codePointBefore(text.length()));
    }

    static boolean startsCjk(String text) {
        return !text.isEmpty() && isCjk(text.codePointAt(0));
    }

    /** Whether a run of delimiters may open, given what CommonMark says of it. */
    private static boolean opens(
            String before, String after, boolean byRule, boolean punctuationAfter, boolean blankAfter) {
        return byRule || punctuationAfter && !blankAfter && (endsCjk(before) || startsCjk(after));
    }

    private static boolean closes(
            String before, String after, boolean byRule, boolean punctuationBefore, boolean blankBefore) {
        return byRule || punctuationBefore && !blankBefore && (startsCjk(after) || endsCjk(before));
    }

    /**
     * Lets {@code **通知。**请各村} be bold. CommonMark wants a space between closing stars and a letter when punctuation
     * stands before them, and Chinese has no spaces (CommonMark issue 650).
     */
    static final class Emphasis extends AsteriskDelimiterProcessor {
        Emphasis() {
            super(false);
        }

        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return opens(before, after, leftFlanking, afterIsPunctuation, afterIsWhiteSpace);
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return closes(before, after, rightFlanking, beforeIsPunctuation, beforeIsWhitespace);
        }
    }

    /** The same for {@code ~~8月31日，~~因}. */
    static final class Deletion extends StrikethroughDelimiterProcessor {
        @Override
        public boolean canBeOpener(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return opens(before, after, leftFlanking, afterIsPunctuation, afterIsWhiteSpace);
        }

        @Override
        public boolean canBeCloser(
                String before,
                String after,
                boolean leftFlanking,
                boolean rightFlanking,
                boolean beforeIsPunctuation,
                boolean afterIsPunctuation,
                boolean beforeIsWhitespace,
                boolean afterIsWhiteSpace) {
            return closes(before, after, rightFlanking, beforeIsPunctuation, beforeIsWhitespace);
        }
    }
}
