package io.github.jiandu.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of JSON (RFC 8259), strictly: nothing after it, no key twice. Of its members the strings are kept, the
 * others are only looked at.
 */
final class JsonObject {

    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private JsonObject(String text) {
        this.text = text;
    }

    /** Not well formed. */
    private static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The members of the object that are strings; empty when the text is no object. */
    static Optional<Map<String, String>> strings(String text) {
        JsonObject json = new JsonObject(text);
        try {
            json.blanks();
            Map<String, String> strings = json.object(0);
            json.blanks();
            return json.at == text.length() ? Optional.of(strings) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private Map<String, String> object(int depth) throws Malformed {
        Map<String, @Nullable String> members = new HashMap<>();
        expect('{');
        blanks();
        if (!accept('}')) {
            do {
                blanks();
                String key = string();
                blanks();
                expect(':');
                String value = value(depth + 1);
                if (members.containsKey(key)) {
                    throw new Malformed();
                }
                members.put(key, value);
                blanks();
            } while (accept(','));
            expect('}');
        }
        Map<String, String> strings = new HashMap<>();
        members.forEach((key, value) -> {
            if (value != null) {
                strings.put(key, value);
            }
        });
        return strings;
    }

    /** The string that comes next; null for a value of another kind, which is passed over. */
    private @Nullable String value(int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed();
        }
        blanks();
        char first = peek();
        if (first == '"') {
            return string();
        }
        if (first == '{') {
            object(depth);
        } else if (first == '[') {
            array(depth);
        } else {
            word();
        }
        return null;
    }

    private void array(int depth) throws Malformed {
        expect('[');
        blanks();
        if (!accept(']')) {
            do {
                value(depth + 1);
                blanks();
            } while (accept(','));
            expect(']');
        }
    }

    /** A number, {@code true}, {@code false} or {@code null}. */
    private void word() throws Malformed {
        int start = at;
        while (at < text.length() && ",]} \t\n\r".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (!text.substring(start, at).matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw new Malformed();
        }
    }

    private String string() throws Malformed {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                throw new Malformed();
            }
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        return out.toString();
    }

    private char escaped() throws Malformed {
        char c = peek();
        at++;
        int simple = "\"\\/bfnrt".indexOf(c);
        if (simple >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(simple);
        }
        if (c != 'u' || at + 4 > text.length()) {
            throw new Malformed();
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw new Malformed();
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() throws Malformed {
        if (at >= text.length()) {
            throw new Malformed();
        }
        return text.charAt(at);
    }

    private boolean accept(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char wanted) throws Malformed {
        if (!accept(wanted)) {
            throw new Malformed();
        }
    }
}
