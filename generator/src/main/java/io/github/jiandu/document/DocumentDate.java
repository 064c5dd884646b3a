package io.github.jiandu.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that stands alone in its line, as 成文日期 does (DOC-10).
 *
 * @param right whether it is written in digits, in full and without leading noughts
 */
record DocumentDate(LocalDate date, boolean right) {

    /** GB/T 9704-2012 took effect, which wants digits; its forerunner wanted Chinese numerals. */
    static final LocalDate DIGITS_FROM = LocalDate.of(2012, 7, 1);

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0]+");
    private static final Pattern RIGHT = Pattern.compile("\\d{4}年[1-9]\\d?月[1-9]\\d?日");
    private static final Pattern DIGITS =
            Pattern.compile("(\\d{4})(?:年(\\d{1,2})月(\\d{1,2})日|[-./](\\d{1,2})[-./](\\d{1,2}))");
    private static final Pattern HAN =
            Pattern.compile("([〇○零ＯOo0Ｏ一二三四五六七八九]{4})年([元一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日");

    /** Longest date, with blanks. */
    private static final int LONGEST = 30;

    static Optional<DocumentDate> of(String line) {
        if (line.length() > LONGEST || line.length() < 8) {
            return Optional.empty();
        }
        String text = BLANKS.matcher(line).replaceAll("");
        Matcher digits = DIGITS.matcher(Numerals.digits(text));
        if (digits.matches()) {
            boolean chinese = digits.group(2) != null;
            return of(
                    Integer.parseInt(digits.group(1)),
                    Integer.parseInt(digits.group(chinese ? 2 : 4)),
                    Integer.parseInt(digits.group(chinese ? 3 : 5)),
                    RIGHT.matcher(text).matches());
        }
        Matcher han = HAN.matcher(text);
        return han.matches()
                ? of(
                        Numerals.year(han.group(1)),
                        Numerals.parse(han.group(2).replace('元', '一')),
                        Numerals.parse(han.group(3)),
                        false)
                : Optional.empty();
    }

    private static Optional<DocumentDate> of(int year, int month, int day, boolean right) {
        try {
            return Optional.of(new DocumentDate(LocalDate.of(year, month, day), right));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As the standard wants it: 2024年6月5日. */
    String wanted() {
        return date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }
}
