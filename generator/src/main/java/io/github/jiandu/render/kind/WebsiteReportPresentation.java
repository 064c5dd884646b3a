package io.github.jiandu.render.kind;

import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.WebsiteReport;
import io.github.jiandu.entry.WebsiteReportItem;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import io.github.jiandu.render.view.WebsiteReportView;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.YearFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows {@link WebsiteReport}: the clerk's answers, and counts of the site's own content where there are none (RPT-06). */
final class WebsiteReportPresentation implements Presentation<WebsiteReport> {

    private static final String UNKNOWN = "—";

    @Override
    public WebsiteReportView view(WebsiteReport report, Body body, PageLinks links) {
        YearFigures figures = YearFigures.of(links.site(), report.year());
        return new WebsiteReportView(
                report.year(),
                site(links),
                Arrays.stream(WebsiteReportItem.Part.values())
                        .map(part -> new WebsiteReportView.Part(
                                part.chinese(),
                                part.items().stream()
                                        .map(item -> new BoxRowView(item.chinese(), answer(report, item, figures)))
                                        .toList()))
                        .toList(),
                figures.columns().entrySet().stream()
                        .map(column -> new BoxRowView(column.getKey().name(), String.valueOf(column.getValue())))
                        .toList(),
                figures.counts().getOrDefault(WebsiteReportItem.PUBLISHED, 0));
    }

    private static String answer(WebsiteReport report, WebsiteReportItem item, YearFigures figures) {
        WebsiteReport.Given given = report.given().get(item);
        if (given != null) {
            return given.text();
        }
        Integer counted = figures.counts().get(item);
        return counted == null ? UNKNOWN : String.valueOf(counted);
    }

    private static List<BoxRowView> site(PageLinks links) {
        SiteIdentity identity = links.config().identity();
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "网站名称", identity.fullName());
        row(rows, "首页网址", links.config().baseUrl() == null ? null : links.publicUrl(GeneratedPages.HOME));
        row(rows, "主办单位", identity.sponsor());
        row(rows, "网站类型", identity.kind().chinese() + "网站");
        row(rows, "政府网站标识码", identity.tagCode());
        row(rows, "ICP备案号", identity.icpNumber());
        row(rows, "公安机关备案号", identity.policeNumber());
        return rows;
    }

    private static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        rows.add(new BoxRowView(label, Objects.requireNonNullElse(value, UNKNOWN)));
    }

    @Override
    public List<BoxRowView> facts(WebsiteReport report, PageLinks links) {
        return List.of(new BoxRowView("年度", String.valueOf(report.year())));
    }

    @Override
    public String schemaType(WebsiteReport report) {
        return "Report";
    }

    @Override
    public void describe(WebsiteReport report, Body body, PageLinks links, JsonWriter json) {
        json.field("temporalCoverage", String.valueOf(report.year()));
    }
}
