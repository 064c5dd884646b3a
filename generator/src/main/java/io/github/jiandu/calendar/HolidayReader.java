package io.github.jiandu.calendar;

import static io.github.jiandu.field.FieldTypes.listOf;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code data/holidays.yaml}. Without it every Monday to Friday is a working day. */
public final class HolidayReader {

    /** Where the days stand. */
    public static final String FILE = "data/holidays.yaml";

    /** Longer than any holiday; guards against a mistyped year. */
    private static final int LONGEST = 31;

    /**
     * Days in a row.
     *
     * @param written as the editor wrote them
     */
    private record Days(LocalDate first, LocalDate last, YamlNode.Scalar written) {

        List<LocalDate> all() {
            return first.datesUntil(last.plusDays(1)).toList();
        }
    }

    private static final FieldType<Days> DAYS = new DaysType();

    private static final Field<List<Days>> OFF = Field.of(
                    "off", "假日", listOf(DAYS), "放假的日子，一天或一段，如 2026-10-01 至 2026-10-08")
            .rules("CONT-09", "INT-03");
    private static final Field<List<Days>> WORK =
            Field.of("work", "调休", listOf(DAYS), "调休上班的周六、周日，如 2026-10-10").rules("CONT-09", "INT-03");

    /** Its keys. */
    public static final FieldTable TABLE = FieldTable.of(OFF, WORK);

    private record DaysType() implements FieldType<Days> {
        @Override
        public Optional<Days> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (!(node instanceof YamlNode.Scalar scalar)) {
                diagnostics.report(Code.FIELD_NOT_TEXT, node.at(), field);
                return Optional.empty();
            }
            String[] ends = scalar.text().split("\\s*(?:\\.\\.|至|到|~|～|—+)\\s*", 2);
            Optional<LocalDate> first = FieldTypes.parseDate(ends[0]).map(LocalDateTime::toLocalDate);
            Optional<LocalDate> last =
                    FieldTypes.parseDate(ends[ends.length - 1]).map(LocalDateTime::toLocalDate);
            if (first.isEmpty() || last.isEmpty()) {
                diagnostics.report(Code.CALENDAR_DATE, scalar.at(), scalar.text());
                return Optional.empty();
            }
            long length = ChronoUnit.DAYS.between(first.get(), last.get());
            if (length < 0 || length >= LONGEST) {
                diagnostics.report(Code.CALENDAR_RANGE, scalar.at(), scalar.text(), LONGEST);
                return Optional.empty();
            }
            return Optional.of(new Days(first.get(), last.get(), scalar));
        }

        @Override
        public String description() {
            return "日期或起止日期";
        }
    }

    private HolidayReader() {}

    /** The calendar of a site. */
    public static WorkingDays read(SourceTree tree, Diagnostics diagnostics) {
        Optional<SourceFile> source = tree.read(FILE, diagnostics);
        return source.flatMap(file -> Yaml.readMapping(file, diagnostics))
                .map(mapping -> workingDays(TABLE.read(mapping, diagnostics), diagnostics))
                .orElseGet(() -> new WorkingDays(List.of(), List.of()));
    }

    private static WorkingDays workingDays(FieldValues values, Diagnostics diagnostics) {
        Set<LocalDate> off = values.get(OFF, List.of()).stream()
                .flatMap(days -> days.all().stream())
                .collect(Collectors.toSet());
        for (Days days : values.get(WORK, List.of())) {
            if (days.all().stream().anyMatch(off::contains)) {
                diagnostics.report(
                        Code.CALENDAR_BOTH, days.written().at(), days.written().text());
            }
        }
        return new WorkingDays(
                off,
                values.get(WORK, List.of()).stream()
                        .flatMap(days -> days.all().stream())
                        .toList());
    }
}
