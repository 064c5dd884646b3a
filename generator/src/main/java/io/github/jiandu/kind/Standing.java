package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a document is in force on the day of the build (有效性, IDX-06, CONT-17): from what is written, and the dates. */
final class Standing {

    static final Field<Validity> VALIDITY = Field.of(
                    "validity",
                    "有效性",
                    choice(List.of(Validity.values()), Validity::key, Validity::chinese),
                    "默认有效；写了施行、失效、废止日期的，到时自动改变")
            .rules("IDX-06", "DOC-17");
    static final Field<LocalDateTime> EFFECTIVE =
            Field.of("effectiveDate", "施行日期", DATE, "从这一天起有效，此前显示“尚未生效”").rules("IDX-06");
    static final Field<LocalDateTime> EXPIRES =
            Field.of("expiryDate", "失效日期", DATE, "从这一天起显示“失效”").rules("IDX-06", "CONT-17");
    static final Field<LocalDateTime> ABOLISHED =
            Field.of("abolishedDate", "废止日期", DATE, "废止的日期").rules("IDX-06");

    static final FieldTable TABLE = FieldTable.of(VALIDITY, EFFECTIVE, EXPIRES, ABOLISHED);

    private Standing() {}

    static Validity read(FieldValues values, LocalDateTime now, Diagnostics diagnostics) {
        LocalDate today = now.toLocalDate();
        checkOrder(values, EXPIRES, diagnostics);
        checkOrder(values, ABOLISHED, diagnostics);
        Validity written = values.get(VALIDITY, Validity.VALID);
        Validity byDate = byDate(values, today);
        switch (written) {
            case VALID -> {
                if (byDate == Validity.ABOLISHED) {
                    diagnostics.report(Code.POLICY_ABOLISHED_VALID, values.at(ABOLISHED));
                }
                return byDate;
            }
            case PENDING -> {
                LocalDate effective = DocumentChecks.day(values.get(EFFECTIVE));
                if (effective == null || effective.isAfter(today)) {
                    return written;
                }
                diagnostics.report(Code.POLICY_PENDING_OVER, values.at(VALIDITY), List.of(values.at(EFFECTIVE)));
                return byDate;
            }
            case EXPIRED -> checkPast(values, EXPIRES, today, diagnostics);
            case ABOLISHED -> checkPast(values, ABOLISHED, today, diagnostics);
            case AMENDED -> {
                return byDate == Validity.VALID ? written : byDate;
            }
        }
        return written;
    }

    /** What the dates alone say. */
    private static Validity byDate(FieldValues values, LocalDate today) {
        if (isReached(values.get(ABOLISHED), today)) {
            return Validity.ABOLISHED;
        }
        if (isReached(values.get(EXPIRES), today)) {
            return Validity.EXPIRED;
        }
        return values.get(EFFECTIVE) != null && !isReached(values.get(EFFECTIVE), today)
                ? Validity.PENDING
                : Validity.VALID;
    }

    private static boolean isReached(@Nullable LocalDateTime date, LocalDate today) {
        return date != null && !date.toLocalDate().isAfter(today);
    }

    private static void checkOrder(FieldValues values, Field<LocalDateTime> end, Diagnostics diagnostics) {
        LocalDateTime from = values.get(EFFECTIVE);
        LocalDateTime to = values.get(end);
        if (from != null && to != null && !to.isAfter(from)) {
            diagnostics.report(
                    Code.POLICY_ENDS_FIRST, values.at(end), List.of(values.at(EFFECTIVE)), end.chinese(), end.key());
        }
    }

    private static void checkPast(
            FieldValues values, Field<LocalDateTime> field, LocalDate today, Diagnostics diagnostics) {
        LocalDate date = DocumentChecks.day(values.get(field));
        if (date != null && date.isAfter(today)) {
            diagnostics.report(
                    Code.POLICY_NOT_YET_OVER,
                    values.at(VALIDITY),
                    List.of(values.at(field)),
                    field.chinese(),
                    field.key());
        }
    }
}
