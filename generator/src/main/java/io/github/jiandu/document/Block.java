package io.github.jiandu.document;

/**
 * A paragraph of a document, or what stands between paragraphs.
 *
 * @param kind what it is
 * @param text its words without markup and without blanks at the ends
 * @param at offset of its first word in the source
 * @param level of a heading from 2 to 6, else 0
 * @param linked whether it holds a link of the editor's own
 */
public record Block(Kind kind, String text, int at, int level, boolean linked) {

    /** What a block is before anybody looks at its words. */
    public enum Kind {
        PARAGRAPH,
        /** A heading that the editor marked as one. */
        HEADING,
        /** A table, picture, list and the like. */
        OTHER
    }

    boolean isParagraph() {
        return kind == Kind.PARAGRAPH;
    }
}
