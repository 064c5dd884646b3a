package io.github.jiandu.warc;

import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was read. Its block can be read once, before the next record is asked for.
 *
 * @param version the first line, such as {@code WARC/1.0}
 * @param fields in the order of the record
 * @param file name of the file it stands in
 * @param offset where it begins in the file, in bytes; for one that shares its gzip member with others, where the member begins
 * @param length of the block, in bytes, as far as it is there
 * @param block what stands in it; ends early where the file is cut or damaged, which is reported
 */
public record WarcRecord(
        String version, List<HeaderField> fields, String file, long offset, long length, InputStream block) {

    public WarcRecord {
        fields = List.copyOf(fields);
    }

    /** The value of a field, or null. */
    public @Nullable String field(String name) {
        return HeaderField.find(fields, name);
    }

    /** {@code response}, {@code resource} …, in lower case; empty when the record does not say. */
    public String type() {
        String type = field("WARC-Type");
        return type == null ? "" : type.toLowerCase(Locale.ROOT);
    }

    /** The address, with or without angle brackets in the file (WARC-07); null when there is none. */
    public @Nullable String targetUri() {
        String uri = field("WARC-Target-URI");
        return uri == null ? null : unbracketed(uri);
    }

    /** When it was captured; null when the record does not say so in a way that can be read. */
    public @Nullable Instant date() {
        return date(field("WARC-Date"));
    }

    static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    static String unbracketed(String uri) {
        String plain = uri.strip();
        return plain.startsWith("<") && plain.endsWith(">") && plain.length() > 2
                ? plain.substring(1, plain.length() - 1).strip()
                : plain;
    }

    /** Whether the block is an HTTP message with a head. */
    boolean isHttp() {
        String contentType = field("Content-Type");
        String uri = targetUri();
        boolean http = contentType == null
                ? uri != null && uri.regionMatches(true, 0, "http", 0, 4)
                : contentType.toLowerCase(Locale.ROOT).startsWith("application/http");
        return http && (type().equals("response") || type().equals("request") || type().equals("revisit"));
    }
}
