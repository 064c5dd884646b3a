package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of documents (文号) and of disclosed information (索引号) in the many ways in which people write them. The same
 * patterns stand in {@code search-engine.js}.
 */
final class Numbers {

    private static final String OPEN = "[\\[(〔【〈《{「]";
    private static final String CLOSE = "[\\])〕】〉》}」]";
    private static final String WORD = "([\\u3400-\\u9fff々〇a-z]{0,16}?)";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String NUMBER = "第?(\\d{1,5})号?";

    /** With brackets around the year, wherever it stands in a text without blanks. */
    private static final Pattern BRACKETED =
            Pattern.compile("([\\u3400-\\u9fff々〇a-z]{0,16})" + OPEN + YEAR + CLOSE + NUMBER);
    /** Without brackets, the whole text. */
    private static final Pattern BARE = Pattern.compile(WORD + YEAR + "(年|-|—|–|－|)" + NUMBER);

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u3000]+");
    private static final Pattern MARKS = Pattern.compile("[^\\u3400-\\u9fff々〇a-z0-9]+");

    /** Fewer characters than this are no 索引号. */
    private static final int SHORTEST_INDEX_NUMBER = 6;

    private static final int DIGITS_OF_INDEX_NUMBER = 4;

    /**
     * A 文号 in its parts.
     *
     * @param word what the issuer puts first, for instance 云政发; may be empty
     */
    record DocumentNumber(String word, String year, String number) {

        /** What finds exactly this document, and what finds this number of any issuer. */
        List<String> terms() {
            String bare = "#" + year + "-" + number;
            return word.isEmpty() ? List.of(bare) : List.of("#" + word + year + "-" + number, bare);
        }

        /** As it would stand in a text. */
        String text() {
            return word + " " + year + " " + number + " 号";
        }
    }

    private Numbers() {}

    private static String fold(String text) {
        return SPACE.matcher(CharacterFold.fold(text)).replaceAll("");
    }

    /** The number that a text is, however it is written; empty when it is none. */
    static Optional<DocumentNumber> parse(String text) {
        String folded = fold(text);
        Matcher bracketed = BRACKETED.matcher(folded);
        if (bracketed.matches()) {
            return Optional.of(number(bracketed.group(1), bracketed.group(2), bracketed.group(3)));
        }
        Matcher bare = BARE.matcher(folded);
        // four digits and more without a word or a sign may be anything
        boolean sure =
                bare.matches() && (!bare.group(1).isEmpty() || !bare.group(3).isEmpty() && folded.endsWith("号"));
        return sure ? Optional.of(number(bare.group(1), bare.group(2), bare.group(4))) : Optional.empty();
    }

    private static DocumentNumber number(String word, String year, String number) {
        return new DocumentNumber(word, year, number.replaceFirst("^0+(?=\\d)", ""));
    }

    /** The term of a 索引号: without the marks between its parts. */
    static Optional<String> indexTerm(String text) {
        String folded = MARKS.matcher(fold(text)).replaceAll("");
        boolean can = folded.length() >= SHORTEST_INDEX_NUMBER
                && folded.length() <= 64
                && folded.chars().filter(c -> c >= '0' && c <= '9').count() >= DIGITS_OF_INDEX_NUMBER;
        return can ? Optional.of("@" + folded) : Optional.empty();
    }

    /** Whether what someone asks may be a 索引号: one that is mostly Chinese characters is none. */
    static boolean mayBeIndexNumber(String term) {
        long han = term.chars().filter(c -> c >= 0x3400 && c <= 0x9fff).count();
        return han * 2 < term.length();
    }
}
