package io.github.jiandu.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.ast.Node;

/**
 * Lets {@code **通知。**请各村} be bold and {@code ~~8月31日，~~因雨} be struck out. CommonMark wants a space between a closing
 * mark and a letter when punctuation stands before it, and Chinese has no spaces (CommonMark issue 650).
 *
 * @param rules the marks as CommonMark has them
 */
record CjkDelimiters(DelimiterProcessor rules) implements DelimiterProcessor {

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
        return rules.canBeOpener(
                        before,
                        after,
                        leftFlanking,
                        rightFlanking,
                        beforeIsPunctuation,
                        afterIsPunctuation,
                        beforeIsWhitespace,
                        afterIsWhiteSpace)
                || afterIsPunctuation && !afterIsWhiteSpace && besideChinese(before, after);
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
        return rules.canBeCloser(
                        before,
                        after,
                        leftFlanking,
                        rightFlanking,
                        beforeIsPunctuation,
                        afterIsPunctuation,
                        beforeIsWhitespace,
                        afterIsWhiteSpace)
                || beforeIsPunctuation && !beforeIsWhitespace && besideChinese(before, after);
    }

    private static boolean besideChinese(String before, String after) {
        return Cjk.endsCjk(before) || Cjk.startsCjk(after);
    }

    @Override
    public char getOpeningCharacter() {
        return rules.getOpeningCharacter();
    }

    @Override
    public char getClosingCharacter() {
        return rules.getClosingCharacter();
    }

    @Override
    public int getMinLength() {
        return rules.getMinLength();
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        // CommonMark 0.29 let two runs of three meet, which the library, older than that, does not: ***粗斜***中文.
        if (getMinLength() == 1 && opener.length() % 3 == 0 && closer.length() % 3 == 0) {
            return 2;
        }
        return rules.getDelimiterUse(opener, closer);
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int delimitersUsed) {
        rules.process(opener, closer, delimitersUsed);
    }

    @Override
    public Node unmatchedDelimiterNode(InlineParser inlineParser, DelimiterRun delimiter) {
        return rules.unmatchedDelimiterNode(inlineParser, delimiter);
    }

    @Override
    public boolean skipNonOpenerCloser() {
        return rules.skipNonOpenerCloser();
    }
}
