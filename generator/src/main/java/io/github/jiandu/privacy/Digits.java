package io.github.jiandu.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What the digits of a number tell of it. */
final class Digits {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private Digits() {}

    /** A digit, half or full width. */
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    /** The tenth value of a check digit. */
    static boolean isX(char c) {
        return "XxＸｘ".indexOf(c) >= 0;
    }

    static char halfWidth(char c) {
        return c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c;
    }

    /** Eleven digits beginning 13 to 19 (PRIV-02). */
    static boolean isMobile(String digits) {
        return digits.length() == 11 && digits.charAt(0) == '1' && digits.charAt(1) >= '3';
    }

    /** Eighteen characters with a region and a day of birth where an ID number has them (PRIV-01). */
    static boolean looksLikeIdCard(String digits) {
        if (digits.length() != 18) {
            return false;
        }
        int region = Integer.parseInt(digits.substring(0, 2));
        int year = Integer.parseInt(digits.substring(6, 10));
        if (region < 11 || region > 82 || year < 1900 || year > 2100) {
            return false;
        }
        try {
            int month = Integer.parseInt(digits.substring(10, 12));
            return LocalDate.of(year, month, Integer.parseInt(digits.substring(12, 14)))
                            .getYear()
                    == year;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The check digit of GB 11643. */
    static boolean isIdCard(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11) == digits.charAt(17);
    }

    /** A bank card: the first digits of an issuer, and Luhn's sum (PRIV-03). */
    static boolean isBankCard(String digits) {
        boolean issuer = digits.startsWith("62") || "345".indexOf(digits.charAt(0)) >= 0;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return issuer && sum % 10 == 0;
    }

    /** The same digit over and over, as forms and examples have it. */
    static boolean isFiller(String digits) {
        return digits.chars().allMatch(c -> c == digits.charAt(0));
    }
}
