package io.github.jiandu.bake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the first {@code <script>} element in HTML that a script writes bit by bit. */
final class WrittenScript {

    private static final String OPEN = "<script";
    private static final String CLOSE = "</script";
    private static final String COMMENT = "<!--";
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=>/\"']++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s>\"']++)))?");

    /** What stands before the next script and can be taken over. */
    private int free;
    /** Where to look on when more was written, so that nothing is looked at again and again. */
    private int looked;

    private boolean inScript;
    private boolean inComment;
    private int textStart;
    private int textEnd;
    private int end;

    /** Looks on in {@code html}, which may only have grown since. True if a script stands there complete. */
    boolean find(StringBuilder html) {
        while (true) {
            if (inComment) {
                int close = html.indexOf("-->", looked);
                if (close < 0) {
                    looked = Math.max(looked, html.length() - 2);
                    return false;
                }
                inComment = false;
                looked = close + 3;
                free = looked;
            } else if (inScript) {
                return findEnd(html);
            } else {
                int start = html.indexOf("<", looked);
                if (start < 0) {
                    looked = html.length();
                    free = looked;
                    return false;
                }
                free = start;
                looked = start;
                if (isCut(html, start)) {
                    return false;
                }
                if (matches(html, start, COMMENT)) {
                    inComment = true;
                    looked = start + COMMENT.length();
                } else if (matches(html, start, OPEN) && endsName(html.charAt(start + OPEN.length()))) {
                    int close = tagEnd(html, start + OPEN.length());
                    if (close < 0) {
                        return false;
                    }
                    inScript = true;
                    textStart = close + 1;
                    looked = textStart;
                } else {
                    looked = start + 1;
                }
            }
        }
    }

    private boolean findEnd(StringBuilder html) {
        int close = looked;
        while (close < html.length() && !(html.charAt(close) == '<' && matches(html, close, CLOSE))) {
            close++;
        }
        int after = close < html.length() ? html.indexOf(">", close) : -1;
        if (after < 0) {
            looked = Math.max(textStart, Math.min(close, html.length() - CLOSE.length()));
            return false;
        }
        textEnd = close;
        end = after + 1;
        return true;
    }

    /** Whether the text ends so early that nobody knows yet whether a script or a comment begins here. */
    private static boolean isCut(StringBuilder html, int start) {
        int there = html.length() - start;
        return there <= OPEN.length() && matches(html, start, OPEN.substring(0, there))
                || there < COMMENT.length() && matches(html, start, COMMENT.substring(0, there));
    }

    private static boolean matches(StringBuilder html, int start, String what) {
        if (start + what.length() > html.length()) {
            return false;
        }
        for (int i = 0; i < what.length(); i++) {
            char c = html.charAt(start + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsName(char c) {
        return c <= ' ' || c == '>' || c == '/';
    }

    private static int tagEnd(StringBuilder html, int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i;
            } else if ((c == '"' || c == '\'') && html.charAt(i - 1) == '=') {
                quote = c;
            }
        }
        return -1;
    }

    /** How many characters of the text stand before a script, or can be no part of one. */
    int free() {
        return free;
    }

    /** Whether a script, complete or not, begins behind what is free. */
    boolean isScript() {
        return inScript;
    }

    /** Where what comes behind the script begins. */
    int end() {
        return end;
    }

    /** The script that was found. */
    PageScript script(StringBuilder html) {
        Matcher attribute = ATTRIBUTE.matcher(html.substring(free + OPEN.length(), textStart - 1));
        Map<String, String> attributes = new HashMap<>();
        while (attribute.find()) {
            attributes.putIfAbsent(attribute.group(1).toLowerCase(Locale.ROOT), value(attribute));
        }
        return PageScript.of(attributes::get, html.substring(textStart, textEnd));
    }

    private static String value(Matcher attribute) {
        for (int group = 2; group <= 4; group++) {
            @Nullable String value = attribute.group(group);
            if (value != null) {
                return value.replace("&amp;", "&");
            }
        }
        return "";
    }
}
