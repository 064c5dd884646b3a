package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.report.Report;
import io.github.jiandu.table.Workbook;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in {@code data/}: each item becomes an entry like a page. */
class DataEntriesTest {

    @TempDir
    private Path folder = Path.of("");

    private TestSite site() {
        return TestSite.in(folder)
                .column("cjwt", "名称: 常见问题\n内容类型: 常见问题\n列表样式: 标题\n")
                .page("tzgg/z.md", "公告", "2026-01-01", "正文。");
    }

    @Test
    void itemsOfYamlAreEntries() {
        TestSite site = site().file("data/faqs.yaml", """
                        - title: 办居住证要什么材料？
                          date: 2026-03-01
                          id: 2026001
                          body: |
                            带**身份证**和[公告](/tzgg/a.md)。
                        - 标题: 几点下班？
                          发布日期: 2026-03-02
                          正文: 五点半。
                        """)
                .page("tzgg/a.md", "公告", "2026-01-01", "见[问答](/cjwt/2026001.html)。")
                .built();
        assertThat(site.html("cjwt/2026001.html").select("h1").text()).isEqualTo("办居住证要什么材料？");
        assertThat(site.html("cjwt/2026001.html").select(".article-body a").attr("href"))
                .isEqualTo("../tzgg/a.html");
        assertThat(site.html("cjwt/2026001.html").select(".article-body strong").text())
                .isEqualTo("身份证");
        assertThat(site.html("cjwt/index.html").select(".items a").eachText()).containsExactly("几点下班？", "办居住证要什么材料？");
    }

    @Test
    void rowsOfTablesAreTheSameEntries() {
        String header = "标题,发布日期,关键词,正文";
        site().file("data/常见问题.csv", header + "\n甲问,2026-03-01,\"水；电\",\"第一段\n\n第二段\"\n")
                .built();
        TestSite csv = site();
        assertThat(csv.html(page(csv)).select(".article-body p").eachText()).containsExactly("第一段", "第二段");
        assertThat(csv.html(page(csv)).select("meta[name=Keywords]").attr("content"))
                .isEqualTo("水,电");
        String fromCsv = csv.text(page(csv));
        csv.folder().resolve("data/常见问题.csv").toFile().delete();
        csv.file(
                        "data/faqs.xlsx",
                        Workbook.of(header).row("甲问,2026-03-01,水|电,第一段||第二段").bytes())
                .built();
        assertThat(csv.text(page(csv))).isEqualTo(fromCsv);
    }

    private static String page(TestSite site) {
        List<String> pages = site.pages().stream()
                .filter(path -> path.matches("cjwt/p\\w+\\.html"))
                .toList();
        assertThat(pages).hasSize(1);
        return pages.get(0);
    }

    @Test
    void rowPutInBetweenMovesNoAddress() {
        TestSite site = site().file("data/faqs.csv", "标题,发布日期,正文\n甲问,2026-03-01,答\n乙问,2026-03-02,答\n")
                .built();
        List<String> before = site.pages();
        site.file("data/faqs.csv", "标题,发布日期,正文\n丙问,2026-03-03,答\n甲问,2026-03-01,答\n乙问,2026-03-02,答\n")
                .built();
        assertThat(site.pages()).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void orderIsThatOfTheFile() {
        TestSite site = site().column("zn", "name: 问答\nkind: faq\nsort: order\nlist: titles\n")
                .file("data/faqs.yaml", """
                        column: zn
                        items:
                          - {title: 乙, date: 2026-01-01, body: 答}
                          - {title: 甲, date: 2026-02-01, body: 答}
                          - {title: 丙, date: 2026-03-01, order: 1, body: 答}
                        """)
                .built();
        assertThat(site.html("zn/index.html").select(".items a").eachText()).containsExactly("丙", "乙", "甲");
    }

    @Test
    void filesBesideTheListAreOffered() {
        TestSite site = site().file("data/faqs.yaml", """
                        - {title: 甲, date: 2026-01-01, id: a, body: 答, attachments: [表.pdf, /tzgg/b.pdf]}
                        """)
                .file("data/表.pdf", "x")
                .file("content/tzgg/b.pdf", "y")
                .built();
        assertThat(site.html("cjwt/a.html").select(".attachments a").eachText()).containsExactly("表", "b");
        assertThat(site.files()).contains("tzgg/b.pdf").anyMatch(path -> path.matches("data/p\\w+\\.pdf"));
    }

    @Test
    void mistakesInTextsArePlacedAtTheirCell() {
        Report report = site().file("data/faqs.csv", "标题,发布日期,正文\n怎么办？,2026-01-01,见[乙](b.md)\n")
                .build();
        assertThat(report.diagnostics().toString()).contains("at=data/faqs.csv:2:17,");
        assertThat(TestSite.codes(report)).containsExactly(Code.LINK_BROKEN);
    }

    @Test
    void gbkListIsReadAndTold() {
        TestSite site =
                site().file("data/faqs.csv", "标题,发布日期,正文\n低保怎么办,2026-01-01,到窗口申请。\n".getBytes(Charset.forName("GBK")));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.TABLE_GBK);
        assertThat(site.html(page(site)).select("h1").text()).isEqualTo("低保怎么办");
    }

    @Test
    void twentyThousandAndOneItemsAreRefused() {
        StringBuilder text = new StringBuilder("标题,发布日期\n");
        for (int i = 0; i <= 20_000; i++) {
            text.append("问题").append(i).append(",2026-01-01\n");
        }
        assertThat(TestSite.codes(site().file("data/faqs.csv", text.toString()).build()))
                .containsExactly(Code.DATA_TOO_MANY);
    }
}
