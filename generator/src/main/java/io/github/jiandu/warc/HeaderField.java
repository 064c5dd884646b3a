package io.github.jiandu.warc;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A named field: of a record, of an HTTP message, or of a block of {@code application/warc-fields}.
 *
 * @param name a token without blanks and colons
 * @param value one line of text, without blanks at its ends
 */
public record HeaderField(String name, String value) {

    /** The value of the first field of that name, whatever the case of its letters; null when there is none. */
    public static @Nullable String find(List<HeaderField> fields, String name) {
        for (HeaderField field : fields) {
            if (field.name.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return field.value;
            }
        }
        return null;
    }

    /** {@code Name: value} with its line end. A line end within the value would begin another field, so it becomes a blank. */
    String line() {
        return name + ": " + value.replaceAll("[\\r\\n\\u0000]+", " ").strip() + "\r\n";
    }
}
