package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.counts;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.RequestRow;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The table on requests of a yearly report (RPT-04). Rows that are left out are nought, the total of the results is
 * added up unless it was written. Every sum is verified: across each row, down to the total, and what came in against
 * what went out.
 */
final class RequestTable {

    private static final int COLUMNS = RequestRow.APPLICANTS.size();
    private static final String HELP = "七个数：" + String.join("、", RequestRow.APPLICANTS);

    private static final Map<RequestRow, Field<List<Integer>>> ROWS = rows();

    static final FieldTable FIELDS = FieldTable.of(ROWS.values().toArray(Field<?>[]::new));

    /** A year without any request. */
    static final Map<RequestRow, List<Integer>> NONE = Arrays.stream(RequestRow.values())
            .collect(Collectors.toMap(
                    row -> row,
                    row -> Collections.nCopies(COLUMNS, 0),
                    (a, b) -> a,
                    () -> new EnumMap<>(RequestRow.class)));

    private RequestTable() {}

    private static Map<RequestRow, Field<List<Integer>>> rows() {
        Map<RequestRow, Field<List<Integer>>> rows = new EnumMap<>(RequestRow.class);
        for (RequestRow row : RequestRow.values()) {
            String help = row == RequestRow.TOTAL ? HELP + "；不写则自动加总" : HELP;
            rows.put(
                    row,
                    Field.of(row.key(), row.chinese(), counts(COLUMNS), help).rules("RPT-04"));
        }
        return rows;
    }

    private static Field<List<Integer>> field(RequestRow row) {
        return Objects.requireNonNull(ROWS.get(row));
    }

    static Location at(FieldValues values, RequestRow row) {
        return values.at(field(row));
    }

    /** Every row; empty when one could not be read, so that its sums are not told as well. */
    static Map<RequestRow, List<Integer>> read(FieldValues values, Diagnostics diagnostics) {
        Map<RequestRow, List<Integer>> table = new EnumMap<>(NONE);
        boolean whole = true;
        for (RequestRow row : RequestRow.values()) {
            List<Integer> numbers = values.get(field(row));
            if (numbers != null) {
                table.put(row, numbers);
                whole &= checkRow(row.chinese(), numbers, at(values, row), diagnostics);
            } else if (values.isWritten(field(row))) {
                return Map.of();
            }
        }
        List<Integer> results = results(table);
        if (!values.isWritten(field(RequestRow.TOTAL))) {
            table.put(RequestRow.TOTAL, results);
        }
        if (whole) {
            checkColumns(table, results, values, diagnostics);
        }
        return table;
    }

    private static List<Integer> results(Map<RequestRow, List<Integer>> table) {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> RequestRow.results().stream()
                        .mapToInt(row -> number(table, row, column))
                        .sum())
                .toList();
    }

    private static int number(Map<RequestRow, List<Integer>> table, RequestRow row, int column) {
        return Objects.requireNonNull(table.get(row)).get(column);
    }

    /** Whether the last number is the sum of those before it; reports if not. */
    static boolean checkRow(String row, List<Integer> numbers, Location at, Diagnostics diagnostics) {
        int last = numbers.size() - 1;
        long sum =
                numbers.subList(0, last).stream().mapToLong(Integer::longValue).sum();
        if (sum == numbers.get(last)) {
            return true;
        }
        diagnostics.report(Code.DISCLOSURE_REPORT_ROW, at, row, sum, numbers.get(last));
        return false;
    }

    private static void checkColumns(
            Map<RequestRow, List<Integer>> table, List<Integer> results, FieldValues values, Diagnostics diagnostics) {
        for (int column = 0; column < COLUMNS; column++) {
            String applicant = RequestRow.APPLICANTS.get(column);
            int total = number(table, RequestRow.TOTAL, column);
            int came = number(table, RequestRow.RECEIVED, column) + number(table, RequestRow.CARRIED_IN, column);
            int carried = number(table, RequestRow.CARRIED_OUT, column);
            if (total != results.get(column)) {
                diagnostics.report(
                        Code.DISCLOSURE_REPORT_RESULTS,
                        at(values, RequestRow.TOTAL),
                        applicant,
                        results.get(column),
                        total);
                return;
            }
            if (came != total + carried) {
                diagnostics.report(
                        Code.DISCLOSURE_REPORT_BALANCE,
                        at(values, RequestRow.RECEIVED),
                        applicant,
                        came,
                        total,
                        carried);
                return;
            }
        }
    }
}
