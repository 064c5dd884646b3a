package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages in other languages, and the edition in traditional characters. */
class LanguagesTest {

    private static final String ENGLISH = """
            ---
            title: About Yunxi
            date: 2026-03-02
            translations: /gk/yunxi.md
            ---
            Yunxi lies in the hills. See [where we are](way.md).""";

    private TestSite site;

    @BeforeEach
    void aSiteWithAnEnglishPart(@TempDir Path temp) {
        site = TestSite.in(temp)
                .file("jiandu.yaml", """
                        name: 云溪镇
                        英文名称: Yunxi Township
                        baseUrl: https://www.test.example/xz/
                        """)
                .page("tzgg/a.md", "后勤通知", "2026-03-01", "后勤人员到[概况](../gk/yunxi.md)里看。")
                .column("gk", "name: 云溪概况\n")
                .page("gk/yunxi.md", "云溪概况", "2026-03-01", "云溪镇在山里。\n\n![桥](tu.svg)")
                .file("content/gk/tu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>")
                .column("en", "name: English\nlanguage: en\n")
                .column("en/about", "name: About\n")
                .page("en/about/yunxi.md", ENGLISH)
                .page("en/about/way.md", "---\ntitle: Where we are\ndate: 2026-03-02\n---\nHere.");
    }

    @Test
    void pagesInOtherLanguagesAreLinkedFromBothSides() {
        site.built();
        Document chinese = site.html("gk/yunxi.html");
        Document english = site.html("en/about/yunxi.html");
        assertThat(chinese.select("head link[hreflang]").eachAttr("href"))
                .containsExactly("https://www.test.example/xz/en/about/yunxi.html");
        assertThat(english.select("head link[hreflang=zh-CN]").attr("href"))
                .isEqualTo("https://www.test.example/xz/gk/yunxi.html");
        assertThat(chinese.select(".languages a[hreflang=en]").attr("href")).isEqualTo("../en/about/yunxi.html");
        assertThat(english.select(".languages a[hreflang=zh-CN]").attr("href")).isEqualTo("../../gk/yunxi.html");
        assertThat(english.getElementsByTag("html").attr("lang")).isEqualTo("en");
        assertThat(chinese.getElementsByTag("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(english.select("script[type]").html()).contains("\"inLanguage\": \"en\"");
    }

    @Test
    void aPageWithoutAnotherVersionLeadsToTheLanguagesPart() {
        site.built();
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("head link[hreflang]")).isEmpty();
        assertThat(page.select(".languages a").eachAttr("href")).containsExactly("../en/index.html");
        assertThat(site.html("index.html").select("head link[hreflang=en]").attr("href"))
                .isEqualTo("https://www.test.example/xz/en/index.html");
    }

    @Test
    void theEnglishPartHasItsOwnMenuAndName() {
        site.built();
        Document page = site.html("en/about/way.html");
        assertThat(page.select(".site-nav a").eachText()).containsExactly("English", "About");
        assertThat(page.select(".site-name a").text()).isEqualTo("Yunxi Township");
        assertThat(page.select(".site-name a").attr("href")).isEqualTo("../index.html");
        assertThat(page.select(".trail").text()).isEqualTo("English About Where we are");
        assertThat(page.select("body").text()).doesNotContainPattern("发布时间|来源|跳到|当前位置|上一篇|主办单位|网站地图");
    }

    @Test
    void translationsMustBePages() {
        site.page("en/about/x.md", ENGLISH.replace("/gk/yunxi.md", "/gk/tu.svg"));
        assertThat(TestSite.codes(site.build())).contains(Code.RELATION_NO_PAGE);
    }

    @Test
    void theTraditionalEditionIsMadeOnlyWhenAskedFor() {
        site.built();
        assertThat(site.files()).noneMatch(path -> path.startsWith("zh-hant/"));
        assertThat(site.html("tzgg/a.html").select("[hreflang=zh-Hant]")).isEmpty();
    }

    @Test
    void everyChinesePageHasATraditionalEdition() {
        site.file("static/old.html", "<p>old</p>")
                .file(
                        "jiandu.yaml",
                        "name: 云溪镇\nbaseUrl: https://www.test.example/xz/\n繁体版: 是\n繁体用词:\n  云溪: 雲溪\nkeywords: 云溪\n")
                .built();
        assertThat(site.files())
                .contains("zh-hant/index.html", "zh-hant/tzgg/a.html", "zh-hant/gk/yunxi.html", "zh-hant/sitemap.html")
                .doesNotContain("zh-hant/en/about/way.html", "zh-hant/404.html", "zh-hant/old.html");
        Document page = site.html("zh-hant/tzgg/a.html");
        assertThat(page.getElementsByTag("h1").text()).isEqualTo("後勤通知");
        assertThat(page.select(".article-body a").attr("href")).isEqualTo("../gk/yunxi.html");
        assertThat(page.select(".languages a[hreflang=zh-Hans]").attr("href")).isEqualTo("../../tzgg/a.html");
        Document about = site.html("zh-hant/gk/yunxi.html");
        assertThat(about.getElementsByTag("h1").text()).isEqualTo("雲溪概況");
        assertThat(about.select(".article-body img").attr("src")).isEqualTo("../../gk/tu.svg");
        assertThat(about.select(".languages a[hreflang=en]").attr("href")).isEqualTo("../../en/about/yunxi.html");
        assertThat(about.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/zh-hant/gk/yunxi.html");
        assertThat(site.html("gk/yunxi.html").select("link[hreflang=zh-Hant]").attr("href"))
                .isEqualTo("https://www.test.example/xz/zh-hant/gk/yunxi.html");
    }
}
