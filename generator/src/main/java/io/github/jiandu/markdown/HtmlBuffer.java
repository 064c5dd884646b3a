package io.github.jiandu.markdown;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** HTML being written. Markup goes in as it is, text and attribute values are escaped. */
final class HtmlBuffer {

    private final StringBuilder out;

    HtmlBuffer(int capacity) {
        out = new StringBuilder(capacity);
    }

    /** Appends markup. */
    HtmlBuffer raw(String markup) {
        out.append(markup);
        return this;
    }

    HtmlBuffer raw(int number) {
        out.append(number);
        return this;
    }

    /** Appends text. */
    HtmlBuffer text(String text) {
        escape(text, false);
        return this;
    }

    /** Appends an attribute with a blank before it, unless there is no value. */
    HtmlBuffer attribute(String name, @Nullable String value) {
        if (value != null) {
            out.append(' ').append(name).append("=\"");
            escape(value, true);
            out.append('"');
        }
        return this;
    }

    int length() {
        return out.length();
    }

    /** Takes out what was written since a length, and returns it. */
    String cut(int from) {
        String end = out.substring(from);
        out.setLength(from);
        return end;
    }

    /** Takes blanks off the end, as far back as a length. */
    void trimEnd(int from, IntPredicate blank) {
        int end = out.length();
        while (end > from && blank.test(out.charAt(end - 1))) {
            end--;
        }
        out.setLength(end);
    }

    private void escape(String text, boolean attribute) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                default -> null;
            };
            if (entity != null) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
