package io.github.jiandu.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number at the beginning of a paragraph: 第一条, 一、, （一）, 1. and （1） and what is written instead (DOC-06).
 *
 * @param written as it stands there
 * @param wanted as it should stand there
 * @param length of the mark and the blanks behind it
 */
record LevelMark(Rank rank, int number, String written, String wanted, int length) {

    private static final String BLANKS = "[ \\t\\u00A0\\u3000]*+";
    private static final String NUMERAL = "(" + Numerals.HAN + "{1,7}+|" + Numerals.DIGIT + "{1,4}+)";

    private static final Pattern LAW =
            Pattern.compile("第" + NUMERAL + "(编|分编|章|节|条)((?:之[一二三四五六七八九十]{1,3}+)?)(" + BLANKS + ")");
    private static final Pattern ONE = Pattern.compile("([一二三四五六七八九十百]{1,5}+)[、，,．.]" + BLANKS);
    private static final Pattern BRACKETS = Pattern.compile("[（(]" + BLANKS + NUMERAL + BLANKS + "[）)][、．.]?" + BLANKS);
    private static final Pattern THREE =
            Pattern.compile("(" + Numerals.DIGIT + "{1,3}+)[.．、，,](?!" + Numerals.DIGIT + ")" + BLANKS);
    private static final Pattern HALF_BRACKET = Pattern.compile("(" + Numerals.DIGIT + "{1,3}+)[)）]" + BLANKS);

    /** The mark that a paragraph begins with. */
    static Optional<LevelMark> at(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '第') {
            return law(text);
        }
        if (first == '（' || first == '(') {
            return match(BRACKETS, text).flatMap(m -> {
                boolean digits = Character.isDigit(m.group(1).charAt(0));
                return of(digits ? Rank.FOUR : Rank.TWO, m);
            });
        }
        if (Character.isDigit(first)) {
            return match(THREE, text)
                    .flatMap(m -> of(Rank.THREE, m))
                    .or(() -> match(HALF_BRACKET, text).flatMap(m -> of(Rank.FOUR, m)));
        }
        Optional<LevelMark> enclosed = enclosed(first);
        return enclosed.isPresent() ? enclosed : match(ONE, text).flatMap(m -> of(Rank.ONE, m));
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<LevelMark> of(Rank rank, Matcher matcher) {
        int number = Numerals.parse(matcher.group(1));
        String written = matcher.group().strip();
        return Optional.of(new LevelMark(rank, number, written, rank.write(number), matcher.end()));
    }

    private static Optional<LevelMark> law(String text) {
        return match(LAW, text).map(m -> {
            Rank rank = switch (m.group(2)) {
                case "编" -> Rank.BOOK;
                case "分编" -> Rank.PART;
                case "章" -> Rank.CHAPTER;
                case "节" -> Rank.SECTION;
                default -> Rank.ARTICLE;
            };
            String written = m.group().strip();
            return new LevelMark(rank, Numerals.parse(m.group(1)), written, written, m.end());
        });
    }

    /** ㈠ ⑴ ⒈: one character of its own for each number, which many fonts lack. */
    private static Optional<LevelMark> enclosed(char c) {
        Rank rank = c >= '㈠' && c <= '㈩' ? Rank.TWO : c >= '⑴' && c <= '⒇' ? Rank.FOUR : Rank.THREE;
        int number = switch (rank) {
            case TWO -> c - '㈠' + 1;
            case FOUR -> c - '⑴' + 1;
            default -> c >= '⒈' && c <= '⒛' ? c - '⒈' + 1 : 0;
        };
        return number == 0
                ? Optional.empty()
                : Optional.of(new LevelMark(rank, number, String.valueOf(c), rank.write(number), 1));
    }

    boolean isRight() {
        return written.equals(wanted);
    }

    /** True when a blank or nothing stands behind the mark, as behind 第一章 and 第一条 that begin something. */
    boolean standsAlone(String text) {
        return length == text.length() || length > written.length();
    }
}
