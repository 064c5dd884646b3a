package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.INTEGER;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDateTime;

/** The year that a yearly report is about: one that was over when the report was published (RPT-01, RPT-05). */
final class ReportYear {

    /** The regulation on disclosure is of 2008, the first reports are about that year. */
    private static final int FIRST = 2008;

    private ReportYear() {}

    static Field<Integer> field(String... rules) {
        return Field.required("year", "年度", INTEGER, "报告的是哪一年，如 2025").rules(rules);
    }

    static int read(Field<Integer> field, EntryHead head, FieldValues values, Surroundings around) {
        Integer year = values.get(field);
        LocalDateTime published = head.publishedAt() == null ? around.now() : head.publishedAt();
        if (year == null) {
            return published.getYear() - 1;
        }
        if (year < FIRST || year >= published.getYear()) {
            around.diagnostics().report(Code.REPORT_YEAR, values.at(field), year, published.getYear() - 1);
        }
        return year;
    }
}
