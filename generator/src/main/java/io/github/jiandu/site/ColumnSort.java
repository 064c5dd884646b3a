package io.github.jiandu.site;

import io.github.jiandu.entry.EntryKind;

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

    /** What suits a kind, unless the column says otherwise: persons and organs stand as given (CONT-03). */
    public static ColumnSort of(EntryKind kind) {
        return kind == EntryKind.LEADER || kind == EntryKind.ORGAN ? ORDER : DATE;
    }
}
