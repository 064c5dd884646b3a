package io.github.jiandu.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a page changed.
 *
 * @param byParagraph whether whole paragraphs are compared, because the text is too long to look into them
 * @param places where it changed, in order
 * @param more places that are not told, because there are too many
 */
public record TextChange(boolean byParagraph, List<Place> places, int more) {

    /** No change. */
    static final TextChange NONE = new TextChange(false, List.of(), 0);

    /**
     * A place that changed: one paragraph or several in a row.
     *
     * @param after the beginning of the paragraph before, or null at the beginning of the text
     */
    public record Place(@Nullable String after, List<Piece> pieces) {
        public Place {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * A stretch of a paragraph; paragraphs are separated by line ends, the cells of a row by tabs.
     *
     * @param text what it says; of what was left out, how many characters
     */
    public record Piece(Kind kind, String text) {}

    /** What became of a stretch. */
    public enum Kind {
        SAME("same"),
        REMOVED("removed"),
        ADDED("added"),
        /** Text that is not told: it is the same, or there is too much of it. */
        LEFT_OUT("leftOut");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** The name in JSON. */
        public String key() {
            return key;
        }
    }

    public TextChange {
        places = List.copyOf(places);
    }

    /** Whether nothing changed. */
    public boolean isEmpty() {
        return places.isEmpty();
    }
}
