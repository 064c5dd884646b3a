package io.github.jiandu.render.view;

import java.util.List;

/**
 * How the messages of a column were answered (INT-12).
 *
 * @param asOf the day of counting, {@code 2026年11月22日}
 * @param months by month of receipt, newest first, the last twelve of them
 * @param units by the unit that answers
 * @param total all together
 */
public record StatisticsView(String asOf, List<Row> months, List<Row> units, Row total) {

    /**
     * A row of figures.
     *
     * @param name the month or the unit
     * @param received messages received
     * @param answered messages answered
     * @param rate answered of received, such as {@code 98.6%}
     * @param days average working days from receipt to reply, such as {@code 4.6}, or a dash
     */
    public record Row(String name, int received, int answered, String rate, String days) {}
}
