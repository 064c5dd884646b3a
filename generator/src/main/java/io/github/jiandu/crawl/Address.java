package io.github.jiandu.crawl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, spelled as it is asked for: escapes stay as the page wrote them, since {@code %D5%FE} (GBK) and
 * {@code %E6%94%BF} (UTF-8) are two names to a server. What browsers mend (URL Standard) is mended.
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port 1 to 65535
 * @param path begins with {@code /}; without {@code .} and {@code ..}
 * @param query without {@code ?}; null if there is none
 */
record Address(
        String scheme,
        String host,
        int port,
        String path,
        @Nullable String query) {

    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*+):");
    private static final Pattern AUTHORITY = Pattern.compile("([a-z0-9._-]++|\\[[0-9a-f:.]++])(?::(\\d{0,5}))?");
    private static final Pattern ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Names of sessions: who asks, not what is asked for. */
    private static final Pattern SESSION_IN_PATH = Pattern.compile(
            ";(?:jsessionid|phpsessid)=[^/;?]*|/\\([A-Z]\\([0-9A-Za-z_-]{10,}\\)\\)(?=/)", Pattern.CASE_INSENSITIVE);

    private static final Pattern SESSION_NAME = Pattern.compile(
            "(?:jsessionid|phpsessid|aspsessionid\\w*|asp\\.net_sessionid|sessionid|session_id|cfid|cftoken)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_SESSION_NAME = Pattern.compile("s|sid|osid|zenid", Pattern.CASE_INSENSITIVE);
    private static final Pattern SESSION_VALUE = Pattern.compile("[0-9a-fA-F]{26,64}");

    /** An address as a person writes it; null if it is none. */
    static @Nullable Address parse(String text) {
        return resolve(null, text);
    }

    /** Where a link leads, in ASCII; null when it leads out of the web ({@code mailto:}) or is broken. */
    static @Nullable Address resolve(@Nullable Address base, String link) {
        String ref = link.replaceAll("[\\t\\r\\n]", "").strip();
        int fragment = ref.indexOf('#');
        if (fragment >= 0) {
            ref = ref.substring(0, fragment);
        }
        String scheme = base == null ? "" : base.scheme;
        Matcher named = SCHEME.matcher(ref);
        if (named.lookingAt()) {
            scheme = named.group(1).toLowerCase(Locale.ROOT);
            ref = ref.substring(named.end());
            if (!scheme.equals("http") && !scheme.equals("https") || !slashes(ref, 2)) {
                return null;
            }
        } else if (base == null) {
            return null;
        }
        int mark = ref.indexOf('?');
        String path = (mark < 0 ? ref : ref.substring(0, mark)).replace('\\', '/');
        String query = mark < 0 ? null : ref.substring(mark + 1);
        if (path.startsWith("//")) {
            int end = path.indexOf('/', 2);
            String rest = end < 0 ? "/" : path.substring(end);
            return at(scheme, path.substring(2, end < 0 ? path.length() : end), rest, query);
        }
        if (base == null) {
            return null;
        }
        if (path.isEmpty()) {
            return mark < 0 ? base : new Address(base.scheme, base.host, base.port, base.path, escape(query));
        }
        String whole = path.startsWith("/") ? path : base.path.substring(0, base.path.lastIndexOf('/') + 1) + path;
        return new Address(base.scheme, base.host, base.port, escaped(withoutDots(whole)), escape(query));
    }

    private static boolean slashes(String text, int count) {
        return text.length() >= count
                && text.substring(0, count).replace('\\', '/').equals("/".repeat(count));
    }

    private static @Nullable Address at(String scheme, String authority, String path, @Nullable String query) {
        Matcher parts = AUTHORITY.matcher(authority.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return null; // also names and passwords before an @
        }
        String digits = parts.group(2);
        int port = digits == null || digits.isEmpty() ? defaultPort(scheme) : Integer.parseInt(digits);
        if (port < 1 || port > 0xFFFF) {
            return null;
        }
        return new Address(scheme, parts.group(1), port, escaped(withoutDots(path)), escape(query));
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? HTTPS : HTTP;
    }

    private static String withoutDots(String path) {
        List<String> names = new ArrayList<>();
        String[] all = path.split("/", -1);
        for (int i = 1; i < all.length; i++) {
            String name = all[i].replaceAll("(?i)%2e", ".");
            boolean last = i == all.length - 1;
            if (name.equals("..")) {
                if (!names.isEmpty()) {
                    names.remove(names.size() - 1);
                }
            } else if (!name.equals(".")) {
                names.add(all[i]);
                continue;
            }
            if (last) {
                names.add("");
            }
        }
        return "/" + String.join("/", names);
    }

    private static @Nullable String escape(@Nullable String text) {
        return text == null ? null : escaped(text);
    }

    /** With escapes for what no address may hold. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stray =
                    c == '%' && !ESCAPE.matcher(text).region(i, text.length()).lookingAt();
            if (c <= ' ' || c >= 0x7F || "\"<>\\^`{|}[]".indexOf(c) >= 0 || stray) {
                out.append(String.format(Locale.ROOT, "%%%02X", c & 0xFF));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** {@code host:port} as it is named in requests: the port only if it is not the usual one. */
    String site() {
        return port == defaultPort(scheme) ? host : host + ":" + port;
    }

    /** What is asked of the server: path and query. */
    String target() {
        return query == null ? path : path + "?" + query;
    }

    @Override
    public String toString() {
        return scheme + "://" + site() + target();
    }

    /** Equal for addresses that lead to the same thing: escapes in one spelling, without names of sessions. */
    String key() {
        String plainPath = SESSION_IN_PATH.matcher(path).replaceAll("");
        String plainQuery = query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !isSession(pair))
                        .collect(Collectors.joining("&", "?", ""));
        return scheme + "://" + site() + oneSpelling(plainPath)
                + (plainQuery.equals("?") ? "" : oneSpelling(plainQuery));
    }

    private static boolean isSession(String pair) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        return SESSION_NAME.matcher(name).matches()
                || equals > 0
                        && SHORT_SESSION_NAME.matcher(name).matches()
                        && SESSION_VALUE.matcher(pair.substring(equals + 1)).matches();
    }

    private static String oneSpelling(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> {
            int c = Integer.parseInt(escape.group(1), 16);
            boolean plain = c < 0x7F && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            return plain ? String.valueOf((char) c) : escape.group().toUpperCase(Locale.ROOT);
        });
    }
}
