package io.github.jiandu.document;

/** Numbers as documents write them: 二十一, 21, ２１. */
final class Numerals {

    /** Class of characters for use in patterns. */
    static final String HAN = "[零〇○一二三四五六七八九十百千]";

    static final String DIGIT = "[0-9０-９]";

    private static final String ONES = "零一二三四五六七八九";

    private Numerals() {}

    /** The value of up to nine digits, or of a Chinese numeral below ten thousand. */
    static int parse(String numeral) {
        return numeral.chars().allMatch(Character::isDigit) ? Integer.parseInt(digits(numeral)) : han(numeral);
    }

    private static int han(String numeral) {
        int total = 0;
        int ones = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit == 0) {
                ones = digit(c);
            } else {
                total += Math.max(1, ones) * unit;
                ones = 0;
            }
        }
        return total + ones;
    }

    /** 二〇二四 and 2024 alike; empty places count as nought. */
    static int year(String numeral) {
        int year = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            year = year * 10 + (Character.isDigit(c) ? Character.digit(c, 10) : digit(c));
        }
        return year;
    }

    private static int digit(char c) {
        return Math.max(0, ONES.indexOf(c));
    }

    /** Full-width digits made half-width. */
    static String digits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append((char) (c >= '０' && c <= '９' ? c - '０' + '0' : c)));
        return out.toString();
    }

    /** A number from 1 to 99 in Chinese; others in digits. */
    static String toHan(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        String ones = number % 10 == 0 ? "" : ONES.substring(number % 10, number % 10 + 1);
        return tens == 0 ? ones : (tens == 1 ? "" : ONES.substring(tens, tens + 1)) + "十" + ones;
    }
}
