package io.github.jiandu.portal;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;
import org.jspecify.annotations.Nullable;

/**
 * What stands above and below the pages of a site on behalf of its parent portal.
 *
 * @param header HTML above the site's own header, or null
 * @param footer HTML below the site's own footer, or null
 * @param includes whether these are directives that a server carries out (server-side includes)
 */
public record PortalSlots(@Nullable String header, @Nullable String footer, boolean includes) {

    /** A site without a portal, or whose portal puts nothing around it. */
    public static final PortalSlots NONE = new PortalSlots(null, null, false);

    /**
     * What is written of both.
     *
     * @param header a file of the site or an address on the portal's server, or null; and where that is written
     * @param footer likewise
     */
    public static PortalSlots read(
            @Nullable String header,
            Location headerAt,
            @Nullable String footer,
            Location footerAt,
            SourceTree tree,
            Diagnostics diagnostics) {
        return new PortalSlots(
                header == null ? null : PortalFragment.read(header, headerAt, tree, diagnostics),
                footer == null ? null : PortalFragment.read(footer, footerAt, tree, diagnostics),
                header != null && PortalFragment.isAddress(header)
                        || footer != null && PortalFragment.isAddress(footer));
    }
}
