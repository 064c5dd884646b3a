package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Gathers what is found, by item. Safe for use by many threads; of each item the first findings by file are kept. */
final class Findings {

    /** So many findings of an item are kept; the rest are counted. */
    private static final int KEPT = 200;

    /** More are not counted. */
    private static final int COUNTED = 100_000;

    /** A text of a hostile file must not fill a report. */
    private static final int LONGEST = 300;

    private static final class Row {
        private long checked;
        /** Marks of what was found, so that nothing is counted twice, in whatever order it comes. */
        private final Set<Long> errors = new HashSet<>();

        private final Set<Long> warnings = new HashSet<>();
        private final TreeSet<Diagnostic> kept = new TreeSet<>();
    }

    private final Map<CheckItem, Row> rows = new EnumMap<>(CheckItem.class);

    Findings() {
        for (CheckItem item : CheckItem.values()) {
            rows.put(item, new Row());
        }
    }

    private Row row(CheckItem item) {
        Row row = rows.get(item);
        if (row == null) {
            throw new IllegalStateException(item.toString());
        }
        return row;
    }

    /** One more thing was looked at. */
    synchronized void checked(CheckItem item) {
        row(item).checked++;
    }

    void report(Code code, String file, Object... args) {
        report(code, Location.ofFile(file), args);
    }

    synchronized void report(Code code, Location at, Object... args) {
        List<String> texts = Arrays.stream(args).map(Findings::shown).toList();
        Row row = row(CheckItem.of(code));
        Diagnostic finding = new Diagnostic(code, code.severity(), at, texts, List.of());
        Set<Long> counted = code.severity() == Severity.ERROR ? row.errors : row.warnings;
        if (code.severity() != Severity.INFO && counted.size() < COUNTED) {
            counted.add(mark(finding));
        }
        row.kept.add(finding);
        if (row.kept.size() > KEPT) {
            row.kept.pollLast();
        }
    }

    private static long mark(Diagnostic finding) {
        String text = finding.code().id() + '\0' + finding.at() + '\0' + String.join("\0", finding.args());
        long mark = 1125899906842597L;
        for (int i = 0; i < text.length(); i++) {
            mark = 31 * mark + text.charAt(i);
        }
        return mark;
    }

    /** Without controls and of a length that a table can hold. */
    private static String shown(Object value) {
        String text = String.valueOf(value).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", " ");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    synchronized List<Outcome> outcomes() {
        return Arrays.stream(CheckItem.values())
                .map(item -> {
                    Row row = row(item);
                    return new Outcome(
                            item, row.checked, row.errors.size(), row.warnings.size(), List.copyOf(row.kept));
                })
                .toList();
    }
}
