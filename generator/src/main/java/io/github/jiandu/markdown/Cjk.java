package io.github.jiandu.markdown;

/** What is set as Chinese text: without spaces between words, with full-width punctuation. */
final class Cjk {

    private Cjk() {}

    /** True for Han characters, kana, full-width forms and punctuation. */
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
}
