package io.github.jiandu.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of homes: a street, village or estate with the number of a house behind it (PRIV-04, PRIV-05). */
public final class HomeAddress {

    private static final String NUMBER = "[0-9０-９一二三四五六七八九十百]{1,5}";

    private static final Pattern NUMBERED = Pattern.compile("(?:村|社区|路|街|巷|弄|里|园|苑|小区|庄|寨|屯|镇|乡|街道|坊|湾)"
            + "((?:" + NUMBER + "(?:组|队|号|弄|幢|栋|座|单元|室|户|楼)(?:[之-]" + NUMBER + ")?){1,6})"
            + "(?:" + NUMBER + "(?!\\d*[年月日时点分]))?");

    /** A home and no office: a flat or a household, or words that say so. */
    private static final Pattern AT_HOME =
            Pattern.compile("(?:家庭住址|家庭地址|家庭地点|户籍地址|户籍住址|现住址|现住|家住|住址|居住地址)[:：]?\\s*[\\u4e00-\\u9fff]");

    /** What an address cannot begin with: words that lead to it. */
    private static final String LEADING = "在于是住从到向的和与及我家你您他她去回离近址为镇乡道、";

    private HomeAddress() {}

    /** Where a text begins to tell somebody's home, or -1. */
    public static int find(String text) {
        Matcher words = AT_HOME.matcher(text);
        int found = words.find() ? words.start() : -1;
        Matcher numbered = NUMBERED.matcher(text);
        while (numbered.find()) {
            if (numbered.group(1).matches(".*(?:幢|栋|单元|室|户).*") && (found < 0 || numbered.start() < found)) {
                return start(text, numbered.start());
            }
        }
        return found;
    }

    /** The text with each address cut off behind township or street office. */
    static String masked(String text, String stars) {
        Matcher matcher = NUMBERED.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (matcher.find()) {
            int start = Math.max(from, start(text, matcher.start(), matcher.start(1)));
            out.append(text, from, start).append(stars);
            from = matcher.end();
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int start(String text, int suffix) {
        return start(text, suffix, suffix + 1);
    }

    /** The beginning of the name that ends before {@code number}; the township before it is not part of it. */
    private static int start(String text, int suffix, int number) {
        char last = text.charAt(number - 1);
        if (last == '镇' || last == '乡' || last == '道') {
            return number;
        }
        int start = suffix;
        while (start > 0 && suffix - start < 8 && isPartOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isPartOfName(char c) {
        return c >= 0x4E00 && c <= 0x9FFF && LEADING.indexOf(c) < 0;
    }
}
