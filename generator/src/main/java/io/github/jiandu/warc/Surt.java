package io.github.jiandu.warc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as they are sorted and looked up in an index: host turned round, everything in lower case, questions in order.
 * {@code http://www.qinglan.example/A.asp?y=2&x=1} becomes {@code example,qinglan)/a.asp?x=1&y=2}. Escapes stay as they are,
 * so that those of GBK are told apart.
 */
final class Surt {

    private static final Pattern URI =
            Pattern.compile("(https?)://(?:[^/?#@]*@)?([^/?#:]+)(?::(\\d*))?([^?#]*)(\\?[^#]*)?.*");

    private Surt() {}

    /** The key of an address; an address that is not {@code http} is its own key. */
    static String of(String uri) {
        String plain = escaped(uri).toLowerCase(Locale.ROOT);
        Matcher matcher = URI.matcher(plain);
        if (!matcher.matches()) {
            return plain;
        }
        String[] host = matcher.group(2).replaceFirst("^www\\d*\\.(?=.)", "").split("\\.", -1);
        StringBuilder key = new StringBuilder();
        for (int i = host.length - 1; i >= 0; i--) {
            key.append(host[i]).append(i > 0 ? "," : "");
        }
        String port = matcher.group(3);
        boolean usual =
                port == null || port.isEmpty() || port.equals(matcher.group(1).equals("http") ? "80" : "443");
        key.append(usual ? "" : ":" + port).append(')');
        key.append(matcher.group(4).isEmpty() ? "/" : matcher.group(4));
        String query = matcher.group(5);
        if (query != null && query.length() > 1) {
            String[] parts = query.substring(1).split("&", -1);
            Arrays.sort(parts);
            key.append('?').append(String.join("&", parts));
        }
        return key.toString();
    }

    /** What does not stand in an address, blanks above all, must not stand in a line of an index. */
    private static String escaped(String uri) {
        StringBuilder out = new StringBuilder();
        for (byte b : uri.strip().getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b < 0x7f) {
                out.append((char) b);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02x", b & 0xff));
            }
        }
        return out.toString();
    }
}
