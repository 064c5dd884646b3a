package io.github.jiandu.markdown;

/** The first sentences of a text, gathered while it is written (TAG-10). */
final class Summary {

    /** Longest summary, in UTF-16 units. */
    private static final int LIMIT = 120;

    /** Where a text without a sentence's end in time is cut. */
    private static final int CUT = 100;

    private static final String SENTENCE_ENDS = "。！？；";

    private final StringBuilder text = new StringBuilder();
    private boolean open;

    /** A paragraph of the text begins; what is added until it ends counts. */
    void begin() {
        open = text.length() <= LIMIT;
    }

    void end() {
        open = false;
    }

    void add(String words) {
        if (open) {
            text.append(words);
        }
    }

    /** Whole sentences if they fit, else the beginning with an ellipsis. */
    @Override
    public String toString() {
        String all = text.toString().strip();
        if (all.length() <= LIMIT) {
            return all;
        }
        for (int i = LIMIT - 1; i >= CUT / 2; i--) {
            if (SENTENCE_ENDS.indexOf(all.charAt(i)) >= 0) {
                return all.substring(0, i + 1);
            }
        }
        return all.substring(0, Character.isHighSurrogate(all.charAt(CUT - 1)) ? CUT - 1 : CUT) + "…";
    }
}
