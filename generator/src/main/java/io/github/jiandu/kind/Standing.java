package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
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

    /**
     * What a document is on the day of the build.
     *
     * @param life what its page says of itself, or null; a page that is withdrawn is that of an abolished document
     */
    static Validity read(FieldValues values, @Nullable PageLife life, LocalDateTime now, Diagnostics diagnostics) {
        LocalDate today = now.toLocalDate();
        if (life != null && life.isOwn() && isSaid(life, values)) {
            checkSaidTwice(values, life, diagnostics);
            return life.is(PageState.EXPIRED) ? Validity.EXPIRED : Validity.ABOLISHED;
        }
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

    /** What its own fields say of the page: null for a document that is in force. */
    static @Nullable PageLife life(FieldValues values, LocalDateTime now) {
        Validity validity = read(values, null, now, new Diagnostics());
        Location at = place(values);
        return switch (validity) {
            case ABOLISHED -> PageLife.of(PageState.ABOLISHED, either(values, ABOLISHED, EXPIRES), at);
            case EXPIRED -> PageLife.of(PageState.EXPIRED, either(values, EXPIRES, ABOLISHED), at);
            case VALID, AMENDED, PENDING -> null;
        };
    }

    /** Where the fields here say it. */
    private static Location place(FieldValues values) {
        return values.at(values.isWritten(VALIDITY) ? VALIDITY : ABOLISHED);
    }

    private static @Nullable LocalDate either(
            FieldValues values, Field<LocalDateTime> first, Field<LocalDateTime> second) {
        LocalDate date = DocumentChecks.day(values.get(first));
        return date != null ? date : DocumentChecks.day(values.get(second));
    }

    /** Whether the page was withdrawn below {@code lifecycle}, and not by the fields here alone. */
    private static boolean isSaid(PageLife life, FieldValues values) {
        return life.state().isWithdrawn() && !life.at().equals(place(values));
    }

    /** 有效性 and 废止日期 must not say otherwise (IDX-06). */
    private static void checkSaidTwice(FieldValues values, PageLife life, Diagnostics diagnostics) {
        Validity written = values.get(VALIDITY);
        if (written != null && written != Validity.ABOLISHED && written != Validity.EXPIRED) {
            diagnostics.report(
                    Code.LIFE_VALIDITY,
                    life.at(),
                    List.of(values.at(VALIDITY)),
                    life.state().chinese(),
                    written.chinese(),
                    life.state().key(),
                    written.key());
        }
        LocalDate abolished = DocumentChecks.day(values.get(ABOLISHED));
        if (life.date() == null) {
            diagnostics.report(
                    Code.LIFE_MISSING,
                    life.at(),
                    "日期",
                    life.state().chinese(),
                    "date",
                    life.state().key());
        } else if (abolished != null && !abolished.equals(life.date())) {
            diagnostics.report(
                    Code.LIFE_DATES,
                    life.at(),
                    List.of(values.at(ABOLISHED)),
                    life.date(),
                    abolished,
                    ABOLISHED.chinese(),
                    ABOLISHED.key());
        }
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
