package io.github.jiandu.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 发文字号: agency, year in six-corner brackets, serial, 号 (DOC-02). Orders and announcements count 第1号 instead. */
public final class DocumentNumber {

    private static final Pattern RIGHT = Pattern.compile("[^\\s\\u3000]+〔\\d{4}〕[1-9]\\d*号");
    private static final Pattern ORDER =
            Pattern.compile("(?:[^\\s\\u3000〔\\[]*(?:令|公告|通告|公报)\\d{0,4}年?|\\d{4}年)第[1-9]\\d*号");

    private static final String OPEN = "[〔\\[［(（【〈﹝<《〖]";
    private static final String CLOSE = "[〕\\]］)）】〉﹞>》〗]";
    private static final Pattern LOOSE = Pattern.compile("(?:发文字号|文号)?[：:]?[\\s\\u3000]*+"
            + "([^\\s\\u3000，。；：、,;:《》〔〕\\[\\]()（）【】\\d](?:[^，。；：、,;:《》〔〕\\[\\]()（）【】]{0,30}?"
            + "[^\\s\\u3000，。；：、,;:《》〔〕\\[\\]()（）【】\\d])?)[\\s\\u3000]*+"
            + OPEN + "[\\s\\u3000]*+(\\d{4}|\\d{2})年?[\\s\\u3000]*+" + CLOSE
            + "[\\s\\u3000]*+第?[\\s\\u3000]*+0*([1-9]\\d{0,5})[\\s\\u3000]*+号?");

    /** Longest line that is looked at. */
    private static final int LONGEST = 60;

    private DocumentNumber() {}

    /** True for a number written as the standard wants it. */
    public static boolean isRight(String number) {
        return RIGHT.matcher(number).matches() || ORDER.matcher(number).matches();
    }

    /** The number as it should be written; empty when the text is none. */
    public static Optional<String> correct(String text) {
        String number = Numerals.digits(text.strip());
        if (number.length() > LONGEST) {
            return Optional.empty();
        }
        if (isRight(number)) {
            return Optional.of(number);
        }
        Matcher matcher = LOOSE.matcher(number);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String agency = matcher.group(1).replaceAll("[\\s\\u3000]+", "");
        String year = matcher.group(2);
        if (year.length() == 2) {
            year = (Integer.parseInt(year) < 50 ? "20" : "19") + year;
        }
        return Optional.of(agency + "〔" + year + "〕" + matcher.group(3) + "号");
    }
}
