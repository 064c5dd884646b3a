package io.github.jiandu.freeze;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An address at which the old server said only that the thing is at another one, which is among the originals.
 *
 * @param address in full
 * @param target the address of the original, at the end of all redirects
 * @param date when it was received; null when unknown
 * @param received what the server said; null when unknown
 */
public record Moved(
        String address,
        String target,
        @Nullable Instant date,
        @Nullable Received received) {}
