package io.github.jiandu.entry;

/** What another page is to a page. Each has a counterpart, so that one side's word links both (INTP-03). */
public enum RelationType {
    /** The page is replaced by the other (DOC-17). */
    REPLACED_BY("replacedBy", "替代本文件的文件"),
    /** The page replaces the other. */
    REPLACES("replaces", "本文件替代的文件"),
    /** The page explains the other. */
    INTERPRETS("interprets", "相关文件"),
    /** The page is explained by the other. */
    INTERPRETED_BY("interpretedBy", "相关解读"),
    /** The page tells what came of the call for opinions on the other (INT-06). */
    RESULT_OF("resultOf", "征集公告"),
    /** The other page tells what came of it. */
    RESULT("result", "征集结果"),
    /** They belong together. */
    RELATED("related", "相关信息");

    private final String key;
    private final String label;

    RelationType(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** English name, as exports write it. */
    public String key() {
        return key;
    }

    /** What stands above the links, in Chinese. */
    public String label() {
        return label;
    }

    /** What the page is to the other one. */
    public RelationType inverse() {
        return switch (this) {
            case REPLACED_BY -> REPLACES;
            case REPLACES -> REPLACED_BY;
            case INTERPRETS -> INTERPRETED_BY;
            case INTERPRETED_BY -> INTERPRETS;
            case RESULT_OF -> RESULT;
            case RESULT -> RESULT_OF;
            case RELATED -> RELATED;
        };
    }
}
