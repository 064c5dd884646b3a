package io.github.jiandu.redirect;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.diagnostic.Location;
import org.jspecify.annotations.Nullable;

/**
 * An old address as it was declared, before anybody looked whether its new address is there.
 *
 * @param to the new address as written, or null
 * @param gone why there is none, or null
 * @param targetAt where the new address or the reason is written
 */
record Declaration(
        OldAddress from, @Nullable String to, @Nullable String gone, Location at, Location targetAt) {}
