package io.github.jiandu.warc;

import io.github.jiandu.json.JsonReader;
import io.github.jiandu.json.JsonWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a capture stands (a line of CDXJ): {@code example,qinglan)/ 20260102030405 {"url": ...}}.
 *
 * @param key see {@link Surt}
 * @param timestamp 14 digits, UTC
 * @param url the address
 * @param mime of the payload; {@code warc/revisit} for a revisit
 * @param status of HTTP
 * @param digest of the payload, {@code sha1:...}; null when a foreign index does not tell
 * @param offset of the record in its file, in bytes
 * @param length of the record in its file, packed, in bytes; -1 when a foreign index does not tell
 * @param filename name of the file
 */
record CdxLine(
        String key,
        String timestamp,
        String url,
        String mime,
        int status,
        @Nullable String digest,
        long offset,
        long length,
        String filename) {

    static final String REVISIT = "warc/revisit";

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static String timestamp(Instant date) {
        return TIMESTAMP.format(date);
    }

    /** The line, ASCII as far as its address is, without its end. */
    String text() {
        return key + " " + timestamp + " {\"url\": " + JsonWriter.quoted(url) + ", \"mime\": " + JsonWriter.quoted(mime)
                + ", \"status\": \"" + status + "\""
                + (digest == null ? "" : ", \"digest\": " + JsonWriter.quoted(digest))
                + ", \"length\": \"" + length + "\", \"offset\": \"" + offset + "\", \"filename\": "
                + JsonWriter.quoted(filename) + "}";
    }

    /** Reads a line; empty when it is none. */
    static Optional<CdxLine> parse(String line) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first <= 0 || second < 0 || !line.substring(first + 1, second).matches("\\d{14,17}")) {
            return Optional.empty();
        }
        if (!(JsonReader.read(line.substring(second + 1)).orElse(null) instanceof Map<?, ?> json)) {
            return Optional.empty();
        }
        String url = text(json, "url");
        String filename = text(json, "filename");
        long offset = number(json, "offset");
        if (url == null || filename == null || offset < 0) {
            return Optional.empty();
        }
        String mime = text(json, "mime");
        return Optional.of(new CdxLine(
                line.substring(0, first),
                line.substring(first + 1, first + 15),
                url,
                mime == null ? "" : mime,
                (int) Math.max(0, number(json, "status")),
                text(json, "digest"),
                offset,
                number(json, "length"),
                filename));
    }

    private static @Nullable String text(Map<?, ?> json, String key) {
        Object value = json.get(key);
        return value instanceof String || value instanceof Number ? value.toString() : null;
    }

    private static long number(Map<?, ?> json, String key) {
        String text = text(json, key);
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }
}
