package io.github.jiandu.freeze;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http(s) address as old pages write them, with all their mistakes; RFC 3986 would refuse half of them.
 *
 * @param host small letters, with a port unless it is the usual one
 * @param path begins with {@code /}, as written
 * @param query as written, without {@code ?}; null when there is none
 */
public record Address(
        String scheme, String host, String path, @Nullable String query) {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)(https?):/*([^/?#]*)([^?#]*)(?:\\?([^#]*))?(?:#.*)?", Pattern.DOTALL);
    private static final Pattern SESSION = Pattern.compile(
            "(?i)(jsessionid|phpsessid|aspsessionid\\w*|sessionid|session_id|cfid|cftoken)=[^&]*|(sid|s)=[0-9a-f]{16,}(?=&|$)");

    /** The address that a text writes in full; null when it is none of http. */
    public static @Nullable Address parse(String text) {
        Matcher parts = ABSOLUTE.matcher(text.strip().replace('\\', '/'));
        if (!parts.matches()) {
            return null;
        }
        String host = parts.group(2).toLowerCase(Locale.ROOT);
        host = host.substring(host.lastIndexOf('@') + 1);
        host = host.replaceFirst(":(80|443)?$", "");
        if (host.isEmpty() || !host.matches("[\\p{L}\\p{N}.:_\\[\\]-]+")) {
            return null;
        }
        String path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        return new Address(parts.group(1).toLowerCase(Locale.ROOT), host, path, parts.group(4));
    }

    /** What a relative link on this page leads to; no fragment may be in it. */
    public Address resolve(String link) {
        if (link.startsWith("//")) {
            Address other = parse(scheme + ":" + link);
            return other == null ? this : other;
        }
        int mark = link.indexOf('?');
        String way = mark < 0 ? link : link.substring(0, mark);
        String asked = mark < 0 ? null : link.substring(mark + 1);
        if (way.isEmpty()) {
            return new Address(scheme, host, path, mark < 0 ? query : asked);
        }
        String full = way.startsWith("/") ? way : path.substring(0, path.lastIndexOf('/') + 1) + way;
        return new Address(scheme, host, withoutDots(full), asked);
    }

    /** As it would be typed, its path and query escaped where no address may do without. */
    public String text() {
        return scheme + "://" + host + Percent.clean(path) + (query == null ? "" : "?" + Percent.clean(query));
    }

    /** The same with its Chinese escaped in GBK; null when it has none, or some that GBK has not. */
    @Nullable
    String gbkText() {
        String written = path + (query == null ? "" : "?" + query);
        return written.chars().allMatch(c -> c < 0x80) || !GBK.newEncoder().canEncode(written)
                ? null
                : scheme + "://" + host + Percent.clean(written, GBK);
    }

    /** The host without {@code www.}. */
    public String site() {
        return site(host);
    }

    static String site(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    /**
     * Equal for addresses that mean the same: http and https, with and without www, escaped in GBK or UTF-8, with or without
     * a number of a visit.
     */
    public String key() {
        String way = withoutDots(Percent.meaning(path.replaceFirst("(?i);jsessionid=[^/?]*", "")));
        return site() + nfc(way) + queryKey(query);
    }

    /** A query by its meaning, with its {@code ?}; empty when there is none worth mention. */
    static String queryKey(@Nullable String query) {
        if (query == null) {
            return "";
        }
        String plain = query.indexOf('=') < 0 ? query : SESSION.matcher(query).replaceAll("");
        plain = plain.replaceAll("&amp;", "&").replaceAll("&{2,}", "&").replaceAll("^&|&$", "");
        return plain.isEmpty() ? "" : "?" + nfc(Percent.meaning(plain.replace('+', ' ')));
    }

    /**
     * The path of a file for what has this address, by the meaning of its escapes: {@code a.asp?id=1}, {@code index.html} for
     * what a folder shows. Addresses of equal {@link #key} have the same.
     */
    public String filePath() {
        String way = withoutDots("/" + Percent.meaning(path.replaceFirst("(?i);jsessionid=[^/?]*", "")));
        return nfc(way.substring(1))
                + (way.endsWith("/") ? "index.html" : "")
                + queryKey(query).replaceAll("[/\\\\]", "-");
    }

    static String nfc(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** A path without {@code .} and {@code ..}; what climbs too high stays at the top, as in browsers. */
    static String withoutDots(String path) {
        if (!path.contains("./") && !path.contains("//") && !path.endsWith("/..") && !path.endsWith("/.")) {
            return path;
        }
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        boolean folder = path.endsWith("/") || path.endsWith("/.") || path.endsWith("/..");
        String joined = String.join("/", names);
        return "/" + joined + (folder && !joined.isEmpty() ? "/" : "");
    }
}
