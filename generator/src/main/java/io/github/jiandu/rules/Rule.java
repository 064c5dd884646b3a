package io.github.jiandu.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a server answers at an address.
 *
 * @param request path and query as a browser asks for them, in the one form of {@link
 *     io.github.jiandu.address.OldAddress}
 * @param to where it leads, percent-encoded; null for an address that is gone (410)
 */
record Rule(String request, @Nullable String to) {

    /** What stands in a table in place of a new address; no address is like it. */
    static final String GONE = "410";

    /** The new address, or {@link #GONE}. */
    String value() {
        return to == null ? GONE : to;
    }
}
