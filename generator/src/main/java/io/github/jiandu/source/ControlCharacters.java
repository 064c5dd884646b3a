package io.github.jiandu.source;

/** Characters that nobody sees and that neither a page nor a feed may hold. */
public final class ControlCharacters {

    private ControlCharacters() {}

    /** Where the first one stands; -1 when there is none. */
    public static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isControl(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The text with a blank for each. */
    public static String blanked(String text) {
        int first = first(text);
        if (first < 0) {
            return text;
        }
        StringBuilder clean = new StringBuilder(text);
        for (int i = first; i < clean.length(); i++) {
            if (isControl(clean.charAt(i))) {
                clean.setCharAt(i, ' ');
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return c < 0x20 && c != '\n' && c != '\t'
                || c >= 0x7F && c <= 0x9F
                || c == 0x2028
                || c == 0x2029
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
