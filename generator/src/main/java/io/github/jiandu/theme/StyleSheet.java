package io.github.jiandu.theme;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of style sheets. */
final class StyleSheet {

    /** What stays as it is, what goes, and blanks. */
    private static final Pattern TOKEN = Pattern.compile(
            "(\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')|(/\\*.*?(?:\\*/|\\z))|(\\s+)", Pattern.DOTALL);

    private StyleSheet() {}

    /** The same rules without comments and needless blanks, so that slow lines carry only what browsers read. */
    static String compact(String css) {
        StringBuilder out = new StringBuilder(css.length());
        Matcher matcher = TOKEN.matcher(css);
        int from = 0;
        while (matcher.find()) {
            code(out, css, from, matcher.start());
            if (matcher.group(1) != null) {
                out.append(matcher.group());
            } else if (needsBlank(out, css, matcher.end())) {
                out.append(' ');
            }
            from = matcher.end();
        }
        code(out, css, from, css.length());
        return out.append('\n').toString();
    }

    /** The last semicolon of a block says nothing. */
    private static void code(StringBuilder out, String css, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = css.charAt(i);
            if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
                out.setLength(out.length() - 1);
            }
            out.append(c);
        }
    }

    /** Blanks part selectors and values, but not what punctuation parts; a blank before a colon has a meaning. */
    private static boolean needsBlank(StringBuilder out, String css, int next) {
        if (out.isEmpty() || next >= css.length()) {
            return false;
        }
        char before = out.charAt(out.length() - 1);
        char after = css.charAt(next);
        return before != ' ' && "{};,:".indexOf(before) < 0 && "{};,".indexOf(after) < 0;
    }
}
