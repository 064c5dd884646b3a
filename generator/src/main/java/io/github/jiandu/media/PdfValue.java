package io.github.jiandu.media;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value within a PDF (ISO 32000-1, 7.3). */
sealed interface PdfValue {

    /** A number; fractions are cut off, since none matters here. */
    record Numeral(long value) implements PdfValue {}

    record Name(String text) implements PdfValue {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Text(byte[] bytes) implements PdfValue {}

    /** A reference to another object. */
    record Reference(int number) implements PdfValue {}

    record Values(List<PdfValue> values) implements PdfValue {
        public Values {
            values = List.copyOf(values);
        }
    }

    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {
        public Dictionary {
            entries = Map.copyOf(entries);
        }

        @Nullable
        PdfValue get(String key) {
            return entries.get(key);
        }
    }

    /** {@code true}, {@code false}, {@code null}, {@code obj}, {@code stream} and whatever else is a bare word. */
    record Word(String text) implements PdfValue {}
}
