package io.github.jiandu.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Addresses that a folder of plain files can answer. */
public final class StaticAddress {

    private StaticAddress() {}

    /**
     * The file that answers an old address such as {@code /old/1.html} or {@code /old/}; empty when no static file can,
     * as for addresses with a query or the ending of a server program.
     */
    public static Optional<SitePath> parse(String address) {
        if (address.isEmpty() || address.indexOf('?') >= 0 || address.indexOf('#') >= 0 || address.contains("://")) {
            return Optional.empty();
        }
        String file = address.endsWith("/") ? address + "index.html" : address;
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!ending.equals("html") && !ending.equals("htm") && !ending.equals("shtml")) {
            return Optional.empty();
        }
        if (file.contains("/../") || file.startsWith("../")) {
            return Optional.empty();
        }
        return SitePath.normalize(decoded(file)).filter(path -> !path.isEmpty()).map(SitePath::new);
    }

    /** Servers look for the file under the decoded address. */
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
