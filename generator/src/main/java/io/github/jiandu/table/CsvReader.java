package io.github.jiandu.table;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads CSV (RFC 4180) row by row: commas, double quotes, line breaks within quotes, any line ends. Places are those of
 * the file, not of the rows, so that an editor can jump to them.
 */
final class CsvReader {

    /** Nobody writes longer cells; most likely a quote was never closed. */
    private static final int LONGEST_CELL = 100_000;

    private static final int END = -1;

    private final String file;
    private final Reader in;
    private final SheetHandler handler;
    private final TableProblems problems;

    private final StringBuilder text = new StringBuilder();
    private List<Cell> cells = new ArrayList<>();
    private int line = 1;
    private int col;
    private int next;
    private int startLine;
    private int startCol;
    private boolean broken;

    private CsvReader(String file, Reader in, SheetHandler handler, TableProblems problems) {
        this.file = file;
        this.in = in;
        this.handler = handler;
        this.problems = problems;
    }

    /** False after reporting why it could not be read to its end. */
    static boolean read(String file, Reader in, SheetHandler handler, TableProblems problems) throws IOException {
        return new CsvReader(file, new BufferedReader(in, 1 << 16), handler, problems).read();
    }

    private boolean read() throws IOException {
        next = character();
        if (next == 0xFEFF) {
            next = character();
        }
        while (next != END && !broken) {
            row();
        }
        return !broken;
    }

    private void row() throws IOException {
        cells = new ArrayList<>(cells.size());
        int first = line;
        do {
            cell();
        } while (!broken && next == ',' && cells.size() <= SheetReader.MOST_COLUMNS && take() == ',');
        if (broken) {
            return;
        }
        if (cells.size() > SheetReader.MOST_COLUMNS) {
            problems.report(Code.TABLE_TOO_WIDE, Location.of(file, line, 1, 1), SheetReader.MOST_COLUMNS);
            broken = true;
            return;
        }
        if (next != END) {
            take();
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            handler.row(new Row(first, cells));
        }
    }

    private void cell() throws IOException {
        text.setLength(0);
        startLine = line;
        startCol = col + 1;
        if (next == '"') {
            quoted();
        }
        int quoteEnd = text.length();
        boolean wasQuoted = startLine != line || startCol != col + 1;
        while (!broken && next != ',' && next != '\n' && next != END) {
            append(take());
        }
        if (broken) {
            return;
        }
        if (wasQuoted && !text.substring(quoteEnd).isBlank()) {
            problems.report(
                    Code.TABLE_QUOTE, at(), shortened(text.substring(quoteEnd).strip()));
        }
        int length = line == startLine ? col + 1 - startCol : 1;
        cells.add(new Cell(file, text.toString().strip(), startLine, startCol, length));
    }

    private void quoted() throws IOException {
        take();
        while (!broken) {
            if (next == END) {
                problems.report(Code.TABLE_QUOTE_OPEN, at());
                broken = true;
                return;
            }
            int c = take();
            if (c == '"' && next != '"') {
                return;
            }
            append(c == '"' ? take() : c);
        }
    }

    /** The character that stood next. */
    private int take() throws IOException {
        int taken = next;
        next = character();
        if (taken == '\n') {
            line++;
            col = 0;
        } else {
            col++;
        }
        return taken;
    }

    /** Line ends of every sort are one {@code \n}. */
    private int character() throws IOException {
        int c = in.read();
        if (c == '\r') {
            in.mark(1);
            if (in.read() != '\n') {
                in.reset();
            }
            return '\n';
        }
        return c;
    }

    private void append(int c) {
        if (c == 0) {
            problems.report(Code.SOURCE_BINARY, Location.of(file, line, Math.max(1, col), 1));
            broken = true;
        } else if (text.length() >= LONGEST_CELL) {
            problems.report(Code.TABLE_CELL_LONG, at(), LONGEST_CELL);
            broken = true;
        } else {
            text.append((char) c);
        }
    }

    private Location at() {
        return Location.of(file, startLine, startCol, 1);
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
