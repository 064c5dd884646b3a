package io.github.jiandu.kind;

import static io.github.jiandu.entry.WebsiteReportItem.*;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.WebsiteReport;
import io.github.jiandu.entry.WebsiteReport.Given;
import io.github.jiandu.entry.WebsiteReportItem;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.field.FieldValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@link WebsiteReport}: a key for each question of the form (RPT-06), its sums verified (RPT-07). */
final class WebsiteReportKind implements Kind<WebsiteReport> {

    static final Field<Integer> YEAR = ReportYear.field("RPT-05");

    private static final Map<WebsiteReportItem, Field<?>> ITEMS = items();

    private static final FieldTable FIELDS =
            FieldTable.of(YEAR).and(ITEMS.values().toArray(Field<?>[]::new));

    /** Totals with the numbers that must add up to them. */
    private static final Map<WebsiteReportItem, List<WebsiteReportItem>> SUMS = Map.of(
            PUBLISHED, List.of(OVERVIEW, NEWS, DISCLOSED),
            INTERPRETATIONS, List.of(MATERIALS, PRODUCTS, COMMENTS),
            CASES, List.of(PERSONS_CASES, BODIES_CASES));

    /** Numbers with those that cannot be smaller. */
    private static final Map<WebsiteReportItem, WebsiteReportItem> PARTS = Map.of(
            NEW_TOPICS, TOPICS,
            ONLINE, SERVICES,
            PROBLEMS_FIXED, PROBLEMS,
            SURVEY_RESULTS, SURVEYS,
            VISITORS, VISITS);

    private static Map<WebsiteReportItem, Field<?>> items() {
        Map<WebsiteReportItem, Field<?>> items = new EnumMap<>(WebsiteReportItem.class);
        for (WebsiteReportItem item : WebsiteReportItem.values()) {
            items.put(
                    item,
                    switch (item.answer()) {
                        case NUMBER ->
                            Field.of(item.key(), item.chinese(), FieldTypes.COUNT, "填全年的数；不写显示“—”")
                                    .rules("RPT-06");
                        case COUNTED ->
                            Field.of(item.key(), item.chinese(), FieldTypes.COUNT, "不写由程序按本站全年的内容统计")
                                    .rules("RPT-06");
                        case AMOUNT ->
                            Field.of(item.key(), item.chinese(), FieldTypes.AMOUNT, "可带小数；不写显示“—”")
                                    .rules("RPT-06");
                        case YES_NO ->
                            Field.of(item.key(), item.chinese(), FieldTypes.BOOLEAN, "是或否；不写显示“—”")
                                    .rules("RPT-06");
                        case TEXT ->
                            Field.of(item.key(), item.chinese(), FieldTypes.TEXT, "没有的不写")
                                    .rules("RPT-06");
                    });
        }
        return items;
    }

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public WebsiteReport read(EntryHead head, FieldValues values, Surroundings around) {
        Map<WebsiteReportItem, Given> given = new EnumMap<>(WebsiteReportItem.class);
        ITEMS.forEach((item, field) -> {
            Object value = values.get(field);
            if (value != null) {
                given.put(item, new Given(text(value), values.at(field)));
            }
        });
        WebsiteReport report =
                new WebsiteReport(head, ReportYear.read(YEAR, head, values, around), values.at(YEAR), given);
        SUMS.forEach((total, parts) -> checkSum(report, total, parts, around.diagnostics()));
        PARTS.forEach((part, whole) -> checkPart(report, part, whole, around.diagnostics()));
        return report;
    }

    private static String text(Object value) {
        return value instanceof Boolean answer ? answer ? "是" : "否" : value.toString();
    }

    private static void checkSum(
            WebsiteReport report, WebsiteReportItem total, List<WebsiteReportItem> parts, Diagnostics diagnostics) {
        boolean whole = parts.stream().allMatch(part -> report.number(part).isPresent());
        if (!whole || report.number(total).isEmpty()) {
            return;
        }
        long sum =
                parts.stream().mapToLong(part -> report.number(part).getAsInt()).sum();
        if (sum != report.number(total).getAsInt()) {
            diagnostics.report(
                    Code.WEBSITE_REPORT_SUM,
                    given(report, total).at(),
                    total.chinese(),
                    report.number(total).getAsInt(),
                    parts.stream().map(WebsiteReportItem::chinese).collect(Collectors.joining("、")),
                    sum);
        }
    }

    private static void checkPart(
            WebsiteReport report, WebsiteReportItem part, WebsiteReportItem whole, Diagnostics diagnostics) {
        if (report.number(part).isPresent()
                && report.number(whole).isPresent()
                && report.number(part).getAsInt() > report.number(whole).getAsInt()) {
            diagnostics.report(
                    Code.WEBSITE_REPORT_PART,
                    given(report, part).at(),
                    List.of(given(report, whole).at()),
                    part.chinese(),
                    report.number(part).getAsInt(),
                    whole.chinese(),
                    report.number(whole).getAsInt());
        }
    }

    private static Given given(WebsiteReport report, WebsiteReportItem item) {
        return Objects.requireNonNull((@Nullable Given) report.given().get(item));
    }
}
