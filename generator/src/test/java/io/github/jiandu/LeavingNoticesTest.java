package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that lead out of the site (LINK-*). */
class LeavingNoticesTest {

    private static final String TARGET = "https://www.gongshui.example/jindu?id=1&p=2";

    @TempDir
    Path temp;

    private TestSite site;

    @BeforeEach
    void createSite() {
        site = TestSite.in(temp).file("jiandu.yaml", """
                        name: 测试镇
                        fullName: 测试镇人民政府
                        menu: [tzgg, {title: 供水公司, link: "%s"}]
                        """.formatted(TARGET));
    }

    private List<String> notices() {
        return site.pages().stream().filter(path -> path.startsWith("leaving/")).toList();
    }

    @Test
    @Covers({"LINK-01", "LINK-02"})
    void allLinksToAnAddressLeadToOneNoticeWithoutScript() {
        site.page("tzgg/a.md", "甲", "2026-03-01", "见[公司](" + TARGET + ")。")
                .page("tzgg/2026/b.md", "乙", "2026-03-01", "见<" + TARGET + ">，<a href=\"" + TARGET + "\">又见</a>。")
                .file("redirects.yaml", "- {from: /old/1.html, to: \"" + TARGET + "\"}\n")
                .built();
        assertThat(notices()).hasSize(1);
        String notice = notices().get(0);
        assertThat(site.html("tzgg/2026/b.html").select(".article-body a").eachAttr("href"))
                .containsExactly("../../" + notice, "../../" + notice);
        assertThat(site.html("tzgg/a.html").select(".article-body a").attr("data-leads-to"))
                .isEqualTo(TARGET);
        assertThat(site.html("index.html").select(".site-nav a").eachAttr("href"))
                .contains(notice);
        assertThat(site.html("old/1.html").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../" + notice);

        Document page = site.html(notice);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.select("main").text())
                .contains("您访问的链接即将离开“测试镇人民政府”网站，是否继续？", "www.gongshui.example", TARGET, "继续访问", "放弃");
        assertThat(page.select(".choices a").eachAttr("href")).containsExactly(TARGET, "../index.html");
        assertThat(page.select(".choices a").attr("rel")).isEqualTo("noopener noreferrer");
        assertThat(page.select("main script")).isEmpty();
        assertThat(site.pages().stream().filter(path -> !path.equals(notice)).map(site::text))
                .noneMatch(text -> text.contains("href=\"" + TARGET.replace("&", "&amp;")));
    }

    @Test
    @Covers({"LINK-01", "LINK-06"})
    void governmentAndApprovedSitesOpenAtOnce() {
        site.file("jiandu.yaml", """
                        网站名称: 测试镇
                        链接: {许可: [{域名: gongshui.example, 批准人: 周明, 批准日期: 2026-01-01}]}
                        """)
                .page("tzgg/a.md", "甲", "2026-03-01", "[公司](" + TARGET + ")，[县政府](https://www.example.gov.cn/)。")
                .built();
        assertThat(site.html("tzgg/a.html").select(".article-body a").eachAttr("href"))
                .containsExactly(TARGET, "https://www.example.gov.cn/");
        assertThat(notices()).isEmpty();
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers("LINK-03")
    void noLinkCanBeHidden() {
        site.page("tzgg/a.md", "甲", "2026-03-01", """
                        文字[](https://www.example.gov.cn/1)[甲](https://www.example.gov.cn/2){.hidden}<a href="https://www.example.gov.cn/3"> </a>

                        <p class="skip" style="display:none"><a href="https://www.example.gov.cn/4">乙</a></p>
                        """);
        assertThat(TestSite.codes(site.build()))
                .contains(Code.LINK_HIDDEN, Code.MARKDOWN_HTML_REMOVED)
                .filteredOn(Code.LINK_HIDDEN::equals)
                .hasSize(3);
    }

    @Test
    @Covers("LINK-04")
    void linksThatLeadNowhereAreRefused() {
        site.page("tzgg/a.md", "甲", "2026-03-01", "[乙](gonggao/mingdan.md)，[丙](#没有)");
        assertThat(TestSite.codes(site.build())).contains(Code.LINK_BROKEN, Code.LINK_FRAGMENT);
    }

    @Test
    @Covers("PAGE-14")
    void advertisersAreRefused() {
        site.page("tzgg/a.md", "甲", "2026-03-01", "[乙](https://cpro.baidu.com/x)");
        assertThat(TestSite.codes(site.build())).contains(Code.LINK_ADVERT);
    }

    @Test
    @Covers("PAGE-02")
    void textsBringNoFontsOfTheirOwn() {
        site.page("tzgg/a.md", "甲", "2026-03-01", "<p style=\"font-size:30px\"><font color=\"red\">大字</font></p>\n");
        assertThat(TestSite.codes(site.build())).contains(Code.MARKDOWN_HTML_REMOVED);
        assertThat(site.text("tzgg/a.html")).doesNotContain("font-size", "<font");
    }
}
