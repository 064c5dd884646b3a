package io.github.jiandu.redirect;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An old address and where it leads (跳转), or why it leads nowhere any more (不再提供).
 *
 * @param from the old address
 * @param to the new address within the site, or null
 * @param suffix query and fragment of an address within the site, with their signs; empty when there is none
 * @param url the new address outside the site, or null
 * @param gone why there is no new address, or null
 * @param at where it was declared
 * @param targetAt where its new address is written
 */
public record Redirect(
        OldAddress from,
        @Nullable SitePath to,
        String suffix,
        @Nullable String url,
        @Nullable String gone,
        Location at,
        Location targetAt) {
    public Redirect {
        if (Stream.of(to, url, gone).filter(way -> way != null).count() != 1) {
            throw new IllegalArgumentException("a redirect leads into the site, out of it, or nowhere: " + from);
        }
    }

    /** Where a page stands that leads on; empty for what only a server can answer. */
    public Optional<SitePath> page() {
        return gone == null ? from.file() : Optional.empty();
    }
}
