package io.github.jiandu.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What the number of a cell means, by the cell's style.
 *
 * @param meanings in the order of the styles
 */
record XlsxStyles(List<Meaning> meanings) {

    /** What a number may be shown as. */
    enum Meaning {
        NUMBER,
        PERCENT,
        DATE,
        TIME
    }

    /** The meaning of a style as a cell names it. */
    Meaning of(String style) {
        int index = style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        return index < meanings.size() ? meanings.get(index) : Meaning.NUMBER;
    }

    static XlsxStyles read(XlsxParts parts, XlsxWorkbook workbook) throws IOException, XMLStreamException {
        return parts.read(workbook.styles(), XlsxStyles::styles);
    }

    private static XlsxStyles styles(@Nullable XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        List<Meaning> meanings = new ArrayList<>();
        boolean ofCells = false;
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                ofCells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(XlsxWorkbook.attribute(xml, "numFmtId"), XlsxWorkbook.attribute(xml, "formatCode"));
                    case "cellXfs" -> ofCells = true;
                    case "xf" -> {
                        if (ofCells) {
                            String id = XlsxWorkbook.attribute(xml, "numFmtId");
                            meanings.add(meaning(id, formats.get(id)));
                        }
                    }
                    default -> {}
                }
            }
        }
        return new XlsxStyles(meanings);
    }

    /** The numbers of formats that every program knows, those of the Chinese edition among them, then the file's own. */
    private static Meaning meaning(String id, @Nullable String format) {
        if (format != null) {
            return ofFormat(format);
        }
        int number = id.matches("\\d{1,6}") ? Integer.parseInt(id) : 0;
        if (number == 9 || number == 10) {
            return Meaning.PERCENT;
        }
        if (number >= 18 && number <= 21 || number >= 45 && number <= 47 || number >= 32 && number <= 35) {
            return Meaning.TIME;
        }
        boolean date = number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 50 && number <= 58;
        return date ? Meaning.DATE : Meaning.NUMBER;
    }

    private static Meaning ofFormat(String format) {
        String plain =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        if (plain.startsWith("general")) {
            return Meaning.NUMBER;
        }
        if (plain.contains("%")) {
            return Meaning.PERCENT;
        }
        if (plain.contains("y") || plain.contains("d")) {
            return Meaning.DATE;
        }
        boolean time = plain.contains("h") || plain.contains("s");
        return time ? Meaning.TIME : plain.contains("m") ? Meaning.DATE : Meaning.NUMBER;
    }
}
