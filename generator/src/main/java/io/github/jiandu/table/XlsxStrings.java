package io.github.jiandu.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The texts that cells share. */
final class XlsxStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Characters of all texts together; they stand in memory. */
    private static final long MOST_CHARACTERS = 32L << 20;

    private XlsxStrings() {}

    static List<String> read(XlsxParts parts, XlsxWorkbook workbook) throws IOException, XMLStreamException {
        return parts.read(workbook.strings(), XlsxStrings::strings);
    }

    private static List<String> strings(@Nullable XMLStreamReader xml) throws IOException, XMLStreamException {
        List<String> strings = new ArrayList<>();
        long characters = 0;
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml);
                characters += text.length();
                if (characters > MOST_CHARACTERS) {
                    throw new XlsxParts.TooLarge();
                }
                strings.add(text);
            }
        }
        return strings;
    }

    /** The text within an element, of all its runs; how Chinese words are read aloud ({@code rPh}) is no part of it. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int reading = 0;
        boolean inText = false;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                reading += xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                reading -= xml.getLocalName().equals("rPh") ? 1 : 0;
                inText = false;
            } else if (inText && reading == 0 && xml.isCharacters()) {
                text.append(xml.getText());
            }
        }
        return unescaped(text.toString());
    }

    /** XML cannot hold all that cells may hold, so {@code _x000D_} stands for a line end. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(match.group(1), 16))))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
    }
}
