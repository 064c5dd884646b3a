package io.github.jiandu.crawl;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a server answered, ready to become a {@code response} record of a WARC file. The body is as it was sent
 * ({@code Content-Encoding} untouched) but for {@code Transfer-Encoding}, which is undone; the client of the JDK does not tell
 * the order of the headers nor the words behind the status.
 *
 * @param kind what it was asked for
 * @param address what was asked for, as spelled in the request
 * @param date when it was asked
 * @param protocol {@code HTTP/1.1}
 * @param status the status, 100 to 599
 * @param headers in alphabetical order, names as sent
 * @param body the file with the body
 * @param size its bytes
 * @param sha256 its digest, hexadecimal
 * @param cut why the body is not whole
 */
public record Answer(
        Kind kind,
        String address,
        Instant date,
        String protocol,
        int status,
        List<Header> headers,
        Path body,
        long size,
        String sha256,
        Cut cut) {

    /** What an address was asked for. */
    public enum Kind {
        /** A page, a picture, a file of the site. */
        CONTENT,
        /** {@code robots.txt}, whether or not the site links to it. */
        ROBOTS,
        /** A page that cannot exist, to see what the server says then. */
        PROBE
    }

    /** Why a body ends before its end (WARC/1.0, 5.13, {@code WARC-Truncated}). */
    public enum Cut {
        NONE,
        /** Longer than wanted. */
        LENGTH,
        /** Slower than bearable. */
        TIME,
        /** The connection broke, or the server had promised more. */
        DISCONNECT
    }

    /** A header line. */
    public record Header(String name, String value) {}

    public Answer {
        headers = List.copyOf(headers);
    }

    /** The value of the first header of that name; empty if there is none. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }
}
