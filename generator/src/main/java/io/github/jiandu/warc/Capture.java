package io.github.jiandu.warc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One address as it was found at one time (采集), to be written into a WARC file.
 *
 * <pre>
 * Capture.resource("http://www.qinglan.example/index.htm", date, "text/html; charset=gbk", Payload.of(file))
 * </pre>
 *
 * @param uri the full original address, percent-escaped (WARC-06)
 * @param date when the capture began; written to the second
 * @param head status line and header fields as received, with the blank line; null for what came without HTTP (WARC-10)
 * @param contentType for a resource the type of the payload, with its charset if it has one; for a response that of its head,
 *     or null
 * @param payload the body
 * @param address IP address of the server, or null
 * @param truncated why the body is not whole ({@code length}, {@code time}, {@code disconnect}, {@code unspecified}), or null
 * @param notes written as a metadata record that belongs to this one; mostly empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Capture(
        String uri,
        Instant date,
        byte @Nullable [] head,
        @Nullable String contentType,
        Payload payload,
        @Nullable String address,
        @Nullable String truncated,
        List<HeaderField> notes) {

    private static final Pattern URI = Pattern.compile("https?://[!-~&&[^<>\"#]]+");
    private static final Pattern STATUS = Pattern.compile("HTTP/\\d(?:\\.\\d)? (\\d{3})(?: .*)?");

    public Capture {
        if (!isUri(uri)) {
            throw new IllegalArgumentException("not an escaped http address: " + uri);
        }
        if (head != null
                && (status(head) == 0 || !new String(head, StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n"))) {
            throw new IllegalArgumentException(
                    "a response begins with a status line and ends its head with a blank line");
        }
        notes = List.copyOf(notes);
    }

    /** Whether an address can stand in a record: {@code http} or {@code https}, ASCII, escaped, without fragment. */
    public static boolean isUri(String uri) {
        return URI.matcher(uri).matches();
    }

    /**
     * What a server answered (WARC-11).
     *
     * @param head status line and header fields as received, ended by a blank line; they must describe the payload as it
     *     is: a client that took a transfer coding off takes the field off too
     */
    public static Capture response(String uri, Instant date, byte[] head, Payload payload) {
        return new Capture(uri, date, head, HttpHead.parse(head).field("Content-Type"), payload, null, null, List.of());
    }

    /**
     * What was found as a file (WARC-10).
     *
     * @param contentType with the charset that was found out, as in {@code text/html; charset=gbk}: replayers show pages by it
     */
    public static Capture resource(String uri, Instant date, String contentType, Payload payload) {
        return new Capture(uri, date, null, contentType, payload, null, null, List.of());
    }

    public Capture withAddress(String ip) {
        return new Capture(uri, date, head, contentType, payload, ip, truncated, notes);
    }

    public Capture withTruncated(String reason) {
        return new Capture(uri, date, head, contentType, payload, address, reason, notes);
    }

    public Capture withNotes(List<HeaderField> fields) {
        return new Capture(uri, date, head, contentType, payload, address, truncated, fields);
    }

    /** Whether it came by HTTP. */
    boolean isResponse() {
        return head != null;
    }

    /** The HTTP status; 200 for a resource. */
    int status() {
        return head == null ? 200 : status(head);
    }

    private static int status(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n");
        Matcher matcher = STATUS.matcher(end < 0 ? text : text.substring(0, end));
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }
}
