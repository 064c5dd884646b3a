package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.source.ControlCharacters;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of cells what no page may hold, and tells of numbers that a spreadsheet has already spoilt. */
final class CleanCells implements SheetHandler {

    private static final Pattern SCIENTIFIC = Pattern.compile("-?\\d(?:\\.\\d+)?[Ee]\\+\\d{1,3}");

    private final SheetHandler next;
    private final TableProblems problems;

    CleanCells(SheetHandler next, TableProblems problems) {
        this.next = next;
        this.problems = problems;
    }

    @Override
    public void row(Row row) {
        boolean clean = true;
        for (Cell cell : row.cells()) {
            clean &= isClean(cell);
        }
        if (clean) {
            next.row(row);
            return;
        }
        List<Cell> cells = row.cells().stream()
                .map(cell -> cell.with(ControlCharacters.blanked(cell.text()).strip()))
                .toList();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            next.row(new Row(row.number(), cells));
        }
    }

    private boolean isClean(Cell cell) {
        String text = cell.text();
        if (text.isEmpty()) {
            return true;
        }
        if (text.length() < 24 && SCIENTIFIC.matcher(text).matches()) {
            problems.report(Code.TABLE_SCIENTIFIC, cell.at(), text);
        }
        int control = ControlCharacters.first(text);
        if (control >= 0) {
            String hex = Integer.toHexString(0x10000 | text.charAt(control)).substring(1);
            problems.report(Code.SOURCE_CONTROL_CHARACTER, cell.at(), "U+" + hex);
        }
        return control < 0;
    }

    @Override
    public void merged(Merge merge) {
        next.merged(merge);
    }
}
