package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.report.Report;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Yearly reports: on disclosure, and of the site on itself. */
class DisclosureReportsTest {

    private static final String HEADINGS = """

            ## 一、总体情况

            平稳。

            ## 二、主动公开政府信息情况

            ## 三、收到和处理政府信息公开申请情况

            ## 四、政府信息公开行政复议、行政诉讼情况

            ## 五、存在的主要问题及改进情况

            ## 六、其他需要报告的事项

            无。
            """;

    @TempDir
    Path temp;

    private TestSite site() {
        return TestSite.in(temp)
                .page("tzgg/a.md", "通知", "2024-05-01", "文字")
                .column("nb", "name: 政府信息公开年报\nkind: disclosureReport\n")
                .column("wz", "name: 网站年报\nkind: websiteReport\n");
    }

    private static String report(int year, String fields) {
        return "---\ntitle: " + year + "年报\ndate: " + (year + 1) + "-01-20\nyear: " + year + "\n" + fields + "---\n"
                + HEADINGS;
    }

    @Test
    @Covers({"RPT-02", "RPT-03", "RPT-04"})
    void theTablesStandInTheirSectionsWithHeadsForEveryNumber() {
        TestSite site = site().page("nb/a.md", report(2025, """
                                规章: 0 0 0
                                行政规范性文件: [2, 1, 9]
                                行政许可: 38
                                行政事业性收费: 1.5
                                申请情况:
                                  本年新收: [3, 0, 0, 0, 1, 0, 4]
                                  予以公开: [2, 0, 0, 0, 0, 0, 2]
                                  重复申请: [1, 0, 0, 0, 0, 0, 1]
                                  结转下年度继续办理: [0, 0, 0, 0, 1, 0, 1]
                                复议后起诉: [1, 0, 0, 0, 1]
                                """)).built();
        Document page = site.html("nb/a.html");
        assertThat(page.select("h2, caption").eachText())
                .containsSubsequence(
                        "二、主动公开政府信息情况",
                        "第二十条第（一）项",
                        "第二十条第（八）项",
                        "三、收到和处理政府信息公开申请情况",
                        "收到和处理政府信息公开申请情况",
                        "四、政府信息公开行政复议、行政诉讼情况",
                        "政府信息公开行政复议、行政诉讼情况",
                        "五、存在的主要问题及改进情况");
        Element requests = page.select("table.numbers").get(4);
        assertThat(requests.select("tbody tr")).hasSize(26);
        assertThat(requests.select("tr:contains(（七）总计) td").eachText())
                .containsExactly("3", "0", "0", "0", "0", "0", "3");
        for (Element cell : requests.select("td")) {
            for (String head : cell.attr("headers").split(" ", -1)) {
                assertThat(page.getElementById(head)).as(head).isNotNull();
            }
        }
        assertThat(requests.select("tr:contains(重复申请) td").get(0).attr("headers"))
                .contains("rq-results", "rq-c0");
        assertThat(page.text()).contains("1.5", "行政诉讼 未经复议直接起诉", "复议后起诉");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\"Report\"", "\"2025\"");
    }

    @Test
    @Covers({"RPT-03", "RPT-04"})
    void sumsAreVerifiedAcrossAndDown() {
        assertThat(codes("本年新收: [3, 0, 0, 0, 1, 0, 5]")).containsExactly(Code.DISCLOSURE_REPORT_ROW);
        assertThat(codes("本年新收: [3, 0, 0, 0, 1, 0, 4]")).containsExactly(Code.DISCLOSURE_REPORT_BALANCE);
        assertThat(codes("本年新收: [1, 0, 0, 0, 0, 0, 1]\n  予以公开: [1, 0, 0, 0, 0, 0, 1]\n"
                        + "  办理结果总计: [0, 1, 0, 0, 0, 0, 1]"))
                .containsExactly(Code.DISCLOSURE_REPORT_RESULTS);
        assertThat(codes("本年新收: [1, 0, 0]")).containsExactly(Code.FIELD_COUNTS);
        assertThat(codes("本年新收: [-1, 0, 0, 0, 0, 0, 0]")).containsExactly(Code.FIELD_NEGATIVE);
        assertThat(codes("本年新收: [一, 0, 0, 0, 0, 0, 0]")).containsExactly(Code.FIELD_INTEGER);
        assertThat(codes("本年新收: 1 0 0 0 0 0 1\n  予以公开: 1 0 0 0 0 0 1")).isEmpty();
    }

    private List<Code> codes(String row) {
        return TestSite.codes(site().page("nb/a.md", report(2025, "申请情况:\n  " + row + "\n"))
                .page("wz/_index.md", "x")
                .build());
    }

    @Test
    @Covers("RPT-01")
    void theCalendarAsksForLastYearsReport() {
        TestSite site = site().page("nb/a.md", report(2024, "申请情况:\n  本年新收: [0, 0, 0, 0, 0, 0, 0]\n"))
                .page("wz/_index.md", "x");
        assertThat(on(site, 1, 14)).isEmpty();
        assertThat(on(site, 1, 15)).containsExactly(Code.REPORT_DUE);
        assertThat(on(site, 1, 31)).containsExactly(Code.REPORT_DUE);
        assertThat(on(site, 2, 1)).containsExactly(Code.REPORT_OVERDUE);
    }

    private static List<Code> on(TestSite site, int month, int day) {
        Report report = site.build(
                request -> BuildRequest.of(site.folder(), site.output(), LocalDateTime.of(2026, month, day, 9, 0)));
        return TestSite.codes(report);
    }

    @Test
    void whatAYearLeavesOpenTheNextBeginsWith() {
        String carried = "申请情况:\n  本年新收: [1, 0, 0, 0, 0, 0, 1]\n  结转下年度继续办理: [1, 0, 0, 0, 0, 0, 1]\n";
        Report report = site().page("nb/a.md", report(2024, carried))
                .page("nb/b.md", report(2025, "申请情况:\n  上年结转: [0, 0, 0, 0, 0, 0, 0]\n"))
                .page("nb/c.md", report(2025, "申请情况:\n  上年结转: [0, 0, 0, 0, 0, 0, 0]\n"))
                .page("wz/_index.md", "x")
                .build();
        assertThat(TestSite.codes(report)).contains(Code.DISCLOSURE_REPORT_CARRIED, Code.REPORT_TWICE);
    }

    @Test
    @Covers({"RPT-05", "RPT-06", "RPT-07"})
    void theSiteCountsWhatItHoldsAndAsksTheRest() {
        TestSite site = site().page("nb/_index.md", "x")
                .column("gk", "name: 概况\ntype: 概况信息\n")
                .page("gk/a.md", "镇情", "2025-03-01", "文字")
                .page("tzgg/a.md", "通知甲", "2025-05-01", "文字")
                .page("tzgg/b.md", "通知乙", "2025-06-01", "文字")
                .page("tzgg/c.md", "通知丙", "2024-06-01", "文字")
                .page("wz/a.md", """
                        ---
                        标题: 报表
                        发布日期: 2026-01-20
                        年度: 2025
                        网站总访问量: 60315
                        是否提供智能问答: 否
                        微信名称: 测试发布
                        信息发布总数: 4
                        ---
                        """);
        Report built = site.build();
        assertThat(TestSite.codes(built)).containsExactly(Code.ARTICLE_NOT_REVIEWED, Code.WEBSITE_REPORT_COUNT);
        Document page = site.html("wz/a.html");
        assertThat(answer(page, "信息发布总数")).isEqualTo("4");
        assertThat(answer(page, "概况类信息更新量")).isEqualTo("1");
        assertThat(answer(page, "政务动态信息更新量")).isEqualTo("2");
        assertThat(answer(page, "网站总访问量")).isEqualTo("60315");
        assertThat(answer(page, "是否提供智能问答")).isEqualTo("否");
        assertThat(answer(page, "办件量总数")).isEqualTo("—");
        assertThat(answer(page, "通知公告")).isEqualTo("2");
        assertThat(answer(page, "合计")).isEqualTo("3");
        assertThat(page.select("caption").eachText())
                .containsSubsequence("信息发布", "专栏专题", "解读回应", "办事服务", "互动交流", "安全防护", "移动新媒体", "创新发展");
    }

    private static String answer(Document page, String question) {
        return page.select("table.answers tr").stream()
                .filter(row -> row.select("th").text().equals(question))
                .map(row -> row.select("td").text())
                .findFirst()
                .orElseThrow();
    }
}
