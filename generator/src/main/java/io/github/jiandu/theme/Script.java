package io.github.jiandu.theme;

import java.util.regex.Pattern;

/** Text of the theme's own scripts, in which no line goes on within a text or a template. */
final class Script {

    private static final Pattern COMMENT_LINES =
            Pattern.compile("^[ \\t]*/\\*.*?\\*/[ \\t]*\\n", Pattern.MULTILINE | Pattern.DOTALL);

    private Script() {}

    /** The same statements without comments that have lines of their own, indentation and empty lines. */
    static String compact(String script) {
        return COMMENT_LINES
                .matcher(script)
                .replaceAll("")
                .replaceAll("(?m)^[ \\t]+", "")
                .replaceAll("\\n+", "\n");
    }
}
