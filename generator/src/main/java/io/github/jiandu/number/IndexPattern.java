package io.github.jiandu.number;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How index numbers look: text with {@link Part}s in braces, such as {@code {department}-{year}-{serial:4}} or {@code
 * {部门}-{年}-{流水号:4}}. The number behind a serial number says how many digits it has; one behind {@code =} how many
 * characters the whole has, of which the serial number fills those that are left.
 *
 * @param pieces in order
 */
public record IndexPattern(List<Piece> pieces) {

    /** A piece of a number: text that stands in all of them, or a part. */
    sealed interface Piece {}

    record Text(String text) implements Piece {}

    /**
     * A part.
     *
     * @param digits how many digits a serial number has, or the whole number when {@code whole}
     */
    record Slot(Part part, int digits, boolean whole) implements Piece {}

    private static final int DEFAULT_DIGITS = 5;
    private static final Pattern SLOT = Pattern.compile("\\{([^{}:]+)(?::(=?)(\\d{1,2}))?}");
    private static final Pattern TEXT = Pattern.compile("[^{}\\s\"\\\\]+");

    public IndexPattern {
        pieces = List.copyOf(pieces);
    }

    /** The pattern, or empty when it cannot give each document a number of its own. */
    public static Optional<IndexPattern> parse(String text) {
        List<Piece> pieces = new ArrayList<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Matcher slot = SLOT.matcher(text);
        int end = 0;
        while (slot.find()) {
            Optional<Part> part = Part.named(slot.group(1));
            boolean sized = slot.group(3) != null;
            int digits = sized ? Integer.parseInt(slot.group(3)) : DEFAULT_DIGITS;
            boolean whole = sized && !slot.group(2).isEmpty();
            if (part.isEmpty()
                    || !parts.add(part.get())
                    || sized && part.get() != Part.SERIAL
                    || !whole && (digits < 1 || digits > 9)
                    || !addText(text.substring(end, slot.start()), pieces)) {
                return Optional.empty();
            }
            pieces.add(new Slot(part.get(), digits, whole));
            end = slot.end();
        }
        boolean dated = parts.contains(Part.YEAR) || parts.contains(Part.DATE);
        return addText(text.substring(end), pieces) && dated && parts.contains(Part.SERIAL)
                ? Optional.of(new IndexPattern(pieces))
                : Optional.empty();
    }

    private static boolean addText(String text, List<Piece> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text));
        }
        return text.isEmpty() || TEXT.matcher(text).matches();
    }

    /** The parts that settings must give, in order. */
    public List<Part> settings() {
        return pieces.stream()
                .filter(Slot.class::isInstance)
                .map(piece -> ((Slot) piece).part())
                .filter(Part::isSetting)
                .toList();
    }
}
