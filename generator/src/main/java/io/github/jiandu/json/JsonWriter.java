package io.github.jiandu.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON value (RFC 8259), indented by two blanks, keys in the order given.
 *
 * <pre>
 * new JsonWriter().object().field("path", "index.html").field("size", 12).end().toString()
 * </pre>
 */
public final class JsonWriter {

    private final StringBuilder out = new StringBuilder();
    private final Deque<Character> open = new ArrayDeque<>();
    private boolean first = true;
    private boolean afterKey;

    public JsonWriter object() {
        return begin('{', '}');
    }

    public JsonWriter array() {
        return begin('[', ']');
    }

    public JsonWriter key(String name) {
        separate();
        quote(name);
        out.append(": ");
        afterKey = true;
        return this;
    }

    public JsonWriter value(@Nullable String value) {
        separate();
        if (value == null) {
            out.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    public JsonWriter value(long value) {
        separate();
        out.append(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        separate();
        out.append(value);
        return this;
    }

    /** A number by its digits. */
    public JsonWriter number(String digits) {
        separate();
        out.append(digits);
        return this;
    }

    public JsonWriter field(String name, @Nullable String value) {
        return key(name).value(value);
    }

    public JsonWriter field(String name, long value) {
        return key(name).value(value);
    }

    public JsonWriter field(String name, boolean value) {
        return key(name).value(value);
    }

    /** A string as it stands in JSON, quotes included. */
    public static String quoted(String text) {
        JsonWriter writer = new JsonWriter();
        writer.quote(text);
        return writer.out.toString();
    }

    /** Ends the innermost object or array. */
    public JsonWriter end() {
        char close = open.pop();
        if (!first) {
            newLine();
        }
        out.append(close);
        first = false;
        return this;
    }

    /** The text since the last call, so that long documents can be handed on piece by piece. No line end is put after it. */
    public String take() {
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    /** The text, with a line end after it. */
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not ended: " + open);
        }
        return out + "\n";
    }

    private JsonWriter begin(char opening, char closing) {
        separate();
        out.append(opening);
        open.push(closing);
        first = true;
        return this;
    }

    private void separate() {
        if (afterKey) {
            afterKey = false;
            return;
        }
        if (!open.isEmpty()) {
            if (!first) {
                out.append(',');
            }
            newLine();
        }
        first = false;
    }

    private void newLine() {
        out.append('\n').append("  ".repeat(open.size()));
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
                        out.append("\\u");
                        String hex = Integer.toHexString(c);
                        out.append("0".repeat(4 - hex.length())).append(hex);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPaired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
