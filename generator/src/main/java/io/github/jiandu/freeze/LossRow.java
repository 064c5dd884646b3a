package io.github.jiandu.freeze;

import java.util.Comparator;

/**
 * A line of the report.
 *
 * @param line from 1; 0 for the file as a whole
 */
record LossRow(Loss kind, String path, int line, String detail) implements Comparable<LossRow> {

    private static final Comparator<LossRow> ORDER = Comparator.comparing(LossRow::path)
            .thenComparingInt(LossRow::line)
            .thenComparing(LossRow::kind)
            .thenComparing(LossRow::detail);

    @Override
    public int compareTo(LossRow other) {
        return ORDER.compare(this, other);
    }
}
