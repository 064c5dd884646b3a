package io.github.jiandu.search;

/**
 * Numbers as printable ASCII, small ones in one character: what lists of pages are written in for browsers. 88 symbols,
 * without those that would have to be escaped or that mark the borders of records.
 *
 * <pre>
 * 0 to 55          one symbol
 * 56 to 2343       two
 * 2344 to 41063    three
 * up to 59,969,535 five
 * </pre>
 */
final class SymbolCode {

    /** In the order of their values. */
    static final String SYMBOLS = symbols();

    static final int BASE = 88;
    private static final int ONE = 56;
    private static final int TWO = 82;
    private static final int THREE = 87;
    private static final int TWO_FROM = ONE;
    private static final int THREE_FROM = TWO_FROM + (TWO - ONE) * BASE;
    private static final int FIVE_FROM = THREE_FROM + (THREE - TWO) * BASE * BASE;

    private final StringBuilder out = new StringBuilder();

    private static String symbols() {
        StringBuilder symbols = new StringBuilder(BASE);
        for (char c = ' '; c < 127; c++) {
            if ("\"\\<|~!^".indexOf(c) < 0) {
                symbols.append(c);
            }
        }
        return symbols.toString();
    }

    /** Appends a number, at least 0. */
    SymbolCode add(int number) {
        if (number < ONE) {
            symbol(number);
        } else if (number < THREE_FROM) {
            int rest = number - TWO_FROM;
            symbol(ONE + rest / BASE);
            symbol(rest % BASE);
        } else if (number < FIVE_FROM) {
            int rest = number - THREE_FROM;
            symbol(TWO + rest / (BASE * BASE));
            symbol(rest / BASE % BASE);
            symbol(rest % BASE);
        } else {
            symbol(THREE);
            int rest = number - FIVE_FROM;
            for (int power = BASE * BASE * BASE; power > 0; power /= BASE) {
                symbol(rest / power % BASE);
            }
        }
        return this;
    }

    private void symbol(int value) {
        out.append(SYMBOLS.charAt(value));
    }

    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
