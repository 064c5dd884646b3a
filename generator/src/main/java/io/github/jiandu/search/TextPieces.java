package io.github.jiandu.search;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in pieces, so that a browser need not load a whole law for three lines of it. Pieces end where a line or a
 * sentence does; no term stands across their borders.
 */
final class TextPieces {

    /** Characters after which a piece ends at the next good place. */
    static final int LENGTH = 2_000;
    /** Characters after which it ends anywhere. */
    private static final int LONGEST = 6_000;

    private TextPieces() {}

    /** At least one piece, which may be empty. */
    static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LENGTH * 3 / 2) {
            int to = end(text, from);
            pieces.add(text.substring(from, to).strip());
            from = to;
        }
        String rest = text.substring(from).strip();
        if (!rest.isEmpty() || pieces.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int end(String text, int from) {
        int last = Math.min(text.length(), from + LONGEST);
        for (int i = from + LENGTH; i < last; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '。' || c == '；' || c == '！' || c == '？') {
                return i + 1;
            }
        }
        return Character.isHighSurrogate(text.charAt(last - 1)) ? last - 1 : last;
    }
}
