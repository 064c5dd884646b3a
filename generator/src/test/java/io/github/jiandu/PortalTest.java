package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parent portal puts around pages. */
class PortalTest {

    private static final String SETTINGS = """
            name: 测试镇
            parent:
              name: 清岚县人民政府
            """;

    private static final String HEADER = """
            <div class="gov-top">
              <link rel="stylesheet" href="/css/top.css">
              <a href="/"><img src="/images/logo.png" alt="清岚县人民政府"></a>
              <ul><li><a href="/zwgk/">政务公开</a><li><a href="https://www.gov.example/">省政府</a></ul>
              <form action="/search" role="search"><input name="q" aria-label="全站搜索"></form>
            </div>
            """;

    @TempDir
    private Path temp;

    private TestSite site(String more) throws IOException {
        return TestSite.in(temp).file("jiandu.yaml", SETTINGS + more).page("tzgg/a.md", "甲", "2026-11-01", "正文。");
    }

    @Test
    void aPieceOfTheSiteStandsAroundEveryPage() throws IOException {
        TestSite site = site("  header: data/top.html\n  footer: data/bottom.html\n")
                .file("data/top.html", HEADER)
                .file("data/bottom.html", "<p>清岚县 <b>版权</b></p>")
                .built();
        for (String page : new String[] {"index.html", "tzgg/index.html", "tzgg/a.html", "404.html", "search.html"}) {
            Document html = Jsoup.parse(site.text(page));
            assertThat(html.select("body > .portal-header + .site-header"))
                    .as(page)
                    .hasSize(1);
            assertThat(html.select(".portal-header img").attr("src")).isEqualTo("/images/logo.png");
            assertThat(html.select("body > .site-footer + .portal-footer").text())
                    .isEqualTo("清岚县 版权");
        }
        assertThat(site.text("site.json")).doesNotContain("includes");
    }

    @Test
    void aServerCanBeAskedToPutItThere() throws IOException {
        TestSite site = site("  header: /inc/top.shtml\n").built();
        assertThat(site.text("tzgg/a.html"))
                .contains("<div class=\"portal-header no-print\">\n<!--#include virtual=\"/inc/top.shtml\" -->\n</div>")
                .doesNotContain("portal-footer");
        assertThat(site.text("site.json")).contains("\"includes\": true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<div><b>a</b> | PORTAL_OPEN | 1",
                "<p>a</p></div> | PORTAL_BROKEN | 9",
                "<p>a</p> <!-- b | PORTAL_OPEN | 10",
                "<p>a</p><script>x()</script> | PORTAL_ELEMENT | 9",
                "<p>a</p><script src=\"/a.js\"></script> | PORTAL_ELEMENT | 9",
                "<style>p{}</style> | PORTAL_ELEMENT | 1",
                "<iframe src=\"/a.html\"></iframe> | PORTAL_ELEMENT | 1",
                "<p onclick=\"x()\">a</p> | PORTAL_ATTRIBUTE | 1",
                "<p style=\"color:red\">a</p> | PORTAL_ATTRIBUTE | 1",
                "<p id=\"main\">a</p> | PORTAL_ID | 1",
                "<img src=\"https://a.example/a.png\" alt=\"\"> | PORTAL_LOAD | 1",
                "<img src=\"//a.example/a.png\" alt=\"\"> | PORTAL_LOAD | 1",
                "<img src=\"a.png\" alt=\"\"> | PORTAL_LOAD | 1",
                "<link rel=\"stylesheet\" href=\"top.css\"> | PORTAL_LOAD | 1",
                "<form action=\"https://a.example/\"></form> | PORTAL_LOAD | 1",
                "<a href=\"zwgk/\">a</a> | PORTAL_LINK | 1",
                "<a href=\"javascript:x()\">a</a> | PORTAL_LINK | 1"
            })
    void aPieceThatWouldSpoilEveryPageIsRefused(String html, Code code, int col) throws IOException {
        TestSite site = site("  header: top.html\n").file("top.html", "\n" + html + "\n");
        Report report = site.build();
        assertThat(report.published()).isFalse();
        assertThat(report.diagnostics()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at().file()).isEqualTo("top.html");
            assertThat(Objects.requireNonNull(problem.at().span()).line()).isEqualTo(2);
            assertThat(Objects.requireNonNull(problem.at().span()).col()).isEqualTo(col);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "none.html,PORTAL_FILE",
        "top.txt,PORTAL_FILE",
        "../top.html,PORTAL_FILE",
        "//a.example/x,PORTAL_ADDRESS",
        "/a\" onerror=,PORTAL_ADDRESS",
        "/a-->b,PORTAL_ADDRESS",
        "/a b,PORTAL_ADDRESS"
    })
    void whatCannotBeFoundIsToldWhereItIsWritten(String written, Code code) throws IOException {
        TestSite site = site("  header: '" + written.replace("'", "''") + "'\n").file("top.txt", "x");
        assertThat(site.build().diagnostics()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.at().file()).isEqualTo("jiandu.yaml");
            assertThat(Objects.requireNonNull(problem.at().span()).line()).isEqualTo(4);
        });
    }

    @Test
    void aHugePieceIsRefused() throws IOException {
        TestSite site = site("  header: top.html\n").file("top.html", "<p>" + "甲".repeat(40_000) + "</p>");
        assertThat(site.build().diagnostics().stream().map(Diagnostic::code))
                .contains(Code.SOURCE_TOO_LARGE, Code.PORTAL_FILE);
    }
}
