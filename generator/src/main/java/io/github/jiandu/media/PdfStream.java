package io.github.jiandu.media;

import io.github.jiandu.media.PdfValue.Dictionary;
import io.github.jiandu.media.PdfValue.Name;
import io.github.jiandu.media.PdfValue.Numeral;
import io.github.jiandu.media.PdfValue.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An unpacked stream of a PDF.
 *
 * @param dictionary what is said of it
 * @param bytes what it holds
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record PdfStream(Dictionary dictionary, byte[] bytes) {

    /** Most bytes that are unpacked. */
    private static final int MAX_BYTES = 32 << 20;

    /** Lowest number of the predictors that PNG uses. */
    private static final int PNG_PREDICTORS = 10;

    private static final int MAX_ROW = 1 << 16;

    /** Unpacks what stands behind the word {@code stream}. */
    static PdfStream of(Dictionary dictionary, byte[] window, int at) throws PdfDamage {
        int from = at;
        if (from < window.length && window[from] == '\r') {
            from++;
        }
        if (from < window.length && window[from] == '\n') {
            from++;
        }
        PdfValue filter = first(dictionary.get("Filter"));
        if (filter == null) {
            int length = Math.min(number(dictionary.get("Length"), 0), window.length - from);
            return new PdfStream(dictionary, Arrays.copyOfRange(window, from, from + Math.max(0, length)));
        }
        if (!(filter instanceof Name name) || !name.text().equals("FlateDecode")) {
            throw new PdfDamage("other filter");
        }
        byte[] unpacked;
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(window, from, window.length - from))) {
            unpacked = in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            throw new PdfDamage("cannot be unpacked");
        }
        if (first(dictionary.get("DecodeParms")) instanceof Dictionary parameters
                && number(parameters.get("Predictor"), 1) >= PNG_PREDICTORS) {
            unpacked = unpredicted(unpacked, number(parameters.get("Columns"), 1));
        }
        return new PdfStream(dictionary, unpacked);
    }

    private static @Nullable PdfValue first(@Nullable PdfValue value) {
        if (value instanceof Values values) {
            return values.values().isEmpty() ? null : values.values().get(0);
        }
        return value;
    }

    private static int number(@Nullable PdfValue value, int otherwise) {
        return value instanceof Numeral number && number.value() >= 0 && number.value() < MAX_BYTES
                ? (int) number.value()
                : otherwise;
    }

    /** Undoes the filters of PNG (ISO 32000-1, 7.4.4.4), one byte a pixel. */
    private static byte[] unpredicted(byte[] packed, int columns) throws PdfDamage {
        if (columns < 1 || columns > MAX_ROW) {
            throw new PdfDamage("no columns");
        }
        int rows = packed.length / (columns + 1);
        byte[] out = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            int filter = packed[row * (columns + 1)];
            for (int i = 0; i < columns; i++) {
                int at = row * columns + i;
                int left = i == 0 ? 0 : out[at - 1] & 0xFF;
                int up = row == 0 ? 0 : out[at - columns] & 0xFF;
                int corner = i == 0 || row == 0 ? 0 : out[at - columns - 1] & 0xFF;
                int guess = switch (filter) {
                    case 1 -> left;
                    case 2 -> up;
                    case 3 -> (left + up) / 2;
                    case 4 -> paeth(left, up, corner);
                    default -> 0;
                };
                out[at] = (byte) (packed[row * (columns + 1) + 1 + i] + guess);
            }
        }
        return out;
    }

    private static int paeth(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /** An object among those that the stream holds (ISO 32000-1, 7.5.7); null when it is not there. */
    @Nullable
    PdfValue object(int number) throws PdfDamage {
        int count = number(dictionary.get("N"), 0);
        int first = number(dictionary.get("First"), 0);
        PdfParser index = new PdfParser(bytes, 0);
        for (int i = 0; i < count; i++) {
            boolean found = index.numeral() == number;
            long offset = index.numeral();
            if (found && offset >= 0 && offset < bytes.length - first) {
                return new PdfParser(bytes, first + (int) offset).value();
            }
        }
        return null;
    }

    /**
     * A cross-reference stream.
     *
     * @param widths bytes of each field
     * @param index first number and count, by turns
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Table(byte[] bytes, List<Integer> widths, List<Integer> index) {

        private static final int FIELDS = 3;
        private static final int MAX_WIDTH = 8;

        static Table of(PdfStream stream) throws PdfDamage {
            List<Integer> widths = numbers(stream.dictionary().get("W"));
            if (widths.size() != FIELDS || widths.stream().anyMatch(width -> width > MAX_WIDTH)) {
                throw new PdfDamage("no widths");
            }
            List<Integer> index = numbers(stream.dictionary().get("Index"));
            return new Table(
                    stream.bytes(),
                    widths,
                    index.isEmpty() ? List.of(0, number(stream.dictionary().get("Size"), 0)) : index);
        }

        private static List<Integer> numbers(@Nullable PdfValue value) {
            List<Integer> numbers = new ArrayList<>();
            if (value instanceof Values values) {
                values.values().forEach(one -> numbers.add(number(one, 0)));
            }
            return List.copyOf(numbers);
        }

        /** Type, and what its two fields say; the type is 1 when none is written. */
        long[] row(int row) throws PdfDamage {
            int length = widths.stream().mapToInt(Integer::intValue).sum();
            long at = (long) row * length;
            if (at + length > bytes.length) {
                throw new PdfDamage("row is missing");
            }
            long[] fields = {widths.get(0) == 0 ? 1 : 0, 0, 0};
            int next = (int) at;
            for (int i = 0; i < FIELDS; i++) {
                for (int b = 0; b < widths.get(i); b++) {
                    fields[i] = fields[i] << 8 | bytes[next++] & 0xFF;
                }
            }
            return fields;
        }
    }
}
