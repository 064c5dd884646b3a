package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.LINES;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.DisclosureGuide;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@link DisclosureGuide}: what the law has a guide tell is asked for, what it says of limits is compared. */
final class DisclosureGuideKind implements Kind<DisclosureGuide> {

    private static final OfficeFields OFFICE = new OfficeFields(true, "");

    static final Field<List<String>> ARRANGEMENT =
            Field.required("arrangement", "分类和编排", LINES, "信息分哪几类、怎样编排，一行一条").rules("DISC-05");
    static final Field<List<String>> WAYS =
            Field.required("ways", "获取方式", LINES, "可以从哪里得到信息，一行一条").rules("DISC-05");
    static final Field<LocalDateTime> UPDATED =
            Field.of("updated", "更新日期", DATE, "最近一次核对更新的日期；默认为发布日期").rules("DISC-07");

    /** Why something is refused and where to turn then (DISC-11). */
    private static final List<Pattern> REMEDIES = Stream.of("不予公开|不得公开|不公开", "投诉|举报", "复议", "诉讼")
            .map(Pattern::compile)
            .toList();

    private static final FieldTable FIELDS = OFFICE.table().and(ARRANGEMENT, WAYS, UPDATED);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public DisclosureGuide read(EntryHead head, FieldValues values, Surroundings around) {
        LocalDateTime updated = values.get(UPDATED);
        LocalDateTime last = updated == null ? head.publishedAt() : updated;
        if (updated != null && updated.isAfter(around.now())) {
            around.diagnostics().report(Code.DISCLOSURE_GUIDE_FUTURE, values.at(UPDATED));
        } else if (last != null && last.plusYears(1).isBefore(around.now())) {
            LocalDate day = last.toLocalDate();
            around.diagnostics().report(Code.DISCLOSURE_GUIDE_OLD, values.at(UPDATED), day);
        }
        return new DisclosureGuide(
                head,
                OFFICE.read(values),
                values.get(ARRANGEMENT, List.of()),
                values.get(WAYS, List.of()),
                last == null ? null : last.toLocalDate());
    }

    @Override
    public void checkText(DisclosureGuide guide, PageText text, Diagnostics diagnostics) {
        DisclosureFacts.check(text, diagnostics);
        if (!REMEDIES.stream()
                .allMatch(words -> words.matcher(text.source().text()).find())) {
            diagnostics.report(Code.DISCLOSURE_GUIDE_REMEDIES, text.source().at(1, 1, 3));
        }
    }
}
