package io.github.jiandu.markdown;

import java.util.Optional;

/** Finds text nested so deep that parsing it would take minutes or all of the stack. */
final class Nesting {

    private Nesting() {}

    /** Where brackets or block markers are nested deeper than the limit; empty for every text a person wrote. */
    static Optional<Integer> beyond(String text, int limit) {
        int brackets = 0;
        int markers = 0;
        int emphasis = 0;
        boolean lineStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> {
                    lineStart = true;
                    markers = 0;
                    // Brackets and emphasis end with their paragraph.
                    if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                        brackets = 0;
                        emphasis = 0;
                    }
                }
                case '[' -> brackets++;
                case ']' -> brackets = Math.max(0, brackets - 1);
                case '>', '-', '+' -> markers += lineStart ? 1 : 0;
                case '*' -> {
                    markers += lineStart ? 1 : 0;
                    emphasis++;
                }
                case '_', '~', '`' -> emphasis++;
                case ' ', '\t' -> {}
                case '.', ')' -> {
                    lineStart = lineStart && i > 0 && isDigit(text.charAt(i - 1));
                    markers += lineStart ? 1 : 0;
                }
                default -> lineStart = lineStart && isDigit(c);
            }
            if (markers > limit && isRule(text, i)) {
                lineStart = false;
                markers = 0;
            }
            if (brackets > limit || markers > limit || emphasis > limit * 1000) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A line of a hundred stars or hyphens is a rule, not nesting. */
    private static boolean isRule(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', at);
        String line = text.substring(start, end < 0 ? text.length() : end).replace(" ", "");
        return "-*_".indexOf(line.charAt(0)) >= 0 && line.chars().allMatch(c -> c == line.charAt(0));
    }
}
