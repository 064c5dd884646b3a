package io.github.jiandu.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.address.SitePath;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TraditionalEditionTest {

    private static final SitePath PATH = new SitePath("tzgg/a.html");
    private static final String HEAD = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><title>通知</title>"
            + "<link rel=\"alternate\" hreflang=\"zh-Hant\" href=\"../zh-hant/tzgg/a.html\">"
            + "<link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"a.html\">"
            + "<link rel=\"canonical\" href=\"https://www.test.example/tzgg/a.html\">"
            + "<meta name=\"SiteName\" content=\"测试县门户\"><meta name=\"ArticleTitle\" content=\"后勤通知\">"
            + "<link rel=\"stylesheet\" href=\"../assets/style.css\"></head><body>";

    private final TraditionalEdition edition = new TraditionalEdition(
            Map.of("云溪", "雲溪"),
            "https://www.test.example/",
            path -> path.value().startsWith("old/"));

    private Document page(String body) {
        return Jsoup.parse(edition.page(PATH, HEAD + body).orElseThrow());
    }

    @Test
    void wordsAreConvertedAsWords() {
        Document page = page("<p>云溪镇后勤与皇后，面条，里程<b>公里</b></p><img alt=\"头发\" src=\"../tu/a.png\">");
        assertThat(page.selectXpath("//p").text()).isEqualTo("雲溪鎮後勤與皇后，麪條，里程公里");
        assertThat(page.selectXpath("//img").attr("alt")).isEqualTo("頭髮");
        assertThat(page.title()).isEqualTo("通知");
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("後勤通知");
        assertThat(page.select("meta[name=SiteName]").attr("content")).isEqualTo("测试县门户");
        assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("zh-Hant");
    }

    @Test
    void linksStayWithinTheEditionWhereItGoes() {
        Document page = page("<a id=1 href=\"b.html#c\">b</a><a id=2 href=\"../old/x.html\">x</a>"
                + "<a id=3 href=\"../files/%E8%A1%A8.xlsx\">f</a><a id=4 href=\"#d\">d</a><a id=5 href=\"https://x.example/\">e</a>"
                + "<img src=\"p.jpg\" srcset=\"p-640.jpg 640w, p.jpg 1280w\">");
        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "b.html#c", "../../old/x.html", "../../files/%E8%A1%A8.xlsx", "#d", "https://x.example/");
        assertThat(page.select("img").attr("src")).isEqualTo("../../tzgg/p.jpg");
        assertThat(page.select("img").attr("srcset")).isEqualTo("../../tzgg/p-640.jpg 640w, ../../tzgg/p.jpg 1280w");
        assertThat(page.select("link[rel=stylesheet]").attr("href")).isEqualTo("../../assets/style.css");
    }

    @Test
    void theEditionsLinkEachOther() {
        Document page = page("<a hreflang=\"zh-Hant\" lang=\"zh-Hant\" href=\"../zh-hant/tzgg/a.html\">繁體版</a>");
        assertThat(page.select("a").attr("href")).isEqualTo("../../tzgg/a.html");
        assertThat(page.select("a").text()).isEqualTo("简体版");
        assertThat(page.select("link[hreflang=zh-Hant]").attr("href")).isEqualTo("a.html");
        assertThat(page.select("link[hreflang=zh-Hans]").attr("href")).isEqualTo("../../tzgg/a.html");
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/zh-hant/tzgg/a.html");
    }

    @Test
    void pagesThatDoNotNameTheEditionHaveNone() {
        assertThat(edition.page(PATH, "<html><p>通知</p>")).isEmpty();
    }
}
