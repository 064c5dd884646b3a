package io.github.jiandu.bag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bag says of itself in {@code bag-info.txt} (RFC 8493, 2.2.2).
 *
 * @param date when it was packed
 * @param fields such as {@code Source-Organization}, {@code External-Description} and {@code External-Identifier}, in the order
 *     in which they are written; {@code Bagging-Date}, {@code Payload-Oxum} and {@code Bag-Software-Agent} are added
 */
public record BagInfo(LocalDate date, List<Field> fields) {

    /** A label and its value; a line end in the value becomes a blank. */
    public record Field(String label, String value) {
        public Field {
            if (!label.matches("[^\\s:][^:\\r\\n]*(?<!\\s)")) {
                throw new IllegalArgumentException("not a label: " + label);
            }
        }

        private String line() {
            return label + ": " + value.replaceAll("[\\r\\n]+", " ").strip() + "\n";
        }
    }

    /** Begins the name of the program in bags of ours. */
    static final String SOFTWARE = "Jiandu";

    public BagInfo {
        fields = List.copyOf(fields);
    }

    String text(long bytes, long files) {
        List<Field> all = new ArrayList<>(fields);
        all.add(new Field("Bagging-Date", date.toString()));
        all.add(new Field("Payload-Oxum", bytes + "." + files));
        if (fields.stream().noneMatch(field -> field.label().equals("Bag-Software-Agent"))) {
            all.add(new Field("Bag-Software-Agent", SOFTWARE));
        }
        StringBuilder text = new StringBuilder();
        all.forEach(field -> text.append(field.line()));
        return text.toString();
    }
}
