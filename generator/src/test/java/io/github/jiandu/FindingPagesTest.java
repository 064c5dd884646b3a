package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page, the way to it from every page, and the lists by which pages are found without script. */
class FindingPagesTest {

    @TempDir
    Path temp;

    private TestSite site;

    @BeforeEach
    void make() {
        site = TestSite.in(temp).page("tzgg/a.md", "停水通知", "2026-11-01", "文字。");
    }

    private void document(String file, String title, String number) {
        site.page(
                "zcwj/" + file + ".md",
                "---\n标题: " + title + "\n发布日期: 2026-03-08\n成文日期: 2026-03-01\n" + number + "---\n文字。\n");
    }

    @Test
    void everyPageAsksTheSearchPage() {
        site.built();
        for (String page : site.pages()) {
            if (page.equals("search.html")) {
                continue;
            }
            Elements form = site.html(page).select("header form[role=search]");
            assertThat(form).as(page).hasSize(1);
            assertThat(form.attr("method")).as(page).isEqualTo("get");
            assertThat(form.attr("action")).as(page).isEqualTo(page.contains("/") ? "../search.html" : "search.html");
            assertThat(form.select("label input[name=q]")).as(page).hasSize(1);
            assertThat(form.select("button").text()).as(page).isEqualTo("搜索");
        }
        assertThat(site.html("404.html").select("main form[role=search]")).hasSize(1);
        assertThat(site.html("search.html").select("form[role=search]")).hasSize(1);
    }

    @Test
    void theSearchPageHoldsWhatItsScriptFills() {
        site.built();
        Document page = site.html("search.html");
        assertThat(page.select("form").attr("data-base")).isEqualTo("search/");
        assertThat(page.select("#search-status[role=status], ol#search-results, #search-corrected[hidden]"))
                .hasSize(3);
        assertThat(page.select("head script[src]").eachAttr("src"))
                .anyMatch(url -> url.matches("assets/search-[0-9a-f]{8}\\.js"));
        assertThat(page.select("noscript a[href=#search-ways]")).hasSize(1);
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/search.html");
        assertThat(page.select("#search-start a").eachAttr("href"))
                .containsExactly("search.html?q=%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A");
        assertThat(page.select("#search-ways a").eachAttr("href"))
                .contains("titles.html", "sitemap.html", "contact.html", "tzgg/index.html")
                .doesNotContain("documents.html");
        assertThat(site.html("tzgg/a.html").select("script[src*=search]")).isEmpty();
    }

    @Test
    void aSitesOwnSearchPageStays() {
        site.file("static/search.html", "<!DOCTYPE html><title>自己的</title>").built();
        assertThat(site.text("search.html")).isEqualTo("<!DOCTYPE html><title>自己的</title>");
    }

    @Test
    void titlesStandByTheirPinyin() {
        site.page("tzgg/b.md", "《重庆路》施工公告", "2026-11-01", "文字。")
                .page("tzgg/c.md", "长沙路断交通告", "2026-11-01", "文字。")
                .page("tzgg/d.md", "2026年放假安排", "2026-11-01", "文字。")
                .page("tzgg/e.md", "停电通知", "2026-11-01", "文字。")
                .built();
        Document page = site.html("titles.html");
        assertThat(page.select("main h2").eachText()).containsExactly("C", "T", "数字和其他");
        assertThat(page.select(".items a").eachText())
                .containsExactly("长沙路断交通告", "《重庆路》施工公告", "停电通知", "停水通知", "2026年放假安排");
        for (Element letter : page.select(".years a")) {
            assertThat(page.select(letter.attr("href"))).as(letter.text()).hasSize(1);
        }
        assertThat(page.select(".years a").eachText()).containsExactly("C 2条", "T 2条", "数字和其他 1条");
        assertThat(site.html("sitemap.html").select("main a[href=titles.html]")).hasSize(1);
    }

    @Test
    void aLongListHasPagesForEachLetter() {
        for (int i = 1; i <= 1001; i++) {
            site.page("tzgg/x" + i + ".md", "路灯维修第" + i + "号", "2026-11-01", "文字。");
        }
        site.built();
        Document index = site.html("titles.html");
        assertThat(index.select("main .items")).isEmpty();
        assertThat(index.select(".years a").eachAttr("href")).containsExactly("titles-l.html", "titles-t.html");
        Document letter = site.html("titles-l.html");
        assertThat(letter.select(".items a")).hasSize(1000);
        assertThat(letter.select(".years [aria-current]").text()).isEqualTo("L 1001条");
        assertThat(letter.select(".pager a[rel=next]").attr("href")).isEqualTo("titles-l_2.html");
        assertThat(site.html("titles-l_2.html").select(".items a")).hasSize(1);
        assertThat(site.html("titles-t.html").select(".items a").eachText()).containsExactly("停水通知");
    }

    @Test
    void documentsStandByYearAgencyAndNumber() {
        site.column("zcwj", "name: 政策文件\nkind: policy\n");
        document("a", "关于农房的通知", "发文字号: 云政发〔2026〕9号\n");
        document("b", "关于防汛的通知", "发文字号: 云政发〔2026〕12号\n");
        document("c", "关于巡河的通知", "发文字号: 云政办〔2026〕1号\n");
        document("d", "关于旧事的通知", "发文字号: 云政发〔2019〕3号\n");
        document("e", "没有字号的文件", "");
        site.built();
        Document page = site.html("documents.html");
        assertThat(page.select("main h2").eachText()).containsExactly("2026年", "2019年");
        assertThat(page.select("td.number").eachText())
                .containsExactly("云政办〔2026〕1号", "云政发〔2026〕12号", "云政发〔2026〕9号", "—", "云政发〔2019〕3号");
        assertThat(site.html("search.html").select("#search-ways a").eachAttr("href"))
                .contains("documents.html");
        assertThat(site.html("sitemap.html").select("main a[href=documents.html]"))
                .hasSize(1);
    }

    @Test
    void otherEditionsUseTheSamePages() {
        site.file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\n繁体版: 是\n")
                .column("en", "name: English\nlanguage: en\n")
                .page("en/a.md", "About", "2026-11-01", "Text.")
                .built();
        assertThat(site.files())
                .contains("zh-hant/tzgg/a.html", "zh-hant/sitemap.html")
                .doesNotContain("zh-hant/search.html", "zh-hant/titles.html");
        assertThat(site.html("search.html").select("[hreflang=zh-Hant]")).isEmpty();
        assertThat(site.html("zh-hant/tzgg/a.html").select("header form").attr("action"))
                .isEqualTo("../../search.html");
        assertThat(site.html("zh-hant/sitemap.html")
                        .select("main a[href$=titles.html]")
                        .attr("href"))
                .isEqualTo("../titles.html");
        Document english = site.html("en/a.html");
        assertThat(english.select("header form").text()).isEqualTo("Words to search for Search");
        assertThat(english.select("header form").attr("action")).isEqualTo("../search.html");
        assertThat(site.html("titles.html").select(".items a[lang=en]").text()).isEqualTo("About");
    }
}
