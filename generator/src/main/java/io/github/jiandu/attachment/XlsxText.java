package io.github.jiandu.attachment;

import io.github.jiandu.attachment.AttachmentText.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the texts and plain numbers of a workbook (ECMA-376): the name of each sheet that is shown, and its rows. */
final class XlsxText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    /** Texts that cells share stand in memory; so many UTF-16 units in all. */
    private static final int MOST_SHARED = 16 << 20;

    private record Sheet(String name, String part) {}

    private final ZipParts parts;
    private final TextCollector text;
    private List<String> shared = List.of();

    XlsxText(ZipParts parts, TextCollector text) {
        this.parts = parts;
        this.text = text;
    }

    Outcome read(String main) throws IOException, XMLStreamException {
        SharedTexts texts = new SharedTexts();
        for (String part : parts.related(main, "sharedStrings")) {
            parts.read(part, texts);
        }
        shared = texts.all;
        for (Sheet sheet : sheets(main)) {
            if (!text.isFull()) {
                text.add(sheet.name()).endLine();
                parts.read(sheet.part(), new Rows());
            }
        }
        return Outcome.READ;
    }

    private List<Sheet> sheets(String main) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        parts.relations(main, (id, sort, target) -> targets.put(id, target));
        List<Sheet> sheets = new ArrayList<>();
        parts.read(main, walk -> {
            if (walk.name().equals("sheet")
                    && !walk.attribute("state").matches("hidden|veryHidden")
                    && targets.containsKey(walk.attribute("id"))) {
                sheets.add(new Sheet(walk.attribute("name"), targets.getOrDefault(walk.attribute("id"), "")));
            }
        });
        return sheets;
    }

    /** The list of texts that cells name by number. */
    private static final class SharedTexts implements Visitor {

        private final List<String> all = new ArrayList<>();
        private final StringBuilder one = new StringBuilder();
        private int length;

        @Override
        public void start(XmlWalk walk) throws XMLStreamException {
            // how Chinese words are read aloud
            if (walk.name().equals("rPh")) {
                walk.skip();
            }
        }

        @Override
        public void text(String name, String more) {
            if (name.equals("t")) {
                one.append(more);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("si")) {
                length += one.length();
                // beyond that cells stay empty: no text of a township's sheet comes so late
                all.add(length > MOST_SHARED ? "" : one.toString());
                one.setLength(0);
            }
        }
    }

    /** The rows of a sheet. */
    private final class Rows implements Visitor {

        private String type = "";
        private final StringBuilder value = new StringBuilder();

        @Override
        public void start(XmlWalk walk) throws XMLStreamException {
            switch (walk.name()) {
                case "c" -> {
                    type = walk.attribute("t");
                    value.setLength(0);
                }
                case "rPh", "f" -> walk.skip();
                default -> {}
            }
        }

        @Override
        public void text(String name, String more) {
            if (name.equals("v") || name.equals("t")) {
                value.append(more);
            }
        }

        @Override
        public void end(String name) {
            if (name.equals("c")) {
                text.add(written().replaceAll("[\\n\\t]|_x000[9ADad]_", " ")).add("\t");
            } else if (name.equals("row")) {
                text.endLine();
            }
        }

        private String written() {
            String raw = value.toString();
            return switch (type) {
                case "s" -> {
                    int index = raw.matches("\\d{1,7}") ? Integer.parseInt(raw) : -1;
                    yield index >= 0 && index < shared.size() ? shared.get(index) : "";
                }
                case "inlineStr", "str" -> raw;
                case "b", "e" -> "";
                default -> NUMBER.matcher(raw).matches() ? raw : "";
            };
        }
    }
}
