package io.github.jiandu.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds ID, mobile and bank card numbers in one pass over a text (PRIV-01 to PRIV-03), written in one piece or in the
 * groups people use. Numbers in addresses of the web, file names, index numbers and amounts are none.
 */
public final class PersonalNumbers {

    /** Numbers are at least this long. */
    private static final int SHORTEST = 11;

    private static final int CARD_SHORTEST = 13;
    private static final int CARD_LONGEST = 19;

    /** As people group them: 138 1234 5678, 110105 19491231 002X, 6222 0212 3456 7890 123. */
    private static final Pattern GROUPED = Pattern.compile("1[3-9]\\d([ -])\\d{4}\\1\\d{4}(?![\\d-])"
            + "|\\d{6}([ -])\\d{8}\\2\\d{3}[\\dXx](?![\\dA-Za-z-])"
            + "|\\d{4}([ -])\\d{4}\\3\\d{4}\\3\\d{4}(?:\\3\\d{1,3})?(?![\\d-])");

    /** What stands before long numbers that are nobody's. */
    private static final Pattern LABEL = Pattern.compile(
            "(?:代码|编码|标识码|网安备|编号|注册号|条码|条形码|索引号|文号|单号|批号|序列号|备案号|许可证号|项目号|indexNo|uscc|ISBN)[^\\n。；]{0,6}$");

    /** An index number goes on with year and number (IDX-07). */
    private static final Pattern INDEX_REST = Pattern.compile("/\\d{4}-\\d");

    private static final Pattern ATTRIBUTE = Pattern.compile("(?:href|src)=[\"']$");

    private static final String ENDS_URL = "\"'<>()[]{}|`（）「」《》“”，。；、：";

    private final String text;
    private final List<PersonalNumber> found = new ArrayList<>();

    private PersonalNumbers(String text) {
        this.text = text;
    }

    /** Every number that is, or may be, a person's, in the order of the text. */
    public static List<PersonalNumber> find(String text) {
        PersonalNumbers numbers = new PersonalNumbers(text);
        numbers.scan();
        return numbers.found;
    }

    /** The text with all digits of such numbers hidden but the first two and the last (PRIV-12); its length stays. */
    public static String hidden(String text) {
        return replaced(text, find(text), number -> number.masked(text, 2, 1, '*'));
    }

    static String replaced(
            String text, List<PersonalNumber> numbers, java.util.function.Function<PersonalNumber, String> by) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        for (PersonalNumber number : numbers) {
            out.append(text, from, number.start()).append(by.apply(number));
            from = number.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private void scan() {
        int length = text.length();
        int i = 0;
        while (i < length) {
            if (!Digits.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < length && Digits.isDigit(text.charAt(end))) {
                end++;
            }
            int size = end - i;
            PersonalNumber number =
                    size >= SHORTEST ? whole(i, end) : size == 3 || size == 4 || size == 6 ? grouped(i, end) : null;
            if (number != null && !isExempt(number)) {
                found.add(number);
                end = number.end();
            }
            i = end;
        }
    }

    /** A number in one piece. */
    private @Nullable PersonalNumber whole(int start, int end) {
        String digits = digits(start, end);
        if (digits.length() == 17 && end < text.length() && Digits.isX(text.charAt(end))) {
            return number(start, end + 1, digits + 'X');
        }
        // with the code of the country
        for (String code : List.of("86", "0086")) {
            if (digits.startsWith(code) && Digits.isMobile(digits.substring(code.length()))) {
                return number(start + code.length(), end, digits.substring(code.length()));
            }
        }
        return number(start, end, digits);
    }

    private @Nullable PersonalNumber grouped(int start, int end) {
        if (end >= text.length() || " -".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        Matcher matcher = GROUPED.matcher(text).region(start, Math.min(text.length(), start + 40));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? number(start, matcher.end(), digits(start, matcher.end())) : null;
    }

    private String digits(int start, int end) {
        StringBuilder digits = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            char c = Digits.halfWidth(text.charAt(i));
            if (c != ' ' && c != '-') {
                digits.append(Digits.isX(c) ? 'X' : c);
            }
        }
        return digits.toString();
    }

    private static @Nullable PersonalNumber number(int start, int end, String digits) {
        if (Digits.isMobile(digits)) {
            return new PersonalNumber(PersonalNumber.Type.MOBILE, true, start, end, digits);
        }
        if (Digits.looksLikeIdCard(digits)) {
            return new PersonalNumber(PersonalNumber.Type.ID_CARD, Digits.isIdCard(digits), start, end, digits);
        }
        boolean isNumber = digits.charAt(digits.length() - 1) != 'X';
        if (isNumber
                && digits.length() >= CARD_SHORTEST
                && digits.length() <= CARD_LONGEST
                && !Digits.isFiller(digits)) {
            return new PersonalNumber(PersonalNumber.Type.BANK_CARD, Digits.isBankCard(digits), start, end, digits);
        }
        return null;
    }

    private boolean isExempt(PersonalNumber number) {
        char before = number.start() == 0 ? ' ' : text.charAt(number.start() - 1);
        char after = number.end() == text.length() ? ' ' : text.charAt(number.end());
        char next = number.end() + 1 >= text.length() ? ' ' : text.charAt(number.end() + 1);
        if (isLetter(before) || isLetter(after) || before == '_' || after == '_') {
            return true; // part of a code
        }
        if (before == '-' && number.start() > 1 && isCode(text.charAt(number.start() - 2))) {
            return true;
        }
        if (before == '.' || after == '.' && isCode(next) || "元万亿%％".indexOf(after) >= 0) {
            return true; // a decimal, a file name, an amount
        }
        if (INDEX_REST.matcher(text).region(number.end(), text.length()).lookingAt() || isInUrl(number.start())) {
            return true;
        }
        // one number of fourteen digits in ten looks like a bank card by chance
        boolean doubtful = !number.certain() || number.type() == PersonalNumber.Type.BANK_CARD;
        return doubtful && isLabelled(number.start());
    }

    private boolean isLabelled(int start) {
        int from = Math.max(0, start - 16);
        return LABEL.matcher(text.substring(from, start)).find();
    }

    /** Whether it stands in an address of the web or a path; tel: addresses are for calling, so they are not spared. */
    private boolean isInUrl(int start) {
        int from = start;
        while (from > 0 && start - from < 2000 && isUrl(text.charAt(from - 1))) {
            from--;
        }
        String token = text.substring(from, start);
        if (token.startsWith("tel:")) {
            return false;
        }
        boolean path = token.startsWith("/") || token.startsWith("./") || token.startsWith("../");
        boolean link = from > 1 && text.charAt(from - 1) == '(' && text.charAt(from - 2) == ']';
        boolean attribute =
                ATTRIBUTE.matcher(text.substring(Math.max(0, from - 6), from)).find();
        return path || link || attribute || token.contains("://") || token.startsWith("www.");
    }

    private static boolean isUrl(char c) {
        return c > ' ' && c < 0x2E80 && ENDS_URL.indexOf(c) < 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isCode(char c) {
        return isLetter(c) || Digits.isDigit(c);
    }
}
