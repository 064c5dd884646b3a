package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of an old site, after all has been settled about it.
 *
 * @param original as it was found
 * @param kind what it is
 * @param copy where it stands in the copy; null for what is not in it
 * @param address the one it had on the old site, escaped; null when nobody knows
 * @param gbkAddress the same as a site in GBK escapes it, where names of files alone tell it; null when there is no difference
 * @param trace where that address is known from, in small letters
 * @param charset label of the encoding of pages and styles; empty for others
 * @param title of a page; empty when it has none
 * @param captured when it was received from the old site, or null
 * @param uses the files that it leads to or shows, by their place in {@link FrozenCopy#files}, sorted
 * @param frames the pages that it shows in frames, likewise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and there may be millions of links
public record FrozenFile(
        Original original,
        Kind kind,
        @Nullable SitePath copy,
        @Nullable String address,
        @Nullable String gbkAddress,
        String trace,
        String charset,
        String title,
        @Nullable Instant captured,
        int[] uses,
        int[] frames) {

    /** What a file of an old site is. */
    public enum Kind {
        PAGE,
        STYLE,
        /** A script: not in the copy, but part of the site as it was. */
        SCRIPT,
        /** Pictures, attachments and the like. */
        FILE
    }
}
