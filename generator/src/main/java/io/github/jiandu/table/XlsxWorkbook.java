package io.github.jiandu.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of its parts.
 *
 * @param sheets in the order of their tabs
 * @param from1904 whether days are counted from 1904, as old Macs did
 * @param strings the part with the texts of cells
 * @param styles the part with the formats of cells
 */
record XlsxWorkbook(List<Sheet> sheets, boolean from1904, String strings, String styles) {

    private static final String FOLDER = "xl/";

    /** @param part the part that holds it */
    record Sheet(String name, boolean hidden, String part) {}

    private record Declared(String name, boolean hidden, String id) {}

    static XlsxWorkbook read(XlsxParts parts) throws IOException, XMLStreamException {
        Map<String, String> targets = parts.require(FOLDER + "_rels/workbook.xml.rels", XlsxWorkbook::targets);
        List<Declared> declared = new ArrayList<>();
        boolean from1904 = parts.require(FOLDER + "workbook.xml", xml -> sheets(xml, declared));
        List<Sheet> sheets = declared.stream()
                .filter(sheet -> targets.containsKey(sheet.id()))
                .map(sheet -> new Sheet(sheet.name(), sheet.hidden(), targets.getOrDefault(sheet.id(), "")))
                .toList();
        return new XlsxWorkbook(
                sheets,
                from1904,
                targets.getOrDefault("sharedStrings", FOLDER + "sharedStrings.xml"),
                targets.getOrDefault("styles", FOLDER + "styles.xml"));
    }

    /** Parts by the id of their relation; those of strings and styles by the last word of its type too. */
    private static Map<String, String> targets(@Nullable XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String target = attribute(xml, "Target");
                String type = attribute(xml, "Type");
                String part = target.startsWith("/") ? target.substring(1) : FOLDER + target;
                targets.put(attribute(xml, "Id"), part);
                targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
            }
        }
        return targets;
    }

    private static boolean sheets(@Nullable XMLStreamReader xml, List<Declared> sheets) throws XMLStreamException {
        boolean from1904 = false;
        while (xml != null && xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("sheet")) {
                boolean hidden = attribute(xml, "state").matches("hidden|veryHidden");
                sheets.add(new Declared(attribute(xml, "name"), hidden, attribute(xml, "id")));
            } else if (xml.getLocalName().equals("workbookPr")) {
                from1904 = attribute(xml, "date1904").matches("1|true");
            }
        }
        return from1904;
    }

    /** The value of an attribute in whatever namespace; empty when there is none. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
