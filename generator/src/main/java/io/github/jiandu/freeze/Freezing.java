package io.github.jiandu.freeze;

import java.util.Map;

/**
 * How a freeze ended.
 *
 * @param sealed whether the copy was written
 * @param pages in the copy
 * @param files in the copy beside its pages
 * @param digest what somebody agrees to who agrees to the loss of pages and text; empty when there was none
 * @param counts how often what was lost or changed
 * @param unsearched attached files in which nobody can tell by program whether there is personal data
 */
public record Freezing(boolean sealed, int pages, int files, String digest, Map<Loss, Long> counts, int unsearched) {

    public Freezing {
        counts = Map.copyOf(counts);
    }

    /** Nothing came of it. */
    public static Freezing failed() {
        return new Freezing(false, 0, 0, "", Map.of(), 0);
    }
}
