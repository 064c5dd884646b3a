package io.github.jiandu.document;

/**
 * Decides which line breaks of a text divide paragraphs. Documents are pasted with one paragraph a line; but some editors
 * break a paragraph where their window ends, and then all of its lines are about as wide as the widest.
 */
public final class Lines {

    /** Nobody breaks lines by hand that are wider than this, in half-width characters. */
    private static final int WIDEST_WRAP = 100;

    /** Nobody breaks lines by hand that are narrower; these are names, one below the other. */
    private static final int NARROWEST_WRAP = 40;

    /** How much narrower than the widest a full line can be: a word that did not fit. */
    private static final int SLACK = 6;

    private static final String ENDS = "。！？：；!?:;";

    private Lines() {}

    /**
     * True when {@code after} begins a paragraph of its own.
     *
     * @param indented whether blanks stand before {@code after}
     * @param widest width of the widest line of the same block
     */
    public static boolean divide(String before, String after, boolean indented, int widest) {
        return indented
                || before.isEmpty()
                || ENDS.indexOf(before.charAt(before.length() - 1)) >= 0
                || widest > WIDEST_WRAP
                || widest < NARROWEST_WRAP
                || width(before) < widest - SLACK
                || beginsPart(after)
                || DocumentDate.of(before).isPresent()
                || DocumentNumber.correct(before).isPresent();
    }

    /** True for a level mark, a date and what else begins a line of its own. */
    public static boolean beginsPart(String line) {
        return LevelMark.at(line).isPresent()
                || line.startsWith("附件")
                || line.startsWith("（此件")
                || line.startsWith("(此件")
                || DocumentDate.of(line).isPresent();
    }

    /** In half-width characters. */
    public static int width(String line) {
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            width += line.charAt(i) < 0x2000 ? 1 : 2;
        }
        return width;
    }
}
