package io.github.jiandu.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) that others wrote: objects as {@code Map}, arrays as {@code List}, strings, numbers as
 * {@code java.math.BigDecimal}, {@code Boolean}, and null. Strict; of a repeated name the last value counts.
 */
public final class JsonReader {

    private static final int DEEPEST = 200;
    private static final int DIGITS = 100;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /** The value that a text is; empty when it is no JSON, is {@code null}, or is nested without measure. */
    public static Optional<Object> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            Object value = reader.value(0);
            reader.blanks();
            return reader.at == text.length() ? Optional.ofNullable(value) : Optional.empty();
        } catch (NotJson e) {
            return Optional.empty();
        }
    }

    private static final class NotJson extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotJson() {
            super(null, null, false, false);
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void blanks() {
        while (" \t\r\n".indexOf(peek()) >= 0 && at < text.length()) {
            at++;
        }
    }

    private boolean skip(char wanted) {
        blanks();
        boolean there = peek() == wanted && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) {
        if (!skip(wanted)) {
            throw new NotJson();
        }
    }

    private @Nullable Object value(int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw new NotJson();
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        expect('{');
        if (skip('}')) {
            return object;
        }
        do {
            blanks();
            String name = string();
            expect(':');
            object.put(name, value(depth + 1));
        } while (skip(','));
        expect('}');
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        List<@Nullable Object> array = new ArrayList<>();
        expect('[');
        if (skip(']')) {
            return array;
        }
        do {
            array.add(value(depth + 1));
        } while (skip(','));
        expect(']');
        return array;
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw new NotJson();
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int start = at;
        while ("+-.0123456789eE".indexOf(peek()) >= 0 && at < text.length()) {
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.length() > DIGITS || !digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,4})?")) {
            throw new NotJson();
        }
        return new java.math.BigDecimal(digits);
    }

    private String string() {
        if (peek() != '"') {
            throw new NotJson();
        }
        StringBuilder out = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return out.toString();
            }
            if (c < ' ') {
                throw new NotJson();
            }
            out.append(c == '\\' ? escape() : c);
        }
        throw new NotJson();
    }

    private char escape() {
        at++;
        char c = peek();
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0 && at < text.length()) {
            return "\"\\/\b\f\n\r\t".charAt(plain);
        }
        if (c != 'u' || at + 4 >= text.length()) {
            throw new NotJson();
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(++at), 16);
            if (digit < 0 || text.charAt(at) > 'f') {
                throw new NotJson();
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
