package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Notices with a period of publicity, and what villages disclose. */
class NoticeTest {

    private static final String LIST = "名单如下，见[附表](fubiao.csv)。\n\n![名单照片](mingdan.svg)\n\n| 姓名 |\n| --- |\n| 宁小满 |\n";

    private static TestSite list(Path folder, String fields) {
        return TestSite.in(folder)
                .column("tzgg", "name: 通知公告\nkind: notice\n")
                .file("content/tzgg/mingdan.csv", "宁小满\n")
                .file("content/tzgg/fubiao.csv", "宁小满\n")
                .file(
                        "content/tzgg/mingdan.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>")
                .page(
                        "tzgg/a.md",
                        "---\ntitle: 救助对象公示\ndate: 2026-11-02\nsummary: 宁小满等人\nkeywords: [宁小满]\nauthor: 宁小满\nattachments: mingdan.csv\nobjectionContact: 社会事务办 0990-5550123\n"
                                + fields
                                + "---\n\n"
                                + LIST);
    }

    @Test
    @Covers("PRIV-09")
    void aListStandsWhileItsPeriodLasts(@TempDir Path folder) {
        TestSite site = list(folder, "publicityEnd: 2026-11-22\n").built();
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("dl.box").text()).contains("2026年11月2日至2026年11月22日（21天）", "0990-5550123");
        assertThat(page.select("td").text()).isEqualTo("宁小满");
        assertThat(site.html("tzgg/index.html").select(".mark").text()).isEqualTo("公示中");
        assertThat(site.has("tzgg/mingdan.csv")).isTrue();
    }

    @Test
    @Covers("PRIV-09")
    void aListVanishesFromEveryFileWhenItsPeriodIsOver(@TempDir Path folder) {
        TestSite site = list(folder, "publicityDays: 20\n").built();
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("h1").text()).isEqualTo("救助对象公示 公示已结束");
        assertThat(page.select("p.notice").text()).isEqualTo("公示已于2026年11月21日结束，公示内容不再公开。");
        assertThat(page.select(".article-body, .attachments")).isEmpty();
        assertThat(site.html("tzgg/index.html").select(".mark").text()).isEqualTo("公示已结束");
        assertThat(site.files()).noneMatch(file -> file.matches(".*(mingdan|fubiao).*"));
        site.texts().forEach(file -> assertThat(site.text(file)).as(file).doesNotContain("宁小满"));
        assertThat(site.indexed()).contains("公示").doesNotContain("宁小满", "宁小", "小满");
    }

    @Test
    void whatNamesNobodyMayStay(@TempDir Path folder) {
        TestSite site = list(folder, "publicityDays: 7\nafterPublicity: 保留\n").built();
        assertThat(site.html("tzgg/a.html").select("td").text()).isEqualTo("宁小满");
        assertThat(site.html("tzgg/a.html").select("h1 .mark").text()).isEqualTo("公示已结束");
    }

    @Test
    @Covers("PRIV-09")
    void aFileOfAWithdrawnListUsedElsewhereIsReported(@TempDir Path folder) {
        TestSite site = list(folder, "publicityDays: 7\n").page("tzgg/b.md", "另一篇", "2026-11-05", "[附表](fubiao.csv)\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.PUBLICITY_FILE_ELSEWHERE);
    }

    @Test
    @Covers("PRIV-07")
    void moreThanFiveNamesNeedALegalBasis(@TempDir Path folder) {
        String rows = "| 序号 | 姓名 |\n| --- | --- |\n| 1 | 甲某甲 |\n| 2 | 乙某乙 |\n| 3 | 丙某丙 |\n| 4 | 丁某丁 |\n| 5 | 戊某戊 |\n";
        TestSite site = TestSite.in(folder)
                .column("tzgg", "name: 通知公告\nkind: notice\n")
                .page("tzgg/five.md", "五人", "2026-11-02", rows)
                .page("tzgg/masked.md", "遮挡", "2026-11-02", rows + "| 6 | 己*己 |\n")
                .page("tzgg/six.md", "六人", "2026-11-02", rows + "| 6 | 己某己 |\n")
                .page(
                        "tzgg/based.md",
                        "---\ntitle: 有依据\ndate: 2026-11-02\n个人信息公开依据: 某办法第九条\n---\n\n" + rows + "| 6 | 己某己 |\n");
        assertThat(site.build().diagnostics())
                .filteredOn(problem -> problem.code() == Code.PUBLICITY_NAMES_WITHOUT_BASIS)
                .singleElement()
                .satisfies(problem -> assertThat(problem.at().toString()).startsWith("content/tzgg/six.md:6:"));
    }

    @Test
    @Timeout(20)
    void endlessLinesDoNotHoldUpTheChecks(@TempDir Path folder) {
        String line = "-".repeat(100_000);
        TestSite.in(folder)
                .column("tzgg", "name: 通知公告\nkind: notice\n")
                .column("zcwj", "name: 政策文件\nkind: policy\n")
                .page("tzgg/a.md", "甲", "2026-11-02", "| 姓名 |\n|" + line + "x\n| " + " ".repeat(100_000) + "x |\n")
                .page("zcwj/a.md", "乙" + "（".repeat(10_000), "2026-11-02", "正文" + "![".repeat(2_000) + "\n")
                .build();
    }

    @Test
    void theSameSiteBuiltLaterTakesTheListDown(@TempDir Path folder) {
        TestSite site = list(folder, "publicityEnd: 2026-11-22\n").built();
        assertThat(site.text("tzgg/a.html")).contains("宁小满");
        site.build(request -> BuildRequest.of(request.site(), request.output(), LocalDateTime.of(2026, 11, 23, 0, 0)));
        assertThat(site.text("tzgg/a.html")).doesNotContain("宁小满");
        assertThat(site.has("tzgg/mingdan.csv")).isFalse();
    }

    @Test
    @Covers("CONT-01")
    void villagesDiscloseInATableOfTheirOwn(@TempDir Path folder) {
        TestSite site = TestSite.in(folder)
                .column("cwgk", "name: 村务公开\n")
                .column("cwgk/liping", "name: 梨坪村\nkind: villageAffair\n")
                .page(
                        "cwgk/liping/a.md",
                        "---\n标题: 财务收支公开\n发布日期: 2026-11-02\n公开类别: 财务\n公开期间: 2026年第三季度\n审核: 村务监督委员会\n---\n\n正文。\n")
                .built();
        assertThat(site.html("cwgk/liping/a.html").select("dl.box div").eachText())
                .containsExactly("村 梨坪村", "公开类别 财务", "公开期间 2026年第三季度", "审核 村务监督委员会");
        assertThat(site.html("cwgk/liping/index.html").select("thead th").eachText())
                .containsExactly("标题", "村", "类别", "公开期间", "发布日期");
        assertThat(site.html("cwgk/liping/index.html").select("td").eachText())
                .containsExactly("梨坪村", "财务", "2026年第三季度", "2026-11-02");
    }
}
