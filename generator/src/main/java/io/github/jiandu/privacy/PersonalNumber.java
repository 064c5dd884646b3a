package io.github.jiandu.privacy;

/**
 * A number in a text that belongs to a person, or looks as if it did.
 *
 * @param type what it is
 * @param certain true when its check digit is right; mobile numbers have none and count as certain
 * @param start offset of its first digit
 * @param end offset behind its last character
 * @param digits its digits alone, with X for the last one of some ID numbers
 */
public record PersonalNumber(Type type, boolean certain, int start, int end, String digits) {

    /** What a number is, with how much of it masking keeps: the strict scheme of PRIV-05. */
    public enum Type {
        /** 身份证号: the first two and the last three stay. */
        ID_CARD(2, 3),
        /** 手机号: {@code 138****1234}. */
        MOBILE(3, 4),
        /** 银行卡号: the first six and the last four stay. */
        BANK_CARD(6, 4);

        private final int head;
        private final int tail;

        Type(int head, int tail) {
            this.head = head;
            this.tail = tail;
        }
    }

    /** The number as messages may show it: its first two and its last digit (PRIV-12). */
    public String shown() {
        return digits.substring(0, 2) + "*".repeat(digits.length() - 3) + digits.charAt(digits.length() - 1);
    }

    /** The text between {@link #start} and {@link #end}, masked with some character; its length, blanks and hyphens stay. */
    public String masked(String text, char star) {
        return masked(text, type.head, type.tail, star);
    }

    String masked(String text, int head, int tail, char star) {
        StringBuilder out = new StringBuilder(end - start);
        int digit = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean counts = Digits.isDigit(c) || Digits.isX(c);
            boolean open = !counts || digit < head || digit >= digits.length() - tail;
            out.append(open ? c : star);
            digit += counts ? 1 : 0;
        }
        return out.toString();
    }
}
