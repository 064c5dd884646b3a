package io.github.jiandu.diagnostic;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file of the site, or the file as a whole.
 *
 * @param file path relative to the site's folder, with {@code /} between names
 * @param span the place within the file, or null when the file as a whole is meant
 */
public record Location(String file, @Nullable Span span) implements Comparable<Location> {

    private static final Comparator<Location> ORDER =
            Comparator.comparing(Location::file).thenComparing(Location::span, Comparator.nullsFirst(Span.ORDER));

    /**
     * A stretch of one line.
     *
     * @param line line number, from 1
     * @param col column of the first character, from 1, in UTF-16 units
     * @param length number of UTF-16 units that the carets underline, at least 1
     */
    public record Span(int line, int col, int length) {
        private static final Comparator<Span> ORDER =
                Comparator.comparingInt(Span::line).thenComparingInt(Span::col).thenComparingInt(Span::length);

        public Span {
            if (line < 1 || col < 1 || length < 1) {
                throw new IllegalArgumentException(
                        "line, col and length start at 1: " + line + ":" + col + "+" + length);
            }
        }
    }

    public Location {
        Objects.requireNonNull(file);
    }

    public static Location of(String file, int line, int col, int length) {
        return new Location(file, new Span(line, col, length));
    }

    public static Location ofFile(String file) {
        return new Location(file, null);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:col}, or the file alone: the form editors and terminals can jump to. */
    @Override
    public String toString() {
        return span == null ? file : file + ":" + span.line() + ":" + span.col();
    }
}
