package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.AMOUNT;
import static io.github.jiandu.field.FieldTypes.COUNT;
import static io.github.jiandu.field.FieldTypes.counts;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.DisclosureReport;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Heading;
import io.github.jiandu.entry.RequestRow;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@link DisclosureReport}: the numbers of its tables from the head (RPT-03, RPT-04), its headings (RPT-02). */
final class DisclosureReportKind implements Kind<DisclosureReport> {

    private static final String DOCUMENTS_HELP = "三个数：本年制发件数、本年废止件数、现行有效件数；默认都是 0";
    private static final String REVIEWS_HELP = "五个数：结果维持、结果纠正、其他结果、尚未审结、总计；默认都是 0";

    static final Field<Integer> YEAR = ReportYear.field("RPT-01");
    static final Field<List<Integer>> RULES =
            Field.of("rules", "规章", counts(3), DOCUMENTS_HELP).rules("RPT-03");
    static final Field<List<Integer>> DOCUMENTS =
            Field.of("documents", "行政规范性文件", counts(3), DOCUMENTS_HELP).rules("RPT-03");
    static final Field<Integer> LICENCES =
            Field.of("licences", "行政许可", COUNT, "本年处理决定数量；默认 0").rules("RPT-03");
    static final Field<Integer> PENALTIES =
            Field.of("penalties", "行政处罚", COUNT, "本年处理决定数量；默认 0").rules("RPT-03");
    static final Field<Integer> ENFORCEMENTS =
            Field.of("enforcements", "行政强制", COUNT, "本年处理决定数量；默认 0").rules("RPT-03");
    static final Field<String> CHARGES =
            Field.of("charges", "行政事业性收费", AMOUNT, "本年收费金额，单位万元；默认 0").rules("RPT-03");
    static final Field<FieldValues> REQUESTS = Field.required(
                    "requests", "申请情况", nested(RequestTable.FIELDS), "收到和处理申请的表格，一行七个数；全是 0 的行不用写")
            .rules("RPT-04");
    static final Field<List<Integer>> REVIEWS =
            Field.of("reviews", "行政复议", counts(5), REVIEWS_HELP).rules("RPT-02");
    static final Field<List<Integer>> SUITS =
            Field.of("suits", "未经复议直接起诉", counts(5), REVIEWS_HELP).rules("RPT-02");
    static final Field<List<Integer>> SUITS_AFTER =
            Field.of("suitsAfterReview", "复议后起诉", counts(5), REVIEWS_HELP).rules("RPT-02");

    private static final FieldTable FIELDS = FieldTable.of(
            YEAR, RULES, DOCUMENTS, LICENCES, PENALTIES, ENFORCEMENTS, CHARGES, REQUESTS, REVIEWS, SUITS, SUITS_AFTER);

    /** What stands before the words of a heading: 一、 or （一） or 1. */
    private static final Pattern NUMERAL = Pattern.compile("^[\\s（(]*[一二三四五六七八九十\\d]*[\\s、.．)）]*");

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public DisclosureReport read(EntryHead head, FieldValues values, Surroundings around) {
        for (Field<List<Integer>> field : List.of(REVIEWS, SUITS, SUITS_AFTER)) {
            checkSum(field, values, around.diagnostics());
        }
        FieldValues table = values.get(REQUESTS);
        Map<RequestRow, List<Integer>> requests =
                table == null ? Map.of() : RequestTable.read(table, around.diagnostics());
        return new DisclosureReport(
                head,
                ReportYear.read(YEAR, head, values, around),
                values.at(YEAR),
                values.get(RULES, Collections.nCopies(3, 0)),
                values.get(DOCUMENTS, Collections.nCopies(3, 0)),
                values.get(LICENCES, 0),
                values.get(PENALTIES, 0),
                values.get(ENFORCEMENTS, 0),
                values.get(CHARGES, "0"),
                requests.isEmpty() ? RequestTable.NONE : requests,
                table == null ? values.at(REQUESTS) : RequestTable.at(table, RequestRow.CARRIED_IN),
                values.get(REVIEWS, Collections.nCopies(5, 0)),
                values.get(SUITS, Collections.nCopies(5, 0)),
                values.get(SUITS_AFTER, Collections.nCopies(5, 0)));
    }

    private static void checkSum(Field<List<Integer>> field, FieldValues values, Diagnostics diagnostics) {
        List<Integer> row = values.get(field);
        if (row != null) {
            RequestTable.checkRow(field.chinese(), row, values.at(field), diagnostics);
        }
    }

    @Override
    public void checkText(DisclosureReport report, PageText text, Diagnostics diagnostics) {
        Set<String> found = text.body().headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(DisclosureReportKind::words)
                .collect(Collectors.toSet());
        List<String> missing = DisclosureReport.HEADINGS.stream()
                .filter(heading -> !found.contains(heading))
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(
                    Code.DISCLOSURE_REPORT_HEADINGS,
                    text.source().at(text.firstLine(), 1, 1),
                    String.join("；", missing));
        }
    }

    /** A heading without its numeral. */
    private static String words(Heading heading) {
        return NUMERAL.matcher(heading.text()).replaceFirst("").strip();
    }
}
