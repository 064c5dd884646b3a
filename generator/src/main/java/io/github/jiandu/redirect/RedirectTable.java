package io.github.jiandu.redirect;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import java.util.Optional;

/**
 * A line of {@code redirects.tsv}: old address, new address and a note, with tabs between them. {@code gone} stands for
 * the new address of what is no longer offered; its note says why.
 *
 * @param from the old address as written
 * @param to the new address as written, or {@code gone}
 * @param note empty when there is none
 */
record RedirectTable(Cell from, Cell to, Cell note) {

    /** What stands in place of a new address when there is none. */
    static final String GONE = "gone";

    /** A text and its place. */
    record Cell(String text, Location at) {}

    /** Reads a line; empty for a comment, a blank line, the heading of a spreadsheet, or after reporting what is wrong. */
    static Optional<RedirectTable> read(SourceFile file, int number, Diagnostics diagnostics) {
        String line = file.line(number);
        if (line.isBlank() || line.startsWith("#")) {
            return Optional.empty();
        }
        String[] cells = line.split("\t", -1);
        int count = cells.length;
        while (count > 2 && cells[count - 1].isBlank()) {
            count--;
        }
        if (count < 2 || count > 3 || cells[0].isBlank() || cells[1].isBlank()) {
            diagnostics.report(Code.REDIRECT_LINE, file.at(number, 1, line.length()));
            return Optional.empty();
        }
        Cell from = cell(file, number, 1, cells[0]);
        if (number == 1 && (from.text().equals("旧地址") || from.text().equals("from"))) {
            return Optional.empty();
        }
        int second = cells[0].length() + 2;
        Cell to = cell(file, number, second, cells[1]);
        Cell note = cell(file, number, second + cells[1].length() + 1, count < 3 ? "" : cells[2]);
        return Optional.of(new RedirectTable(from, to, note));
    }

    private static Cell cell(SourceFile file, int line, int col, String written) {
        String text = written.strip();
        int before = text.isEmpty() ? 0 : written.indexOf(text);
        return new Cell(text, file.at(line, col + before, text.length()));
    }
}
