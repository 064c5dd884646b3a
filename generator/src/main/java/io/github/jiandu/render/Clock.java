package io.github.jiandu.render;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.theme.Theme;
import java.util.Set;

/**
 * Finds where a template asks for the present time. The same sources must give the same pages on any day, so {@code
 * .now} is refused, and with it {@code ?eval} and {@code ?interpret}, which could put it together from text. FreeMarker
 * does not show the expressions of a template, so its text is read here as far as needed: tags, interpolations, texts
 * in quotes, and comments.
 */
final class Clock {

    private static final Set<String> BUILT_INS = Set.of("eval", "interpret");

    private final Theme.Template template;
    private final String text;
    private final Diagnostics diagnostics;
    private int at;

    private Clock(Theme.Template template, Diagnostics diagnostics) {
        this.template = template;
        this.text = template.text();
        this.diagnostics = diagnostics;
    }

    static void refuse(Theme.Template template, Diagnostics diagnostics) {
        new Clock(template, diagnostics).markup();
    }

    private void markup() {
        while (at < text.length()) {
            if (skipComment()) {
                continue;
            }
            if (text.startsWith("<#noparse>", at)) {
                at = after("</#noparse>");
            } else if (text.startsWith("${", at) || text.startsWith("#{", at)) {
                at += 2;
                expression('}');
            } else if (text.startsWith("<#", at) || text.startsWith("<@", at)) {
                at += 2;
                expression('>');
            } else {
                at++;
            }
        }
    }

    private boolean skipComment() {
        if (!text.startsWith("<#--", at)) {
            return false;
        }
        at = after("-->");
        return true;
    }

    private int after(String end) {
        int found = text.indexOf(end, at);
        return found < 0 ? text.length() : found + end.length();
    }

    /** Reads up to the closing character, beyond it; brackets and quotes may hold others of its kind. */
    private void expression(char close) {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (depth == 0 && c == close) {
                at++;
                return;
            }
            if (skipComment()) {
                continue;
            }
            if (c == '"' || c == '\'') {
                quoted(c, at > 0 && text.charAt(at - 1) == 'r');
                continue;
            }
            if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (c == '.' && !followsValue() && word().equals("now")) {
                report(".now");
            } else if (c == '?' && BUILT_INS.contains(word())) {
                report("?" + word());
            }
            at++;
        }
    }

    /** Text in quotes may hold interpolations, unless it is raw. */
    private void quoted(char quote, boolean raw) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (!raw && text.charAt(at) == '\\') {
                at += 2;
            } else if (!raw && (text.startsWith("${", at) || text.startsWith("#{", at))) {
                at += 2;
                expression('}');
            } else {
                at++;
            }
        }
        at++;
    }

    /** A point behind a value asks for a part of that value. */
    private boolean followsValue() {
        char before = text.charAt(at - 1);
        return Character.isLetterOrDigit(before) || "_$@)]\"'".indexOf(before) >= 0;
    }

    /** The word behind the character here. */
    private String word() {
        int from = at + 1;
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && (Character.isLetterOrDigit(text.charAt(to)) || text.charAt(to) == '_')) {
            to++;
        }
        return text.substring(from, to);
    }

    private void report(String what) {
        int lineStart = text.lastIndexOf('\n', at) + 1;
        int line = 1
                + (int) text.substring(0, lineStart)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        diagnostics.report(
                Code.THEME_CLOCK, Location.of(template.file(), line, at - lineStart + 1, what.length()), what);
    }
}
