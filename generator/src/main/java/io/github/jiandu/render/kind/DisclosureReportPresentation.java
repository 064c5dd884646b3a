package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.DisclosureReport;
import io.github.jiandu.entry.Heading;
import io.github.jiandu.entry.RequestRow;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.DisclosureReportView;
import io.github.jiandu.render.view.DisclosureReportView.Part;
import io.github.jiandu.render.view.DisclosureReportView.Row;
import io.github.jiandu.render.view.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Shows {@link DisclosureReport}: its text with a table at the end of each section that has one (RPT-03, RPT-04). */
final class DisclosureReportPresentation implements Presentation<DisclosureReport> {

    /** The sections with tables, by their headings. */
    private static final Map<String, String> TABLES = Map.of(
            DisclosureReport.HEADINGS.get(1), "disclosed",
            DisclosureReport.HEADINGS.get(2), "requests",
            DisclosureReport.HEADINGS.get(3), "reviews");

    private static final List<String> REVIEW_RESULTS = List.of("结果维持", "结果纠正", "其他结果", "尚未审结", "总计");

    @Override
    public DisclosureReportView view(DisclosureReport report, Body body, PageLinks links) {
        return new DisclosureReportView(
                report.year(),
                parts(body),
                report.rules(),
                report.documents(),
                report.licences(),
                report.penalties(),
                report.enforcements(),
                report.charges(),
                RequestRow.APPLICANTS,
                Arrays.stream(RequestRow.values()).map(row -> row(row, report)).toList(),
                REVIEW_RESULTS,
                List.of(
                        new Row("", true, 1, "行政复议", report.reviews()),
                        new Row("行政诉讼", true, 2, "未经复议直接起诉", report.suits()),
                        new Row("行政诉讼", false, 2, "复议后起诉", report.suitsAfterReview())));
    }

    private static Row row(RequestRow row, DisclosureReport report) {
        RequestRow.Group group = row.group();
        if (group == null) {
            return new Row("", true, 1, row.label(), report.row(row));
        }
        List<RequestRow> members = Arrays.stream(RequestRow.values())
                .filter(other -> other.group() == group)
                .toList();
        return new Row(group.label(), members.get(0) == row, members.size(), row.label(), report.row(row));
    }

    /** The text cut before each heading that follows a section with a table. */
    private static List<Part> parts(Body body) {
        List<Part> parts = new ArrayList<>();
        String html = body.html();
        String table = "";
        int from = 0;
        for (Heading heading : body.headings()) {
            int at = html.indexOf("<h2 id=\"" + heading.id() + "\"", from);
            if (heading.level() != 2 || at < 0) {
                continue;
            }
            if (!table.isEmpty()) {
                parts.add(new Part(new Html(html.substring(from, at)), table));
                from = at;
            }
            table = TABLES.entrySet().stream()
                    .filter(section -> heading.text().endsWith(section.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }
        parts.add(new Part(new Html(html.substring(from)), table));
        return parts;
    }

    @Override
    public List<BoxRowView> facts(DisclosureReport report, PageLinks links) {
        return List.of(
                new BoxRowView("年度", String.valueOf(report.year())),
                new BoxRowView("新收申请", report.all(RequestRow.RECEIVED) + "件"),
                new BoxRowView("结转下年度", report.all(RequestRow.CARRIED_OUT) + "件"));
    }

    @Override
    public String schemaType(DisclosureReport report) {
        return "Report";
    }

    @Override
    public void describe(DisclosureReport report, Body body, PageLinks links, JsonWriter json) {
        json.field("temporalCoverage", String.valueOf(report.year()));
    }
}
