package io.github.jiandu.table;

/**
 * Cells of a sheet that were merged into one (合并单元格). Rows and columns count from 1.
 *
 * @param range as the program shows it, for instance {@code B2:C4}
 */
public record Merge(String range, int firstRow, int firstCol, int lastRow, int lastCol) {

    /** Whether a cell is one of them. */
    public boolean holds(int row, int col) {
        return row >= firstRow && row <= lastRow && col >= firstCol && col <= lastCol;
    }
}
