package io.github.jiandu.redirect;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * An old address and where it leads (跳转).
 *
 * @param from the old address
 * @param to the new address within the site, or null when it lies outside
 * @param url the new address outside the site, or null
 * @param at where it was declared
 */
public record Redirect(
        SitePath from, @Nullable SitePath to, @Nullable String url, Location at) {
    public Redirect {
        if ((to == null) == (url == null)) {
            throw new IllegalArgumentException("a redirect leads either into the site or out of it: " + from);
        }
    }
}
