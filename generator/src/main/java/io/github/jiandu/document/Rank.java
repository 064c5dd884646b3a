package io.github.jiandu.document;

/** The divisions of a document, from the widest to the narrowest (DOC-06); the first five are those of laws. */
enum Rank {
    BOOK(1),
    PART(2),
    CHAPTER(3),
    SECTION(4),
    ARTICLE(5),
    ONE(11),
    TWO(12),
    THREE(13),
    FOUR(14);

    private static final int LAWS = 10;

    private final int depth;

    Rank(int depth) {
        this.depth = depth;
    }

    /** The wider the division, the smaller. */
    int depth() {
        return depth;
    }

    /** 一、 （一） 1. （1）, rather than a division of laws. */
    boolean isLevel() {
        return depth > LAWS;
    }

    /** 1 for 一、 to 4 for （1）; 0 for the divisions of laws. */
    int level() {
        return Math.max(0, depth - LAWS);
    }

    /** How a number of this rank is written (DOC-06). */
    String write(int number) {
        return switch (this) {
            case BOOK -> "第" + Numerals.toHan(number) + "编";
            case PART -> "第" + Numerals.toHan(number) + "分编";
            case CHAPTER -> "第" + Numerals.toHan(number) + "章";
            case SECTION -> "第" + Numerals.toHan(number) + "节";
            case ARTICLE -> "第" + Numerals.toHan(number) + "条";
            case ONE -> Numerals.toHan(number) + "、";
            case TWO -> "（" + Numerals.toHan(number) + "）";
            case THREE -> number + ".";
            case FOUR -> "（" + number + "）";
        };
    }
}
