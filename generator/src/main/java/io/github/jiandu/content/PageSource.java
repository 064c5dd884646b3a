package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;

/**
 * Where the text of an entry or column stands.
 *
 * @param file its name within the site, as in {@link io.github.jiandu.entry.EntryHead#file}
 * @param folder where its relative links start
 * @param address where it will be shown
 */
record PageSource(String file, String folder, SitePath address, Text text) {

    /** The text, or where to find it. */
    sealed interface Text {}

    /**
     * A text in a file of its own, read again when it is needed.
     *
     * @param line line on which it begins, from 1
     */
    record InFile(SourceTree.Item item, int line) implements Text {}

    /**
     * A text that is one value of a data file, and short.
     *
     * @param at where the value begins; all that is wrong within it is told there
     */
    record Value(String markdown, Location at) implements Text {}

    /** The place that a problem of the text is told at. */
    Location place(Location within) {
        return text instanceof Value value ? value.at() : within;
    }
}
