package io.github.jiandu.number;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a body numbers its documents (索引号编制办法; IDX-07 to IDX-11).
 *
 * <pre>
 * scheme.number(LocalDate.of(2026, 3, 2), 12, "") // 11990123MB2600181Y/2026-00012
 * </pre>
 */
public final class IndexScheme {

    /** Fewer digits would be used up within a year. */
    private static final int FEWEST_DIGITS = 3;

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z]+");

    private final IndexPattern pattern;
    private final Map<Part, String> settings;
    private final int digits;
    private final Pattern form;

    private IndexScheme(IndexPattern pattern, Map<Part, String> settings, int digits) {
        this.pattern = pattern;
        this.settings = Map.copyOf(settings);
        this.digits = digits;
        this.form = form();
    }

    /**
     * A scheme; empty when its numbers have a fixed length that leaves too few digits to count with.
     *
     * @param settings what the pattern asks for, each by letters and digits alone
     */
    public static Optional<IndexScheme> of(IndexPattern pattern, Map<Part, String> settings) {
        int others = 0;
        int digits = 0;
        boolean whole = false;
        for (IndexPattern.Piece piece : pattern.pieces()) {
            if (piece instanceof IndexPattern.Text text) {
                others += text.text().length();
            } else if (piece instanceof IndexPattern.Slot slot && slot.part() == Part.SERIAL) {
                digits = slot.digits();
                whole = slot.whole();
            } else if (piece instanceof IndexPattern.Slot slot) {
                others += length(slot.part(), settings);
            }
        }
        digits -= whole ? others : 0;
        return digits < FEWEST_DIGITS || digits > 9
                ? Optional.empty()
                : Optional.of(new IndexScheme(pattern, settings, digits));
    }

    private static int length(Part part, Map<Part, String> settings) {
        return switch (part) {
            case YEAR -> 4;
            case DATE -> 8;
            default -> settings.getOrDefault(part, "").length();
        };
    }

    /** Whether a text can be one of the settings: letters and digits. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** The largest serial number there is room for. */
    public int capacity() {
        int capacity = 1;
        for (int i = 0; i < digits; i++) {
            capacity *= 10;
        }
        return capacity - 1;
    }

    /**
     * The number of a document.
     *
     * @param serial from 1 to {@link #capacity()}
     * @param documentClass the class of the document, or empty for that of the settings
     */
    public String number(LocalDate date, int serial, String documentClass) {
        Map<Part, String> values = new EnumMap<>(Part.class);
        values.putAll(settings);
        if (!documentClass.isEmpty()) {
            values.put(Part.CLASS, documentClass);
        }
        values.put(Part.YEAR, date.format(DateTimeFormatter.ofPattern("uuuu", java.util.Locale.ROOT)));
        values.put(Part.DATE, date.format(DateTimeFormatter.BASIC_ISO_DATE));
        String counted = String.valueOf(serial);
        values.put(Part.SERIAL, "0".repeat(Math.max(0, digits - counted.length())) + counted);
        StringBuilder number = new StringBuilder();
        for (IndexPattern.Piece piece : pattern.pieces()) {
            number.append(
                    piece instanceof IndexPattern.Text text
                            ? text.text()
                            : Objects.requireNonNull(values.get(((IndexPattern.Slot) piece).part())));
        }
        return number.toString();
    }

    /** Reads a number of this body in this scheme. */
    public Optional<IndexNumber> read(String number) {
        Matcher matcher = form.matcher(number);
        return matcher.matches()
                ? Optional.of(new IndexNumber(
                        Integer.parseInt(matcher.group("year")), Integer.parseInt(matcher.group("serial"))))
                : Optional.empty();
    }

    /** The code of the body, when the scheme has one: its organisation code, which stands in both sorts of codes. */
    Optional<String> organisation() {
        String credit = settings.get(Part.USCC);
        return Optional.ofNullable(credit == null ? settings.get(Part.ORGANISATION) : CreditCode.organisation(credit));
    }

    private Pattern form() {
        List<String> pieces = new ArrayList<>();
        boolean dated = pattern.pieces().stream()
                .anyMatch(piece -> piece instanceof IndexPattern.Slot slot && slot.part() == Part.DATE);
        for (IndexPattern.Piece piece : pattern.pieces()) {
            if (piece instanceof IndexPattern.Slot slot) {
                pieces.add(
                        switch (slot.part()) {
                            case YEAR -> dated ? "\\d{4}" : "(?<year>\\d{4})";
                            case DATE -> "(?<year>\\d{4})\\d{4}";
                            case SERIAL -> "(?<serial>\\d{" + digits + "})";
                            case CLASS -> CODE.pattern();
                            default -> Pattern.quote(Objects.requireNonNull(settings.get(slot.part())));
                        });
            } else {
                pieces.add(Pattern.quote(((IndexPattern.Text) piece).text()));
            }
        }
        return Pattern.compile(String.join("", pieces));
    }
}
