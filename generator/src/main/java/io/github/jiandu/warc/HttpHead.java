package io.github.jiandu.warc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The head of an HTTP answer, read as leniently as browsers do.
 *
 * @param statusLine the first line
 * @param status three digits as a number; 0 when the first line is no status line
 * @param fields in the order received
 */
public record HttpHead(String statusLine, int status, List<HeaderField> fields) {

    public HttpHead {
        fields = List.copyOf(fields);
    }

    /** The value of a field, or null. */
    public @Nullable String field(String name) {
        return HeaderField.find(fields, name);
    }

    /** The last part of a field's value that lists codings, in lower case; null when the field is not there or empty. */
    List<String> codings(String name) {
        List<String> codings = new ArrayList<>();
        for (HeaderField field : fields) {
            if (field.name().equalsIgnoreCase(name)) {
                for (String coding : field.value().split(",", -1)) {
                    String plain = coding.strip().toLowerCase(Locale.ROOT);
                    if (!plain.isEmpty() && !plain.equals("identity")) {
                        codings.add(plain);
                    }
                }
            }
        }
        return codings;
    }

    /** Reads a head; bytes are taken for Latin-1, as in HTTP. */
    public static HttpHead parse(byte[] head) {
        String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r?\n", -1);
        List<HeaderField> fields = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            String line = lines[i];
            int colon = line.indexOf(':');
            if ((line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty()) {
                HeaderField last = fields.remove(fields.size() - 1);
                fields.add(new HeaderField(last.name(), (last.value() + " " + line.strip()).strip()));
            } else if (colon > 0) {
                fields.add(new HeaderField(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip()));
            }
        }
        String first = lines[0].strip();
        boolean answer = first.matches("HTTP/\\d(\\.\\d)?\\s+\\d{3}(\\s.*)?");
        return new HttpHead(first, answer ? Integer.parseInt(first.split("\\s+", -1)[1]) : 0, fields);
    }
}
