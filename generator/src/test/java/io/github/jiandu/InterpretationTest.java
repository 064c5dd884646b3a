package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Interpretations and reprints. */
class InterpretationTest {

    /** Says all that an interpretation says. */
    private static final String TOLD = "依据上级规定，为了安全，本办法主要内容有三条，解决无人值班的问题。";

    private static TestSite site(Path folder) {
        return TestSite.in(folder)
                .column("zcwj", "name: 政策文件\nkind: policy\n")
                .column("zcjd", "name: 政策解读\nkind: interpretation\n")
                .column("zzxx", "name: 上级政策\nkind: reprint\n");
    }

    private static String page(String title, String date, String fields, String body) {
        return "---\ntitle: " + title + "\ndate: " + date + "\n" + fields + "---\n\n" + body + "\n";
    }

    /** What the site's pages are told; columns that this test leaves empty do not matter. */
    private static List<Code> problems(TestSite site) {
        return TestSite.codes(site.build()).stream()
                .filter(code -> code != Code.COLUMN_EMPTY)
                .toList();
    }

    @Test
    @Covers({"INTP-01", "INTP-03"})
    void documentAndInterpretationLinkToEachOtherWhicheverNamesTheOther(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/a.md", page("甲办法", "2026-11-02", "规范性文件: 是\n", "正文。"))
                .page("zcjd/a.md", page("甲解读", "2026-11-03", "interprets: /zcwj/a.md\ndrafter: 农办\n", TOLD))
                .page("zcwj/b.md", page("乙办法", "2026-11-02", "normative: 是\n相关解读: /zcjd/b.md\n", "正文。"))
                .page("zcjd/b.md", page("乙解读", "2026-11-03", "", TOLD))
                .built();
        assertThat(problems(site)).isEmpty();
        for (String name : new String[] {"a", "b"}) {
            Document document = site.html("zcwj/" + name + ".html");
            assertThat(document.select(".relations h2").text()).isEqualTo("相关解读");
            assertThat(document.select(".relations a").attr("href")).isEqualTo("../zcjd/" + name + ".html");
            Document interpretation = site.html("zcjd/" + name + ".html");
            assertThat(interpretation.select("p.notice a").attr("href")).isEqualTo("../zcwj/" + name + ".html");
            assertThat(interpretation.select(".relations h2").text()).isEqualTo("相关文件");
        }
        assertThat(site.html("zcjd/a.html").select("dl.box div").eachText()).containsExactly("解读形式 文字", "起草单位 农办");
    }

    @Test
    @Covers({"INTP-04", "INTP-05"})
    void interpretationsComeInTimeAndInWords(@TempDir Path folder) {
        TestSite site = site(folder)
                .file("jiandu.yaml", "name: 测试镇\ninterpretWithinWorkdays: 5\n")
                .file("content/zcjd/tu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>")
                .page("zcwj/a.md", page("甲办法", "2026-11-02", "", "正文。"))
                .page("zcjd/a.md", page("及时", "2026-11-09", "interprets: /zcwj/a.md\n", TOLD))
                .page("zcjd/b.md", page("晚了", "2026-11-10", "interprets: /zcwj/a.md\n", TOLD))
                .page("zcjd/c.md", page("图解", "2026-11-02", "解读形式: 图解\n解读文件: /zcwj/a.md\n", "![图](tu.svg)"));
        assertThat(problems(site)).containsExactly(Code.INTERPRETATION_LATE, Code.INTERPRETATION_NO_TEXT);
    }

    @Test
    @Covers("INTP-02")
    void whatAnInterpretationLeavesOutIsHintedAt(@TempDir Path folder) {
        TestSite site = site(folder).page("zcwj/a.md", page("甲办法", "2026-11-02", "", "正文。"));
        String fields = "interprets: /zcwj/a.md\n";
        site.page("zcjd/a.md", page("甲解读", "2026-11-02", fields, TOLD));
        assertThat(TestSite.codes(site.build())).doesNotContain(Code.INTERPRETATION_CONTENT);
        site.page("zcjd/a.md", page("甲解读", "2026-11-02", fields, "## 背景\n\n汛期将至。\n\n## 主要内容\n\n共三条。"));
        assertThat(site.build().diagnostics())
                .filteredOn(diagnostic -> diagnostic.code() == Code.INTERPRETATION_CONTENT)
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.args()).contains("目标任务、解决什么问题"));
    }

    @Test
    @Covers({"REPR-04", "REPR-05"})
    void reprintsShowTheirSourceAndLeadToTheOriginal(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "zzxx/a.md",
                        page(
                                "关于甲的提示",
                                "2026-11-02 15:00",
                                "来源: 某县应急管理局\n原文链接: https://www.example.gov.cn/a.html\n原文发布时间: 2026-11-02 09:00\n",
                                "正文。"))
                .built();
        Document page = site.html("zzxx/a.html");
        assertThat(page.select(".facts").text()).contains("来源：某县应急管理局");
        assertThat(page.select("meta[name=ContentSource]").attr("content")).isEqualTo("某县应急管理局");
        assertThat(page.select(".origin").text()).isEqualTo("转载自某县应急管理局：关于甲的提示，原文发布于 2026-11-02 09:00");
        assertThat(page.select(".origin a").attr("href")).isEqualTo("https://www.example.gov.cn/a.html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/zzxx/a.html");
        Map<String, Object> json = new Yaml()
                .load(page.select("script[type=application/ld+json]").get(0).data());
        assertThat(json).containsEntry("@type", "NewsArticle");
        assertThat(String.valueOf(json.get("isBasedOn")))
                .contains("https://www.example.gov.cn/a.html", "2026-11-02T09:00:00+08:00");
    }

    @Test
    @Covers({"REPR-01", "REPR-02", "REPR-05", "REPR-06"})
    void reprintsAreInTimeUnchangedAndFromAllowedSources(@TempDir Path folder) {
        String fields = "source: 某县应急管理局\nsourceUrl: https://www.example.gov.cn/a.html\noriginTime: 2026-11-02 09:00\n";
        TestSite site = site(folder)
                .page("zzxx/a.md", page("甲", "2026-11-02 21:00", fields, "正文。"))
                .page("zzxx/b.md", page("乙", "2026-11-02 21:01", fields + "originTitle: 乙的原题\n", "正文。"));
        assertThat(problems(site)).containsExactly(Code.REPRINT_LATE, Code.REPRINT_TITLE);
        site.file("jiandu.yaml", "name: 测试镇\nreprintHours: 8\nreprintSources: [某某日报]\n");
        assertThat(problems(site))
                .containsExactlyInAnyOrder(
                        Code.REPRINT_SOURCE,
                        Code.REPRINT_LATE,
                        Code.REPRINT_SOURCE,
                        Code.REPRINT_TITLE,
                        Code.REPRINT_LATE);
    }
}
