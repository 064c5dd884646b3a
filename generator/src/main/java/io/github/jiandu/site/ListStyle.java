package io.github.jiandu.site;

import io.github.jiandu.entry.EntryKind;

/** How a column lists its entries. */
public enum ListStyle {
    /** Titles with their dates. */
    TITLES("titles", "标题"),
    /** A table of documents with their numbers (IDX-02). */
    DOCUMENTS("documents", "文件目录"),
    /** A table of disclosed information with index, name, abstract and date (DISC-06). */
    REGISTER("register", "信息目录"),
    /** A table of what matters for the kind. */
    TABLE("table", "表格"),
    /** Persons with their photos, in the order given (CONT-03). */
    PERSONS("persons", "人员"),
    /** Pictures with their titles. */
    PICTURES("pictures", "图片");

    private final String key;
    private final String chinese;

    ListStyle(String key, String chinese) {
        this.key = key;
        this.chinese = chinese;
    }

    public String key() {
        return key;
    }

    public String chinese() {
        return chinese;
    }

    /** What suits a kind, unless the column says otherwise; plain lists do not do for classes that the law names. */
    public static ListStyle of(EntryKind kind, boolean disclosed) {
        ListStyle style = of(kind);
        return disclosed && style == TITLES ? REGISTER : style;
    }

    /** What suits a kind, unless the column says otherwise. */
    public static ListStyle of(EntryKind kind) {
        return switch (kind) {
            case POLICY -> DOCUMENTS;
            case LEADER -> PERSONS;
            case PICTURE_STORY -> PICTURES;
            case MESSAGE, SURVEY, DATASET, GUIDE, ORGAN, VILLAGE_AFFAIR -> TABLE;
            default -> TITLES;
        };
    }
}
