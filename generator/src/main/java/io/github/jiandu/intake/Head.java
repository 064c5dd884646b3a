package io.github.jiandu.intake;

import io.github.jiandu.freeze.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer in little memory: a site has a hundred thousand of them.
 *
 * @param status of HTTP
 * @param mediaType small letters, without parameters; null when nobody said
 * @param charset as it stood; null when nobody said
 * @param lines status line and fields, each on a line; empty for what did not come by HTTP
 */
record Head(
        int status, @Nullable String mediaType, @Nullable String charset, String lines) {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?\\s*([^\\s;\"']{1,40})");

    /**
     * A head as it came.
     *
     * @param contentType null when nobody said
     * @param fields empty for what did not come by HTTP
     * @param decoded whether a content coding was taken off the body
     */
    static Head of(int status, @Nullable String contentType, List<Received.Field> fields, boolean decoded) {
        String type = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        StringBuilder lines = new StringBuilder();
        if (!fields.isEmpty()) {
            // the blank belongs to it though no words are known (RFC 9112 4)
            lines.append("HTTP/1.1 ").append(status).append(" \n");
        }
        for (Received.Field field : fields) {
            String name = field.name();
            boolean coding = name.equalsIgnoreCase("Content-Encoding");
            if (name.equalsIgnoreCase("Transfer-Encoding") || name.equalsIgnoreCase("Content-Length")) {
                continue;
            }
            lines.append(coding && decoded ? "X-Archive-Orig-Content-Encoding" : name)
                    .append(": ")
                    .append(field.value().replaceAll("[\\r\\n\\u0000]", " "))
                    .append('\n');
        }
        return new Head(
                status,
                type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? type : null,
                charset.find() ? charset.group(1) : null,
                lines.toString());
    }

    /** The first field of a name; empty when there is none. */
    static String field(List<Received.Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Received.Field::value)
                .findFirst()
                .orElse("");
    }

    /** The head for a body of that length; null for what did not come by HTTP. */
    @Nullable
    Received received(long size) {
        if (lines.isEmpty()) {
            return null;
        }
        String[] all = lines.split("\n", -1);
        List<Received.Field> fields = new ArrayList<>();
        for (int i = 1; i < all.length; i++) {
            int colon = all[i].indexOf(": ");
            if (colon > 0) {
                fields.add(new Received.Field(all[i].substring(0, colon), all[i].substring(colon + 2)));
            }
        }
        fields.add(new Received.Field("Content-Length", String.valueOf(size)));
        return new Received(all[0], fields);
    }
}
