package io.github.jiandu.site;

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
        return SitePath.normalize(file).filter(path -> !path.isEmpty()).map(SitePath::new);
    }
}
