package io.github.jiandu.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by a test, as spreadsheet programs write it: {@code Workbook.of("姓名,电话").row("甲,1").bytes()}. */
public final class Workbook {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final StringBuilder rows = new StringBuilder();
    private final List<String> merges = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String columns = "";
    private String moreSheets = "";
    private int row;

    private Workbook() {}

    /** A workbook whose first row is this; a comma stands between cells. */
    public static Workbook of(String header) {
        return new Workbook().row(header);
    }

    public Workbook row(String cells) {
        return row(cells, "");
    }

    public Workbook hiddenRow(String cells) {
        return row(cells, " hidden=\"1\"");
    }

    private Workbook row(String cells, String attributes) {
        row++;
        rows.append("<row r=\"").append(row).append('"').append(attributes).append('>');
        int col = 0;
        for (String cell : cells.split(",", -1)) {
            col++;
            if (!cell.isEmpty()) {
                String text = cell.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\n");
                rows.append("<c r=\"").append(XlsxSheet.letters(col)).append(row);
                rows.append("\" t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
            }
        }
        rows.append("</row>");
        return this;
    }

    /** A row of cells as they stand in the file. */
    public Workbook rawRow(String xml) {
        row++;
        rows.append("<row r=\"").append(row).append("\">").append(xml).append("</row>");
        return this;
    }

    public Workbook merge(String range) {
        merges.add(range);
        return this;
    }

    public Workbook hideColumn(int col) {
        columns = "<cols><col min=\"" + col + "\" max=\"" + col + "\" hidden=\"1\"/></cols>";
        return this;
    }

    public Workbook sheet(String name, boolean hidden) {
        moreSheets +=
                "<sheet name=\"" + name + "\" sheetId=\"2\" " + (hidden ? "state=\"hidden\" " : "") + "r:id=\"rId1\"/>";
        return this;
    }

    public Workbook part(String name, String text) {
        others.put(name, text);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            parts.put(
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"rId1\" Type=\"http://x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"rId2\" Type=\"http://x/styles\" Target=\"styles.xml\"/>"
                            + "<Relationship Id=\"rId3\" Type=\"http://x/sharedStrings\" Target=\"/xl/strings.xml\"/>"
                            + "</Relationships>");
            parts.put(
                    "xl/workbook.xml",
                    "<workbook " + MAIN + " xmlns:r=\"http://r\"><sheets>"
                            + "<sheet name=\"表一\" sheetId=\"1\" r:id=\"rId1\"/>" + moreSheets
                            + "</sheets></workbook>");
            parts.put(
                    "xl/styles.xml",
                    "<styleSheet " + MAIN + "><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m\"/>"
                            + "</numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/>"
                            + "<xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>");
            String merged = merges.isEmpty()
                    ? ""
                    : "<mergeCells><mergeCell ref=\"" + String.join("\"/><mergeCell ref=\"", merges)
                            + "\"/></mergeCells>";
            parts.put(
                    "xl/worksheets/sheet1.xml",
                    "<worksheet " + MAIN + ">" + columns + "<sheetData>" + rows + "</sheetData>" + merged
                            + "</worksheet>");
            parts.putAll(others);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
