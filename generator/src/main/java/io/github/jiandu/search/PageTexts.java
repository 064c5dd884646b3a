package io.github.jiandu.search;

import java.util.List;

/**
 * Everything that is searched of a page besides its title.
 *
 * @param pieces the text of the page, then those of its attachments; at least one, which may be empty
 * @param attached the attachments that have a text, in order
 */
record PageTexts(List<String> pieces, List<Attached> attached) {

    /**
     * An attachment in the text.
     *
     * @param firstPiece the piece that its text begins with
     */
    record Attached(int firstPiece, String address, String title) {}

    PageTexts {
        pieces = List.copyOf(pieces);
        attached = List.copyOf(attached);
    }
}
