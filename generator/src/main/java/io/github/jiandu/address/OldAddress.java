package io.github.jiandu.address;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address that people may still use (旧地址), of this site or of a domain that is given up, in one form: two ways to
 * write the same bytes are equal, two that differ in a byte are not. Chinese in GBK and in UTF-8 therefore stay apart, as
 * they do for a server.
 *
 * <p>Path and query are ASCII and hold nothing but what RFC 3986 allows there: letters, digits, {@code -._~}, {@code
 * !$&'()*+,;=:@/?} and bytes as {@code %D5} in upper case. No blank, quotation mark, bracket or line end ever stands in
 * one, so it cannot break out of the file it is written to.
 *
 * @param host host of another domain, in lower case, with its port unless that is the usual one; null for an address of
 *     this site
 * @param path from the site's home page, or from the top of the other domain; begins with {@code /}
 * @param query what follows the question mark; null when there is none
 */
public record OldAddress(
        @Nullable String host, String path, @Nullable String query) implements Comparable<OldAddress> {

    /** Longest address, in characters of its one form; lines of server settings hold no more for certain. */
    public static final int MAX_LENGTH = 900;

    private static final Comparator<@Nullable String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<OldAddress> ORDER = Comparator.comparing((OldAddress address) -> address.host, TEXT)
            .thenComparing(address -> address.path)
            .thenComparing(address -> address.query, TEXT);

    private static final Pattern FULL = Pattern.compile("(?i)(https?)://([^/?#]*)([/?].*)?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?");
    private static final String UNRESERVED = "-._~";
    private static final String RESERVED = "!$&'()*+,;=:@/?";

    /**
     * Reads an address as editors write it: a path from the home page, or a full address. Empty for what no browser asks a
     * server for: a fragment, a path that leads upwards, control characters.
     *
     * @param baseUrl public address of the site with a {@code /} at its end, which an address may begin with; null when
     *     none is known
     */
    public static Optional<OldAddress> parse(String text, @Nullable String baseUrl) {
        if (text.isBlank() || text.indexOf('#') >= 0 || text.startsWith("//")) {
            return Optional.empty();
        }
        Matcher full = FULL.matcher(text);
        if (!full.matches()) {
            // another scheme, such as ftp://
            return text.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")
                    ? Optional.empty()
                    : of(null, text.startsWith("/") ? text : "/" + text);
        }
        Optional<String> host = host(full.group(1), full.group(2));
        String rest = Objects.requireNonNullElse(full.group(3), "/");
        String local = rest.startsWith("/") ? rest : "/" + rest;
        if (host.isPresent() && baseUrl != null) {
            Optional<OldAddress> base = parse(baseUrl, null);
            Optional<OldAddress> address = of(host.get(), local);
            if (base.isPresent()
                    && address.isPresent()
                    && host.get().equals(base.get().host())
                    && address.get().path().startsWith(base.get().path())) {
                String below = address.get().path().substring(base.get().path().length() - 1);
                return Optional.of(new OldAddress(null, below, address.get().query()));
            }
        }
        return host.flatMap(name -> of(name, local));
    }

    private static Optional<OldAddress> of(@Nullable String host, String rest) {
        int mark = rest.indexOf('?');
        String path = normal(mark < 0 ? rest : rest.substring(0, mark));
        String query = mark < 0 || mark == rest.length() - 1 ? null : normal(rest.substring(mark + 1));
        boolean sound = isClean(path)
                && !path.startsWith("//")
                && !path.contains("\\")
                && !path.matches(".*%(?![0-9A-F]{2}).*")
                && !path.matches(".*%(2F|5C|[01][0-9A-F]|7F).*")
                && !(path + "/").matches(".*/\\.{1,2}/.*")
                && (query == null || isClean(query))
                && path.length() + (query == null ? 0 : query.length()) <= MAX_LENGTH;
        return sound ? Optional.of(new OldAddress(host, path, query)) : Optional.empty();
    }

    /** Host and port, the port only when it is not the usual one of the scheme. */
    private static Optional<String> host(String scheme, String written) {
        try {
            int colon = written.indexOf(':');
            String name = colon < 0 ? written : written.substring(0, colon);
            String port = colon < 0 ? "" : written.substring(colon);
            String usual = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
            String ascii = IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            String host = ascii + (port.equals(usual) || port.equals(":") ? "" : port);
            return HOST.matcher(host).matches() && !host.contains("..") ? Optional.of(host) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isClean(String text) {
        return text.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    /** The one form of a path or a query; control characters stay and are refused by who asked. */
    private static String normal(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            int decoded = b == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
            if (decoded >= 0) {
                i += 2;
                append(out, decoded, isUnreserved(decoded));
            } else if (b == '%') {
                // what a script's escape() made, such as %u653F, is no escape to a server
                out.append('%');
            } else {
                append(out, b, isUnreserved(b) || RESERVED.indexOf(b) >= 0 || b < 0x20 || b == 0x7F);
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int b, boolean plain) {
        if (plain) {
            out.append((char) b);
        } else {
            out.append('%').append(digit(b >> 4)).append(digit(b & 0xF));
        }
    }

    private static char digit(int value) {
        return "0123456789ABCDEF".charAt(value);
    }

    private static int hex(byte high, byte low) {
        int h = Character.digit(high, 16);
        int l = Character.digit(low, 16);
        return h < 0 || l < 0 ? -1 : h << 4 | l;
    }

    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c < 0x80 && UNRESERVED.indexOf(c) >= 0;
    }

    /** The file by which a folder of plain files answers this address; empty when none can. */
    public Optional<SitePath> file() {
        return host == null && query == null && isUtf8(path) ? StaticAddress.parse(path) : Optional.empty();
    }

    /** The file, of whatever kind, that a server without rules would look for; empty for a query or another domain. */
    public Optional<SitePath> place() {
        if (host != null || query != null || !isUtf8(path)) {
            return Optional.empty();
        }
        String decoded = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        return SitePath.normalize(decoded.endsWith("/") ? decoded + "index.html" : decoded)
                .filter(place -> !place.isEmpty())
                .map(SitePath::new);
    }

    private static boolean isUtf8(String path) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < path.length(); i++) {
            if (path.charAt(i) == '%') {
                bytes.write(hex((byte) path.charAt(i + 1), (byte) path.charAt(i + 2)));
                i += 2;
            } else {
                bytes.write(path.charAt(i));
            }
        }
        byte[] raw = bytes.toByteArray();
        return java.util.Arrays.equals(raw, new String(raw, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8));
    }

    /** Path and query, as a browser asks for them. */
    public String request() {
        return query == null ? path : path + "?" + query;
    }

    @Override
    public int compareTo(OldAddress other) {
        return ORDER.compare(this, other);
    }

    /** As it can be written again. */
    @Override
    public String toString() {
        return host == null ? request() : "http://" + host + request();
    }
}
