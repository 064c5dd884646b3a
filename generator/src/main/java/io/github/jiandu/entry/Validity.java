package io.github.jiandu.entry;

/** Standing of a document (有效性, IDX-06). */
public enum Validity {
    VALID("valid", "有效"),
    EXPIRED("expired", "失效"),
    ABOLISHED("abolished", "废止"),
    AMENDED("amended", "已修改"),
    PENDING("pending", "尚未生效");

    private final String key;
    private final String chinese;

    Validity(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }
}
