package io.github.jiandu.site;

/** In which order a column shows its entries. */
public enum ColumnSort {
    /** Newest first. */
    DATE("date", "日期"),
    /** As the entries' {@code order} says, then newest first. */
    ORDER("order", "顺序");

    private final String key;
    private final String chinese;

    ColumnSort(String key, String chinese) {
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
