package io.github.jiandu.document;

import io.github.jiandu.diagnostic.Code;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at running text: numbers of cited documents (DOC-03), punctuation, digits (DOC-14) and dates (DOC-15). Each kind of
 * slip is counted and told once a document.
 */
final class TextChecks {

    private static final Pattern CITATION = Pattern.compile(
            "》[ \\u3000]?([（(\\[【〔])([^（()）\\[\\]【】〔〕]{1,20}" + "[〔\\[(（【]\\d{2,4}[〕\\])）】]第?\\d{1,6}号?)([）)\\]】〕])");
    private static final Pattern ZERO_DATE =
            Pattern.compile("\\d{4}年(?:0\\d月(?:\\d{1,2}日)?|\\d{1,2}月0\\d日)|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?!\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d,.])\\d{1,3}(?:,\\d{3})+(?![\\d,])");

    private static final String HALF = ",;:?!()";
    private static final String FULL = "，；：？！（）";

    /** How much of the text around a slip is shown. */
    private static final int AROUND = 4;

    private final Tally tally;

    TextChecks(Tally tally) {
        this.tally = tally;
    }

    /** Looks at a stretch of text; {@code at} is where it stands in the source. */
    void look(String text, int at) {
        int skip = -1;
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '》' && i + 1 < text.length()) {
                skip = Math.max(skip, citationEnd(text, i));
            } else if (c < 0x80) {
                digits |= c >= '0' && c <= '9';
                if (i >= skip && isHalf(text, i)) {
                    found(text, i, 1, at, FULL.substring(HALF.indexOf(c), HALF.indexOf(c) + 1));
                } else if ((c == '.' || c == '-') && starts(text, i)) {
                    i = run(text, i, at);
                }
            } else if (c == '…' || c == '—' || c == '。') {
                i = run(text, i, at);
            } else if (c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ') {
                i = wide(text, i, at);
            }
        }
        if (digits) {
            numbers(text, at);
        }
    }

    private static boolean isHan(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= 0x4E00 && text.charAt(i) <= 0x9FFF;
    }

    /** A half-width mark with Chinese beside it; brackets around Latin words may stay. */
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        int kind = HALF.indexOf(c);
        if (kind < 0) {
            return false;
        }
        if (c == '(') {
            return isHan(text, i + 1) || isHan(text, i - 1);
        }
        return isHan(text, i - 1) && (c == ')' || i + 1 == text.length() || text.charAt(i + 1) >= 0x80 || kind < 5);
    }

    /** Looks at the numbers that a paragraph cites. */
    void citations(String text, int at) {
        if (text.indexOf('》') < 0) {
            return;
        }
        Matcher matcher = CITATION.matcher(text);
        while (matcher.find()) {
            String number = DocumentNumber.correct(matcher.group(2)).orElse(matcher.group(2));
            String wanted = "（" + number + "）";
            if (!matcher.group().equals("》" + wanted)) {
                String written = matcher.group().substring(1).strip();
                tally.count(Code.DOCUMENT_CITATION, at + matcher.start() + 1, written.length(), written, wanted);
            }
        }
    }

    /** Brackets of a citation are told as such. */
    private static int citationEnd(String text, int i) {
        Matcher matcher = CITATION.matcher(text).region(i, Math.min(text.length(), i + 50));
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    private static boolean starts(String text, int i) {
        return i + 1 < text.length() && text.charAt(i + 1) == text.charAt(i) && isHan(text, i - 1);
    }

    /** …… and —— take two characters each, and no other marks stand for them. Gives the last character of the run. */
    private int run(String text, int i, int at) {
        char c = text.charAt(i);
        int end = i + 1;
        while (end < text.length() && text.charAt(end) == c) {
            end++;
        }
        int length = end - i;
        boolean wrong = switch (c) {
            case '…' -> length == 1 || length % 2 == 1;
            case '—' -> false;
            case '。' -> length > 2;
            case '.' -> length > 2;
            default -> length == 2 && isHan(text, end);
        };
        if (wrong) {
            found(text, i, length, at, c == '-' ? "——" : "……");
        }
        return end - 1;
    }

    private int wide(String text, int i, int at) {
        int end = i + 1;
        while (end < text.length() && text.charAt(end) >= '０' && text.charAt(end) <= 'ｚ') {
            end++;
        }
        StringBuilder narrow = new StringBuilder();
        text.substring(i, end).chars().forEach(c -> narrow.append((char) (c - '０' + '0')));
        tally.count(Code.DOCUMENT_DIGITS, at + i, end - i, text.substring(i, end), narrow);
        return end - 1;
    }

    private void numbers(String text, int at) {
        if (text.indexOf(',') >= 0) {
            Matcher matcher = THOUSANDS.matcher(text);
            while (matcher.find()) {
                String number = matcher.group();
                tally.count(
                        Code.DOCUMENT_DIGITS, at + matcher.start(), number.length(), number, number.replace(",", ""));
            }
        }
        Matcher matcher = ZERO_DATE.matcher(text);
        while (matcher.find()) {
            String date = matcher.group();
            String wanted =
                    date.replaceFirst("[-/]", "年").replaceFirst("[-/]", "月").replaceAll("(?<=[年月])0", "");
            wanted = date.indexOf('年') < 0 ? wanted + "日" : wanted;
            tally.count(Code.DOCUMENT_TEXT_DATE, at + matcher.start(), date.length(), date, wanted);
        }
    }

    private void found(String text, int i, int length, int at, String wanted) {
        String before = text.substring(Math.max(0, i - AROUND), i);
        String after = text.substring(i + length, Math.min(text.length(), i + length + AROUND));
        String written = before + text.substring(i, i + length) + after;
        tally.count(Code.DOCUMENT_PUNCTUATION, at + i, length, written, full(before) + wanted + full(after));
    }

    private static String full(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(HALF.indexOf(c) < 0 ? (char) c : FULL.charAt(HALF.indexOf(c))));
        return out.toString();
    }
}
