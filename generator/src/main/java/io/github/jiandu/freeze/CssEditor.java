package io.github.jiandu.freeze;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the addresses in a style sheet or a style attribute local, and takes out what loads from elsewhere or runs as a
 * script in old browsers. What it does not change stays letter for letter.
 */
final class CssEditor {

    private final Function<String, @Nullable String> address;
    private final Consumer<String> lost;
    private String css = "";
    private StringBuilder out = new StringBuilder();
    private int copied;

    /**
     * @param address what stands in the place of an address; null when it must go; the same when it can stay
     * @param lost is told what was taken out
     */
    CssEditor(Function<String, @Nullable String> address, Consumer<String> lost) {
        this.address = address;
        this.lost = lost;
    }

    /** The edited text; the same object when nothing was changed. */
    String edit(String text) {
        css = text;
        out = new StringBuilder();
        copied = 0;
        int at = 0;
        while (at < css.length()) {
            at = step(at);
        }
        if (copied == 0) {
            return text;
        }
        return out.append(css, copied, css.length()).toString();
    }

    private int step(int at) {
        char c = css.charAt(at);
        if (c == '/' && at + 1 < css.length() && css.charAt(at + 1) == '*') {
            int end = css.indexOf("*/", at + 2);
            return end < 0 ? css.length() : end + 2;
        }
        if (c == '"' || c == '\'') {
            return stringEnd(at);
        }
        if (c == '@' && is(at, "@import")) {
            return imported(at);
        }
        if ((c == 'u' || c == 'U') && is(at, "url(") && !isName(at - 1)) {
            return url(at);
        }
        if ((c == 'e' || c == 'E') && is(at, "expression(") && !isName(at - 1)) {
            return script(at, parenthesisEnd(at + "expression(".length()));
        }
        if ((c == 'b' || c == 'B') && is(at, "behavior") && !isName(at - 1) || c == '-' && is(at, "-moz-binding")) {
            int colon = skipSpace(at + (c == '-' ? "-moz-binding" : "behavior").length());
            if (colon < css.length() && css.charAt(colon) == ':') {
                return script(at, declarationEnd(colon));
            }
        }
        return at + 1;
    }

    private int script(int start, int end) {
        lost.accept(shortened(css.substring(start, end)));
        // an empty declaration, or a value that none is
        replace(start, end, css.charAt(start) == 'e' || css.charAt(start) == 'E' ? "none" : "");
        return end;
    }

    private int imported(int start) {
        int at = skipSpace(start + "@import".length());
        int from;
        int to;
        int end;
        if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
            from = at + 1;
            end = stringEnd(at);
            to = Math.max(from, end - 1);
        } else if (is(at, "url(")) {
            int[] parts = urlParts(at);
            from = parts[0];
            to = parts[1];
            end = parts[2];
        } else {
            return start + 1;
        }
        String written = unescaped(css.substring(from, to));
        String local = address.apply(written);
        if (local == null) {
            int semicolon = css.indexOf(';', end);
            int stop = semicolon < 0 ? css.length() : semicolon + 1;
            replace(start, stop, "");
            return stop;
        }
        if (!local.equals(written)) {
            replace(from, to, local);
        }
        return end;
    }

    private int url(int start) {
        int[] parts = urlParts(start);
        String written = unescaped(css.substring(parts[0], parts[1]));
        String local = address.apply(written);
        if (local == null) {
            replace(start, parts[2], "none");
        } else if (!local.equals(written)) {
            replace(start, parts[2], "url(" + local + ")");
        }
        return parts[2];
    }

    /** Where the address within {@code url(...)} begins and ends, and where to go on. */
    private int[] urlParts(int start) {
        int from = skipSpace(start + "url(".length());
        if (from < css.length() && (css.charAt(from) == '"' || css.charAt(from) == '\'')) {
            int close = stringEnd(from);
            int end = css.indexOf(')', close);
            return new int[] {from + 1, Math.max(from + 1, close - 1), end < 0 ? css.length() : end + 1};
        }
        int end = css.indexOf(')', from);
        int stop = end < 0 ? css.length() : end;
        int to = stop;
        while (to > from && css.charAt(to - 1) <= ' ') {
            to--;
        }
        return new int[] {from, to, end < 0 ? css.length() : end + 1};
    }

    private void replace(int start, int end, String text) {
        out.append(css, copied, start).append(text);
        copied = end;
    }

    /** Position after a string; a line end ends one that is not closed. */
    private int stringEnd(int start) {
        char quote = css.charAt(start);
        for (int i = start + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == quote || c == '\n') {
                return i + 1;
            }
            if (c == '\\') {
                i++;
            }
        }
        return css.length();
    }

    private int parenthesisEnd(int from) {
        int depth = 1;
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return css.length();
    }

    private int declarationEnd(int from) {
        for (int i = from; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '(') {
                i = parenthesisEnd(i + 1) - 1;
            } else if (c == ';' || c == '}') {
                return i;
            }
        }
        return css.length();
    }

    private boolean is(int at, String small) {
        return css.regionMatches(true, at, small, 0, small.length());
    }

    private boolean isName(int at) {
        return at >= 0 && (Character.isLetterOrDigit(css.charAt(at)) || css.charAt(at) == '-' || css.charAt(at) == '_');
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < css.length() && css.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** A backslash before what is no hexadecimal digit means that character. */
    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0
                || text.regionMatches(true, 0, "file:", 0, 5)
                || text.toLowerCase(Locale.ROOT).matches("[a-z]:\\\\.*")) {
            return text;
        }
        return text.replaceAll("\\\\([()'\" ,])", "$1");
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
