package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Location;

/**
 * A cell of a table. Its place is made only when asked for: a long table has millions of cells and hardly a mistake.
 *
 * @param file path relative to the site's folder
 * @param text what it says; empty when nothing
 * @param line line of the file, or row of the sheet, from 1
 * @param col where in the line it begins, or column of the sheet, from 1
 * @param length how much of the line it takes
 */
public record Cell(String file, String text, int line, int col, int length) {

    public Location at() {
        return Location.of(file, line, col, Math.max(1, length));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    Cell with(String other) {
        return new Cell(file, other, line, col, length);
    }
}
