package io.github.jiandu.table;

import java.util.List;

/**
 * A row of a table; never without any text.
 *
 * @param number line of the file, or row of the sheet, from 1
 * @param cells from the first column on
 */
public record Row(int number, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }
}
