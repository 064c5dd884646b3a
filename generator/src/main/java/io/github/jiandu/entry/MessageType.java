package io.github.jiandu.entry;

/** What a message is about (来信类别, INT-11), and how soon it has to be answered. */
public enum MessageType {
    CONSULT("consult", "咨询"),
    COMPLAINT("complaint", "投诉"),
    SUGGESTION("suggestion", "建议"),
    HELP("help", "求助"),
    /** 我为政府网站找错: answered sooner (INT-04). */
    CORRECTION("correction", "找错");

    private static final int DAYS = 7;
    private static final int CORRECTION_DAYS = 3;

    private final String key;
    private final String chinese;

    MessageType(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** Working days within which an answer is due (INT-03, INT-04). */
    public int days() {
        return this == CORRECTION ? CORRECTION_DAYS : DAYS;
    }
}
