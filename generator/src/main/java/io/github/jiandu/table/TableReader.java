package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with one row of headings: CSV (DATA-06) or the first sheet of an XLSX file. Every row that is handed on
 * has as many cells as there are headings.
 */
public final class TableReader implements SheetHandler {

    private static final List<Character> OTHER_SEPARATORS = List.of('\t', ';', '；', '，', '|');

    private final TableProblems problems;
    private final Consumer<Row> rows;
    private final boolean padded;
    private @Nullable Row header;
    private boolean broken;
    private int count;

    private TableReader(TableProblems problems, Consumer<Row> rows, boolean padded) {
        this.problems = problems;
        this.rows = rows;
        this.padded = padded;
    }

    /**
     * Hands on the rows below the headings.
     *
     * @return the row of headings, or empty after reporting why the table could not be read to its end
     */
    public static Optional<Row> read(SourceTree.Item item, Consumer<Row> rows, Diagnostics diagnostics) {
        TableProblems problems = new TableProblems(item.path(), diagnostics);
        // A sheet leaves out the cells that are empty; in a text a missing comma moves all that follows.
        TableReader reader = new TableReader(problems, rows, !item.name().matches("(?i).*\\.csv"));
        boolean whole = SheetReader.read(item, reader, diagnostics);
        if (whole && reader.header == null) {
            problems.report(Code.TABLE_EMPTY);
        } else if (whole && !reader.broken && reader.count == 0) {
            problems.report(Code.TABLE_NO_ROWS);
        }
        problems.finish();
        return whole && !reader.broken ? Optional.ofNullable(reader.header) : Optional.empty();
    }

    @Override
    public void row(Row row) {
        if (broken) {
            return;
        }
        if (header == null) {
            header = headings(row);
            return;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        int width = header.cells().size();
        while (cells.size() > width && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() > width) {
            problems.report(Code.TABLE_ROW_LONG, cells.get(width).at(), cells.size(), width);
            cells.subList(width, cells.size()).clear();
        } else if (cells.size() < width && !padded) {
            problems.report(Code.TABLE_ROW_SHORT, cells.get(0).at(), cells.size(), width);
        }
        Cell last = cells.get(cells.size() - 1);
        while (cells.size() < width) {
            int col = padded ? cells.size() + 1 : last.col();
            cells.add(new Cell(last.file(), "", last.line(), col, 1));
        }
        count++;
        rows.accept(new Row(row.number(), cells));
    }

    private Row headings(Row row) {
        List<Cell> cells = new ArrayList<>(row.cells());
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        if (cells.size() == 1) {
            reportSeparator(cells.get(0));
        }
        Map<String, Location> places = new HashMap<>();
        for (Cell cell : cells) {
            Location former = places.putIfAbsent(cell.text(), cell.at());
            if (cell.isEmpty()) {
                problems.report(Code.TABLE_HEADER_EMPTY, cell.at());
                broken = true;
            } else if (former != null) {
                problems.report(Code.TABLE_HEADER_REPEATED, cell.at(), cell.text());
                broken = true;
            }
        }
        return new Row(row.number(), cells);
    }

    private void reportSeparator(Cell cell) {
        OTHER_SEPARATORS.stream()
                .filter(separator -> cell.text().indexOf(separator) >= 0)
                .findFirst()
                .ifPresent(separator -> {
                    problems.report(Code.TABLE_SEPARATOR, cell.at(), separator == '\t' ? "Tab" : separator);
                    broken = true;
                });
    }

    @Override
    public void merged(Merge merge) {
        problems.report(
                Code.TABLE_MERGED, Location.of(problems.file(), merge.firstRow(), merge.firstCol(), 1), merge.range());
    }
}
