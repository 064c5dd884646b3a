package io.github.jiandu.table;

import static io.github.jiandu.table.XlsxWorkbook.attribute;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one sheet. */
final class XlsxSheet {

    private static final Pattern RANGE =
            Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final String file;
    private final XlsxStyles styles;
    private final List<String> strings;
    private final boolean from1904;
    private final SheetHandler handler;
    private final TableProblems problems;

    private List<Cell> cells = new ArrayList<>();
    private int row;
    private boolean hidden;
    private boolean broken;

    XlsxSheet(
            String file,
            XlsxStyles styles,
            List<String> strings,
            boolean from1904,
            SheetHandler handler,
            TableProblems problems) {
        this.file = file;
        this.styles = styles;
        this.strings = strings;
        this.from1904 = from1904;
        this.handler = handler;
        this.problems = problems;
    }

    /** False after reporting why it could not be read to its end. */
    boolean read(XlsxParts parts, String part) throws IOException, XMLStreamException {
        return parts.require(part, xml -> {
            while (xml != null && !broken && xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    endRow();
                }
            }
            return !broken;
        });
    }

    private void start(XMLStreamReader xml) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "row" -> {
                row = number(attribute(xml, "r"), row + 1);
                hidden = attribute(xml, "hidden").matches("1|true");
                cells = new ArrayList<>(cells.size());
            }
            case "c" -> cell(xml);
            case "col" -> {
                if (attribute(xml, "hidden").matches("1|true")) {
                    int col = number(attribute(xml, "min"), 1);
                    problems.report(Code.TABLE_HIDDEN_COLUMN, Location.of(file, 1, col, 1), letters(col));
                }
            }
            case "mergeCell" -> merge(attribute(xml, "ref"));
            default -> {}
        }
    }

    private void endRow() {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            if (hidden) {
                problems.report(Code.TABLE_HIDDEN_ROW, Location.of(file, row, 1, 1), row);
            }
            handler.row(new Row(row, cells));
        }
        cells = new ArrayList<>(cells.size());
    }

    private void merge(String ref) {
        Matcher range = RANGE.matcher(ref);
        if (range.matches()) {
            handler.merged(new Merge(
                    ref.replace("$", ""),
                    Integer.parseInt(range.group(2)),
                    column(range.group(1)),
                    Integer.parseInt(range.group(4)),
                    column(range.group(3))));
        }
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String ref = attribute(xml, "r").replaceAll("\\d", "");
        int col = ref.isEmpty() ? cells.size() + 1 : column(ref);
        String type = attribute(xml, "t");
        String style = attribute(xml, "s");
        if (col < 1 || col > SheetReader.MOST_COLUMNS) {
            problems.report(Code.TABLE_TOO_WIDE, Location.of(file, Math.max(1, row), 1, 1), SheetReader.MOST_COLUMNS);
            broken = true;
            return;
        }
        while (cells.size() < col - 1) {
            cells.add(new Cell(file, "", row, cells.size() + 1, 1));
        }
        String text = value(xml, type, style, col);
        if (cells.size() == col - 1) {
            cells.add(new Cell(file, text.strip(), row, col, 1));
        }
    }

    /** Reads to the end of the cell. */
    private String value(XMLStreamReader xml, String type, String style, int col) throws XMLStreamException {
        String raw = null;
        String inline = "";
        boolean formula = false;
        int event = xml.next();
        while (event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c")) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> raw = xml.getElementText();
                    case "f" -> formula = true;
                    case "is" -> inline = XlsxStrings.text(xml);
                    default -> {}
                }
            }
            event = xml.next();
        }
        if (formula) {
            boolean empty = raw == null || raw.isEmpty();
            Code code = empty ? Code.TABLE_FORMULA_EMPTY : Code.TABLE_FORMULA;
            problems.report(code, Location.of(file, row, col, 1), place(row, col));
        }
        return text(raw, type, style, inline, col);
    }

    private String text(@Nullable String raw, String type, String style, String inline, int col) {
        if (type.equals("inlineStr")) {
            return inline;
        }
        if (raw == null) {
            return "";
        }
        return switch (type) {
            case "s" -> {
                int index = number(raw, -1);
                yield index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "str" -> XlsxStrings.unescaped(raw);
            case "b" -> raw.equals("1") ? "是" : "否";
            case "d" -> raw.endsWith("T00:00:00") ? raw.substring(0, 10) : raw;
            case "e" -> {
                problems.report(Code.TABLE_CELL_ERROR, Location.of(file, row, col, 1), raw);
                yield "";
            }
            default -> XlsxNumbers.text(raw.strip(), styles.of(style), from1904);
        };
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,7}") ? Integer.parseInt(text) : otherwise;
    }

    /** B3, as the program shows a place. */
    private static String place(int row, int col) {
        return letters(col) + row;
    }

    /** The letters that programs show above a column, from 1. */
    static String letters(int col) {
        StringBuilder letters = new StringBuilder();
        for (int rest = col; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static int column(String letters) {
        int col = 0;
        for (int i = 0; i < Math.min(4, letters.length()); i++) {
            col = col * 26 + letters.charAt(i) - 'A' + 1;
        }
        return col;
    }
}
