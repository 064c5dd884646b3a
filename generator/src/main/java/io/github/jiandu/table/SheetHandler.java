package io.github.jiandu.table;

/** Takes a table as it is read. */
public interface SheetHandler {

    /** A row with some text in it. */
    void row(Row row);

    /** Cells that are merged; told after all rows. Only the first of them has a text. */
    default void merged(Merge merge) {}
}
