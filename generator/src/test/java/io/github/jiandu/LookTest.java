package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemes, variants, the site's own additions to the theme, and the pages every site has. */
class LookTest {

    @TempDir
    Path temp;

    private TestSite site;

    @BeforeEach
    void make() {
        site = TestSite.in(temp).page("tzgg/a.md", "甲", "2026-11-01", "文字。");
    }

    private void settings(String more) {
        site.file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\n" + more);
    }

    @Test
    @Covers("PAGE-01")
    void theSchemeIsNamedOnEveryPage() {
        assertThat(site.built().html("index.html").select("html").attr("data-scheme"))
                .isEqualTo("red");
        settings("主题: {配色: 绿}\n");
        site.built();
        for (String page : site.pages()) {
            assertThat(site.html(page).select("html").attr("data-scheme"))
                    .as(page)
                    .isEqualTo("green");
        }
    }

    @Test
    void aSchemeThatDoesNotExistIsTold() {
        settings("theme: {scheme: purple}\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.FIELD_CHOICE);
    }

    @Test
    void departmentsHaveTheCompactHomePageUnlessTheySayOtherwise() {
        settings("kind: department\nphone: 0000-1234567\n");
        assertThat(site.built().html("index.html").select(".card .box").text()).contains("0000-1234567");
        settings("kind: department\ntheme: {variant: 完整}\n");
        assertThat(site.built().html("index.html").select(".card")).isEmpty();
        settings("theme: {variant: compact}\n");
        assertThat(site.built().html("index.html").select(".card")).hasSize(1);
    }

    @Test
    void aSitesOwnTemplateGoesBeforeTheVariants() {
        settings("kind: department\n");
        site.file("theme/templates/home.ftlh", "<h1>自己的首页</h1>\n").built();
        assertThat(site.text("index.html")).isEqualTo("<h1>自己的首页</h1>\n");
    }

    @Test
    void aSitesOwnColourComesAfterTheThemes() {
        site.file("theme/assets/site.css", ":root {\n  --main: #14532d;\n  --deep: #0b3a1e;\n}\n")
                .built();
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href"))
                .hasSize(2)
                .satisfies(sheets -> assertThat(sheets.get(1)).startsWith("../assets/site-"));
        assertThat(site.text(
                        page.select("link[rel=stylesheet]").get(1).attr("href").substring(3)))
                .contains("#14532d");
    }

    @Test
    void picturesOfASitesOwnStyleAreFound() {
        site.file("theme/assets/bg.png", new byte[] {1, 2, 3})
                .file("theme/assets/site.css", ".masthead { background-image: url(bg.png), url('none.png'); }\n")
                .built();
        String css = site.text(
                site.html("index.html").select("link[rel=stylesheet]").get(1).attr("href"));
        String picture = css.replaceAll("(?s).*url\\(\"(bg-[0-9a-f]+\\.png)\"\\).*", "$1");
        assertThat(site.files()).contains("assets/" + picture);
        assertThat(css).contains("url('none.png')");
    }

    @Test
    void theLeadStoryStandsOnTheHomePageOnce() {
        settings("home: {lead: /tzgg/a.md}\n");
        site.page("tzgg/b.md", "乙", "2026-11-02", "文字。").built();
        assertThat(site.html("index.html").select(".lead h2").text()).isEqualTo("甲");
        assertThat(site.html("index.html").select(".items a").eachText()).containsExactly("乙");
    }

    @Test
    @Covers("A11Y-16")
    void chineseOnEnglishPagesIsMarked() {
        settings("phone: 0000-1234567\naddress: 溪东路18号\nparent: {name: 测试县人民政府, url: https://www.test.example/}\n");
        site.column("en", "name: English\nlanguage: en\n")
                .page("en/a.md", "About", "2026-11-01", "Text.")
                .built();
        assertThat(site.html("en/a.html")
                        .select("footer [lang=zh-CN], .parent [lang=zh-CN]")
                        .eachText())
                .contains("溪东路18号", "测试县人民政府");
        assertThat(site.html("en/a.html").select("footer a[hreflang=zh-CN]").eachText())
                .contains("Contact", "Site map");
        assertThat(site.html("tzgg/a.html").select("footer [lang], footer [hreflang]"))
                .isEmpty();
    }

    @Test
    @Covers("A11Y-06")
    void aColourThatCannotBeReadKeepsTheSiteFromBeingPublished() {
        site.file("theme/assets/site.css", ":root {\n  --main: #fc0;\n}\n");
        assertThat(site.build().published()).isFalse();
        Diagnostic said = site.build().diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == Code.THEME_CONTRAST)
                .findFirst()
                .orElseThrow();
        assertThat(said.at()).hasToString("theme/assets/site.css:2:11");
    }

    @Test
    @Covers({"FOOT-03", "FOOT-11", "MAP-02"})
    void everySiteSaysHowToReachIt() {
        settings("phone: 0000-1234567\naddress: 溪东路18号\n位置图: {文件: tu.svg, 说明: 公交站往南三百米, 审图号: GS(2020)4619号}\n");
        site.file("static/tu.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .built();
        Document contact = site.html("contact.html");
        assertThat(contact.select("main").text()).contains("0000-1234567", "溪东路18号", "公交站往南三百米", "审图号：GS(2020)4619号");
        assertThat(contact.select("main img").attr("src")).isEqualTo("tu.svg");
        for (String page : site.pages()) {
            assertThat(site.html(page).select("footer a").eachText())
                    .as(page)
                    .contains("联系我们", "无障碍说明", "隐私说明", "网站地图");
        }
        assertThat(site.html("accessibility.html").select("main").text()).contains("0000-1234567", "适老版");
        assertThat(site.html("privacy.html").select("main").text()).contains("Cookie");
    }

    @Test
    void aMapThatIsNotThereIsTold() {
        settings("map: {file: tu.svg, alt: 路南}\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.IDENTITY_LOGO);
    }

    @Test
    void aSitesOwnPageStaysWhereItIs() {
        site.file("static/contact.html", "<p>自己的</p>").built();
        assertThat(site.text("contact.html")).isEqualTo("<p>自己的</p>");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers("PAGE-08")
    void aLongNameBreaksBeforeTheOfficesOwn() {
        settings("fullName: 澜州市清岚县测试镇\n");
        assertThat(site.built()
                        .html("index.html")
                        .select(".site-name span span")
                        .eachText())
                .containsExactly("澜州市清岚县", "测试镇");
    }
}
