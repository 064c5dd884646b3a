package io.github.jiandu.change;

import java.util.Locale;

/** Makes visible what texts hold that cannot be seen or turns the reading order: it could hide what is approved. */
final class Visible {

    private Visible() {}

    /** The text with its number in place of each such character; line ends and tabs stay. */
    static String of(String text) {
        if (text.codePoints().noneMatch(Visible::isHidden)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, "〔U+%04X〕", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\t'
                || c == 0x00AD
                || c == 0x061C
                || c == 0x180E
                || c >= 0x200B && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || c >= 0xD800 && c <= 0xDFFF
                || (c & 0xFFFE) == 0xFFFE
                || c >= 0xE0000 && c <= 0xE0FFF;
    }
}
