package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page tags (section 5 of the rules) on the pages of a site below a portal, and on one of its own. */
class PageTagsTest {

    private static final String PORTAL = """
            name: 测试镇
            fullName: 清岚县测试镇人民政府
            baseUrl: https://www.test.example/xz/
            parent: {name: 清岚县人民政府, domain: www.test.example, siteIdCode: "9901230001"}
            """;

    @TempDir
    Path temp;

    private TestSite site() {
        return TestSite.in(temp).file("jiandu.yaml", PORTAL);
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    @Test
    @Covers({"TAG-01", "TAG-07", "TAG-11"})
    void everyPageCarriesTheTagsOfTheRegisteredSite() {
        TestSite site = site().page("tzgg/a.md", "通知", "2026-03-01", "见[供水公司](https://www.gongshui.example/)。")
                .file("redirects.yaml", "- {from: /old/1.html, to: /tzgg/a.md}\n")
                .built();
        assertThat(site.pages())
                .contains("index.html", "404.html", "sitemap.html", "tzgg/index.html", "tzgg/a.html", "old/1.html")
                .anyMatch(path -> path.startsWith("leaving/"));
        for (String page : site.pages()) {
            assertThat(site.text(page))
                    .as(page)
                    .contains(
                            "<meta name=\"SiteName\" content=\"清岚县人民政府\">",
                            "<meta name=\"SiteDomain\" content=\"www.test.example\">",
                            "<meta name=\"SiteIDCode\" content=\"9901230001\">");
        }
    }

    @Test
    @Covers({"TAG-02", "TAG-03"})
    void homePageColumnsAndEntriesCarryTheTagsOfTheirColumn() {
        TestSite site = site().column("zwgk", "name: 政策\ntype: 政策文件\ndescription: 镇政府发布的文件\nkeywords: [文件, 政策]\n")
                .page("zwgk/a.md", "通知", "2026-03-01", "文字。")
                .built();
        for (String page : List.of("zwgk/index.html", "zwgk/a.html")) {
            Document html = site.html(page);
            assertThat(meta(html, "ColumnName")).isEqualTo("政策");
            assertThat(meta(html, "ColumnDescription")).isEqualTo("镇政府发布的文件");
            assertThat(meta(html, "ColumnKeywords")).isEqualTo("文件,政策");
            assertThat(meta(html, "ColumnType")).isEqualTo("政策文件");
        }
        Document home = site.html("index.html");
        assertThat(meta(home, "ColumnName")).isEqualTo("首页");
        assertThat(meta(home, "ColumnType")).isEqualTo("首页");
        assertThat(meta(home, "ColumnDescription")).isNotEmpty();
        assertThat(meta(home, "ColumnKeywords")).isNotEmpty();
    }

    @Test
    @Covers("TAG-03")
    void aColumnTypeOutsideTheListIsNoted() {
        TestSite site = site().column("tzgg", "name: 通知公告\ntype: 其他\n").page("tzgg/a.md", "通知", "2026-03-01", "文字。");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.COLUMN_TYPE);
    }

    @Test
    @Covers({"TAG-04", "TAG-05", "TAG-06", "PAGE-05", "PAGE-06"})
    void anEntrySaysWhatItIsInItsTagsAndOnThePage() {
        Document page = site().page(
                        "tzgg/a.md",
                        "---\ntitle: 停水通知\ndate: 2026-03-01 9:05\nsource: 县水利局\nauthor: 周明\nkeywords: [停水]\n---\n集镇停水。")
                .built()
                .html("tzgg/a.html");
        assertThat(meta(page, "ArticleTitle")).isEqualTo("停水通知");
        assertThat(meta(page, "PubDate")).isEqualTo("2026-03-01 09:05");
        assertThat(meta(page, "ContentSource")).isEqualTo("县水利局");
        assertThat(meta(page, "Author")).isEqualTo("周明");
        assertThat(meta(page, "Keywords")).isEqualTo("停水");
        assertThat(meta(page, "Description")).isEqualTo("集镇停水。");
        assertThat(meta(page, "Url")).isEqualTo("https://www.test.example/xz/tzgg/a.html");
        assertThat(page.select("h1").text()).isEqualTo("停水通知");
        assertThat(page.select(".facts").text()).contains("发布时间：2026-03-01 09:05", "来源：县水利局");
    }

    @Test
    @Covers("TAG-05")
    void aPageWithoutWordsIsReported() {
        assertThat(TestSite.codes(
                        site().page("tzgg/a.md", "通知", "2026-03-01", "").build()))
                .containsExactly(Code.PAGE_NO_ABSTRACT);
    }

    @Test
    @Covers("TAG-05")
    void aPageOfTablesIsDescribedByItsCells() {
        Document page = site().page("tzgg/a.md", "名单", "2026-03-01", "| 村 | 户数 |\n| --- | --- |\n| 望溪村 | 12 |\n")
                .built()
                .html("tzgg/a.html");
        assertThat(meta(page, "Description")).isEqualTo("村 户数 望溪村 12");
    }

    @Test
    @Covers("TAG-08")
    void codesHaveTheFormsOfTheRulesAndFitTheDivision() {
        assertThat(codes("siteIdCode: \"9901230011\"\ndivisionCode: \"990123\"\n"))
                .isEmpty();
        assertThat(codes("siteIdCode: bm99000001\n")).isEmpty();
        assertThat(codes("siteIdCode: \"990123001\"\n")).containsExactly(Code.FIELD_FORM);
        assertThat(codes("siteIdCode: \"9901230011\"\ndivisionCode: \"990124\"\n"))
                .containsExactly(Code.CONFIG_CODE_MISMATCH);
    }

    private List<Code> codes(String settings) {
        return TestSite.codes(TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\n" + settings)
                .page("tzgg/a.md", "通知", "2026-03-01", "文字。")
                .build());
    }

    @Test
    @Covers("TAG-10")
    void valuesHoldNoQuotesBracketsOrLineEndsAndDescriptionsEndWithASentence() {
        String sentence = "各村要做好防汛准备，并在三日之内报送值班人员的名单和联系电话。";
        Document page = site().page(
                        "tzgg/a.md",
                        "---\ntitle: '关于\"防汛\"<值班>的通知'\ndate: 2026-03-01\nsummary: " + sentence.repeat(8)
                                + "\n---\n文字。")
                .built()
                .html("tzgg/a.html");
        assertThat(meta(page, "ArticleTitle")).isEqualTo("关于防汛值班的通知");
        assertThat(meta(page, "Description")).isEqualTo(sentence.repeat(3)).hasSizeLessThanOrEqualTo(120);
        assertThat(page.select("meta[name]").eachAttr("content"))
                .noneMatch(value -> value.matches("(?s).*[\"<>\\n].*"));
    }
}
