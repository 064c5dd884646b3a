package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Publicity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of a period of publicity (公示期), which several kinds have (PRIV-07, PRIV-09). */
final class PublicityFields {

    static final Field<LocalDateTime> START =
            Field.of("publicityStart", "公示开始", DATE, "公示期的第一天；默认为发布日期").rules("PRIV-09");
    static final Field<LocalDateTime> END =
            Field.of("publicityEnd", "公示结束", DATE, "公示期的最后一天，如 2026-10-20").rules("PRIV-09");
    static final Field<Integer> DAYS =
            Field.of("publicityDays", "公示天数", INTEGER, "几天；没写公示结束时按自然日推算，写了则核对").rules("PRIV-09");
    static final Field<String> CONTACT = Field.of("objectionContact", "异议受理", TEXT, "公示期内向谁反映，如 镇纪检监察办公室 0990-5550123")
            .rules("PRIV-09");
    static final Field<Publicity.After> AFTER = Field.of(
                    "afterPublicity",
                    "公示期满后",
                    choice(List.of(Publicity.After.values()), Publicity.After::key, Publicity.After::chinese),
                    "撤下：正文和附件不再公开，只留一句说明；保留：只加“公示已结束”标记。通知公告默认撤下，村务公开默认保留")
            .rules("PRIV-09");
    static final Field<String> PERSONAL_BASIS = Field.of(
                    "personalDataBasis", "个人信息公开依据", TEXT, "公开人员名单所依据的规定；名单超过五人时必须写明")
            .rules("PRIV-07");

    static final FieldTable TABLE = FieldTable.of(START, END, DAYS, CONTACT, AFTER, PERSONAL_BASIS);

    /** Longer than any rule asks for. */
    private static final int MOST_DAYS = 366;

    private PublicityFields() {}

    private static boolean isDays(@Nullable Integer days) {
        return days != null && days > 0 && days <= MOST_DAYS;
    }

    /** The period, or null when none was written. */
    static @Nullable Publicity read(FieldValues values, @Nullable LocalDateTime published, Publicity.After otherwise) {
        LocalDateTime begin = values.get(START, published == null ? LocalDateTime.MIN : published);
        Integer days = values.get(DAYS);
        LocalDate start = begin.toLocalDate();
        LocalDate end = null;
        if (values.get(END) != null) {
            end = values.get(END, begin).toLocalDate();
        } else if (isDays(days) && !begin.equals(LocalDateTime.MIN)) {
            end = start.plusDays(values.get(DAYS, 1) - 1L);
        }
        if (end == null) {
            return null;
        }
        // without any other day the period is the last one alone
        return new Publicity(
                begin.equals(LocalDateTime.MIN) ? end : start, end, values.get(CONTACT), values.get(AFTER, otherwise));
    }

    /** What is said instead of a text that was taken down, or null while it stands. */
    static @Nullable String withdrawn(
            EntryHead head, FieldValues values, Publicity.After otherwise, LocalDateTime now) {
        Publicity publicity = read(values, head.publishedAt(), otherwise);
        return publicity != null && publicity.isWithdrawn(now.toLocalDate()) ? "公示期已满，公示内容不再公开。" : null;
    }

    static void check(EntryHead head, FieldValues values, @Nullable Publicity publicity, Surroundings around) {
        Diagnostics diagnostics = around.diagnostics();
        if (values.get(DAYS) != null && !isDays(values.get(DAYS))) {
            diagnostics.report(Code.PUBLICITY_DAYS_FORM, values.at(DAYS), values.get(DAYS, 1));
        }
        if (publicity == null) {
            reportWithoutEnd(values, diagnostics);
            return;
        }
        LocalDateTime published = head.publishedAt();
        Location at = head.publishedWrittenAt();
        if (values.isWritten(START) && publicity.end().isBefore(publicity.start())) {
            diagnostics.report(Code.PUBLICITY_END_FIRST, values.at(END), others(values, START));
            return;
        }
        if (published != null && published.toLocalDate().isAfter(publicity.end())) {
            diagnostics.report(Code.PUBLICITY_OVER_FIRST, values.at(END), at == null ? List.of() : List.of(at));
            return;
        }
        checkDays(values, publicity, around.workingDays(), diagnostics);
        if (publicity.contact() == null) {
            diagnostics.report(Code.PUBLICITY_NO_CONTACT, values.at(END));
        }
        if (publicity.after() == Publicity.After.KEEP && values.isWritten(AFTER) && values.isWritten(PERSONAL_BASIS)) {
            diagnostics.report(Code.PUBLICITY_KEEPS_PERSONS, values.at(AFTER), others(values, PERSONAL_BASIS));
        }
    }

    /** Whether anything of a period was written, right or wrong. */
    static boolean isWritten(FieldValues values) {
        return Stream.of(START, END, DAYS, CONTACT, AFTER).anyMatch(values::isWritten);
    }

    private static void reportWithoutEnd(FieldValues values, Diagnostics diagnostics) {
        for (Field<?> field : List.of(START, CONTACT, AFTER)) {
            if (values.isWritten(field) && !values.isWritten(END) && !values.isWritten(DAYS)) {
                diagnostics.report(Code.PUBLICITY_NO_END, values.at(field), field.chinese(), field.key());
                return;
            }
        }
    }

    /** Clerks count calendar days or working days; either is right. */
    private static void checkDays(
            FieldValues values, Publicity publicity, WorkingDays workingDays, Diagnostics diagnostics) {
        Integer days = values.get(DAYS);
        if (days == null || values.get(END) == null) {
            return;
        }
        int workdays = workingDays.between(publicity.start().minusDays(1), publicity.end());
        if (days != publicity.days() && days != workdays) {
            diagnostics.report(
                    Code.PUBLICITY_DAYS, values.at(DAYS), others(values, END), days, publicity.days(), workdays);
        }
    }

    private static List<Location> others(FieldValues values, Field<?> field) {
        return values.isWritten(field) ? List.of(values.at(field)) : List.of();
    }

    /** PRIV-07: who names more than a few persons says on what ground. */
    static void checkNames(@Nullable String basis, PageText text, Diagnostics diagnostics) {
        if (basis == null) {
            NameTables.find(text)
                    .ifPresent(at -> diagnostics.report(Code.PUBLICITY_NAMES_WITHOUT_BASIS, at, NameTables.NAMES));
        }
    }
}
