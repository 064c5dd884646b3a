package io.github.jiandu.freeze;

import org.jspecify.annotations.Nullable;

/**
 * Where a link leads.
 *
 * @param item the file of the copy; null unless the kind is {@link Kind#LOCAL}
 * @param rest what stands behind the path: a fragment with its {@code #}, or nothing
 * @param shown the address for people: where the link led
 */
record Target(Kind kind, @Nullable Item item, String rest, String shown) {

    enum Kind {
        /** A file of the copy. */
        LOCAL,
        /** A place on the same page, or nowhere at all. */
        SAME_PAGE,
        /** Something of the old site that was not saved. */
        MISSING,
        /** Another site. */
        FOREIGN,
        /** A script. */
        SCRIPT,
        /** A letter or a call, which no server answers. */
        CONTACT,
        /** A picture written out in the page. */
        INLINE_PICTURE
    }

    Item local() {
        Item local = item;
        if (local == null) {
            throw new IllegalStateException("leads to no file: " + shown);
        }
        return local;
    }
}
