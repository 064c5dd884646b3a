package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.search.SearchAnswer;
import io.github.jiandu.search.SearchRequest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and columns that are archived, withdrawn or elsewhere now, in a site that lives on. */
@Covers({"SCOPE-12", "LIFE-12", "DOC-17"})
class PageLifeTest {

    @TempDir
    Path folder;

    private static String page(String title, String date, String fields) {
        return "---\ntitle: " + title + "\ndate: " + date + "\n" + fields + "---\n\n" + title + "的正文，说明事情的来龙去脉。\n";
    }

    private static String life(String lines) {
        return "lifecycle:\n  " + lines.replace("; ", "\n  ") + "\n";
    }

    private TestSite site() {
        return TestSite.in(folder).page("tzgg/now.md", page("现在的通知", "2026-11-01", ""));
    }

    private static List<Code> codes(TestSite site) {
        return TestSite.codes(site.build()).stream()
                .filter(code -> !code.id().startsWith("column.") && code != Code.PAGE_NO_ABSTRACT)
                .toList();
    }

    private static Element banner(Document page) {
        Element banner = Objects.requireNonNull(page.getElementById("lifecycle-banner"));
        assertThat(banner).isSameAs(page.body().firstElementChild());
        assertThat(page.select("#lifecycle-banner")).hasSize(1);
        return banner;
    }

    @Test
    void anArchivedPageSaysSoFirst() {
        Document page = site().page(
                        "tzgg/a.md",
                        page("旧通知", "2024-03-01", life("state: archived; date: 2026-06-30; reason: 活动结束; to: now.md")))
                .built()
                .html("tzgg/a.html");
        Element banner = banner(page);
        assertThat(banner.attr("data-state")).isEqualTo("archived");
        assertThat(banner.attr("data-archived-at")).isEqualTo("2026-06-30");
        assertThat(banner.select("p").eachText())
                .containsExactly("已归档 归档时间：2026-06-30", "本页已停止更新，内容仅供查阅。最新内容：现在的通知", "原因：活动结束");
        assertThat(banner.select("p a").attr("href")).isEqualTo("now.html");
        assertThat(page.title()).startsWith("【已归档】旧通知");
        assertThat(page.select("meta[name=archive-date]").attr("content")).isEqualTo("2026-06-30");
        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/xz/tzgg/a.html");
        assertThat(page.select("h1 .mark").text()).isEqualTo("已归档");
        assertThat(page.select("script[type=application/ld+json]").eachAttr("type"))
                .isNotEmpty();
        assertThat(page.html()).contains("\"creativeWorkStatus\": \"archived\"");
        assertThat(page.select("link[href*=lifecycle-]")).hasSize(1);
        assertThat(page.select("main").text()).contains("来龙去脉");
    }

    @Test
    void pagesAroundItHaveNoBanner() {
        TestSite site = site().page("tzgg/a.md", page("旧通知", "2024-03-01", life("state: 已归档; date: 2026-06-30")))
                .built();
        assertThat(site.html("tzgg/now.html").getElementById("lifecycle-banner"))
                .isNull();
        assertThat(site.html("index.html").getElementById("lifecycle-banner")).isNull();
        for (String list : List.of("tzgg/index.html", "index.html", "titles.html")) {
            assertThat(site.html(list).select("li:has(a[href$=a.html]) .mark").text())
                    .as(list)
                    .isEqualTo("已归档");
        }
        assertThat(site.text("sitemap.xml")).contains("tzgg/a.html");
        assertThat(site.text("atom.xml")).contains("tzgg/a.html");
        assertThat(site.files()).anyMatch(file -> file.matches("assets/lifecycle-.*\\.css"));
        TestSite without = TestSite.in(folder.resolve("other"))
                .page("tzgg/now.md", page("现在的通知", "2026-11-01", ""))
                .built();
        assertThat(without.files()).noneMatch(file -> file.matches("assets/lifecycle-.*"));
    }

    @Test
    void aWithdrawnPageIsLeftOutOfWhatIsNew() {
        TestSite site = site().page(
                        "tzgg/a.md",
                        page("错发的通知", "2026-10-01", life("状态: 已撤回; 日期: 2026-10-02; 原因: 数据有误; 依据: 云政办〔2026〕7号")))
                .built();
        Element banner = banner(site.html("tzgg/a.html"));
        assertThat(banner.attr("data-state")).isEqualTo("withdrawn");
        assertThat(banner.hasAttr("data-archived-at")).isFalse();
        assertThat(banner.select("p").eachText())
                .containsExactly("已撤回 撤回日期：2026-10-02", "本页已撤回，内容不再适用。", "依据：云政办〔2026〕7号 原因：数据有误");
        assertThat(site.html("tzgg/a.html").title()).startsWith("【已撤回】错发的通知");
        assertThat(site.html("tzgg/index.html")
                        .select("li:has(a[href=a.html]) .mark")
                        .text())
                .isEqualTo("已撤回");
        assertThat(site.text("sitemap.xml")).doesNotContain("tzgg/a.html").contains("tzgg/now.html");
        assertThat(site.text("atom.xml")).doesNotContain("tzgg/a.html").contains("tzgg/now.html");
        assertThat(site.text("items.json"))
                .contains("\"key\": \"withdrawn\"", "\"basis\": \"云政办〔2026〕7号\"", "\"date\": \"2026-10-02\"");
    }

    @Test
    void anAbolishedDocumentIsWithdrawnWhicheverWayItIsSaid() {
        String old = "validity: 废止\nabolishedDate: 2026-11-10\n";
        TestSite site = site().column("zcwj", "name: 政策文件\nkind: policy\n")
                .page("zcwj/a.md", page("旧办法", "2020-03-01", old))
                .page(
                        "zcwj/b.md",
                        page("老办法", "2020-03-02", life("state: withdrawn; date: 2026-11-10; basis: 云政发〔2026〕9号")))
                .page("zcwj/c.md", page("限期办法", "2020-03-03", "expiryDate: 2025-12-31\n"))
                .page("zcwj/new.md", page("新办法", "2026-11-10", "replaces: a.md\n"))
                .built();
        Element banner = banner(site.html("zcwj/a.html"));
        assertThat(banner.attr("data-state")).isEqualTo("withdrawn");
        assertThat(banner.select("p").eachText()).containsExactly("已废止 废止日期：2026-11-10", "本文件已废止，内容仅供查阅。最新内容：新办法");
        Document said = site.html("zcwj/b.html");
        assertThat(banner(said).text()).contains("已废止", "2026-11-10", "依据：云政发〔2026〕9号");
        assertThat(said.title()).startsWith("【已废止】");
        assertThat(said.select("h1 .mark").text()).isEqualTo("废止");
        assertThat(said.select("dl.box").text()).contains("废止");
        assertThat(said.select("p.notice").text()).contains("本文件已废止（2026年11月10日）");
        assertThat(banner(site.html("zcwj/c.html")).text()).contains("已失效", "失效日期：2025-12-31");
        assertThat(site.html("zcwj/index.html").select("td.validity strong").eachText())
                .containsExactlyInAnyOrder("废止", "废止", "失效");
    }

    @Test
    void whatMovedLeavesANoticeThatLeadsOnWhenReadersWantIt() {
        TestSite site = site().file("content/tzgg/b.csv", "甲,乙\n1,2\n")
                .page(
                        "tzgg/a.md",
                        page(
                                "旧通知",
                                "2024-03-01",
                                "attachments: b.csv\n" + life("state: moved; date: 2026-06-30; to: now.md")))
                .page(
                        "tzgg/c.md",
                        page(
                                "老通知",
                                "2024-03-02",
                                life("state: moved; date: 2026-06-30; to: https://www.qinglan.gov.cn/xz/c.html")))
                .built();
        Document page = site.html("tzgg/a.html");
        assertThat(banner(page).attr("data-state")).isEqualTo("moved");
        assertThat(banner(page).select("p").eachText()).containsExactly("已迁移 迁移日期：2026-06-30", "本页已迁移。新地址：现在的通知");
        assertThat(page.title()).startsWith("【已迁移】旧通知");
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/tzgg/now.html");
        assertThat(page.select("main a").attr("href")).isEqualTo("now.html");
        assertThat(page.text()).doesNotContain("来龙去脉");
        assertThat(page.select("meta[name=ArticleTitle]").attr("content")).isEqualTo("旧通知");
        assertThat(site.has("tzgg/b.csv")).isFalse();
        Document other = site.html("tzgg/c.html");
        assertThat(other.select("link[rel=canonical]").attr("href")).isEqualTo("https://www.qinglan.gov.cn/xz/c.html");
        assertThat(other.select("main a").attr("href")).isEqualTo("https://www.qinglan.gov.cn/xz/c.html");
        assertThat(site.html("tzgg/index.html").select(".mark").eachText()).containsExactly("已迁移", "已迁移");
        assertThat(site.text("sitemap.xml")).doesNotContain("tzgg/a.html", "tzgg/c.html");
        assertThat(site.text("items.json")).contains("\"url\": \"https://www.qinglan.gov.cn/xz/c.html\"");
    }

    @Test
    void whatStandsInAColumnFollowsIt() {
        TestSite site = site().column("jb", "name: 简报\n" + life("state: archived; date: 2025-12-31; to: /tzgg/"))
                .column("jb/zk", "name: 周刊\n")
                .page("jb/a.md", page("一期", "2025-03-01", ""))
                .page("jb/zk/b.md", page("二期", "2025-04-01", life("state: withdrawn; date: 2025-05-01")))
                .page("jb/zk/c.md", page("三期", "2025-05-01", ""))
                .built();
        assertThat(banner(site.html("jb/index.html")).select("p").eachText())
                .containsExactly("已归档 归档时间：2025-12-31", "本栏目已停止更新，内容仅供查阅。最新内容：通知公告");
        assertThat(site.html("jb/index.html").select("h1 .mark").text()).isEqualTo("已归档");
        for (String page : List.of("jb/a.html", "jb/zk/index.html", "jb/zk/c.html")) {
            assertThat(banner(site.html(page)).text()).as(page).contains("本页所在的栏目已停止更新");
            assertThat(banner(site.html(page)).attr("data-archived-at")).isEqualTo("2025-12-31");
        }
        Element stricter = banner(site.html("jb/zk/b.html"));
        assertThat(stricter.attr("data-state")).isEqualTo("withdrawn");
        assertThat(stricter.attr("data-archived-at")).isEqualTo("2025-12-31");
        assertThat(stricter.select("[data-page-state]").eachAttr("data-page-state"))
                .containsExactly("withdrawn", "archived");
        assertThat(site.html("jb/zk/b.html").title()).startsWith("【已归档】【已撤回】二期");
        assertThat(site.html("sitemap.html")
                        .select("li:has(> a[href$=jb/index.html]) > .mark")
                        .text())
                .isEqualTo("已归档");
    }

    @Test
    void pagesOfAColumnThatMovedHaveTheirPlaceBelowItsNewAddress() {
        TestSite site = site().column("jb", "name: 简报\n" + life("state: moved; to: https://www.qinglan.gov.cn/xz/jb/"))
                .page("jb/2025/a.md", page("一期", "2025-03-01", ""))
                .column("jb/zk", "name: 周刊\n")
                .page("jb/zk/b.md", page("二期", "2025-03-01", ""))
                .column("yk", "name: 月刊\nparent: jb\n")
                .page("yk/c.md", page("三期", "2025-03-01", ""))
                .column("lao", "name: 老栏目\n" + life("state: moved; to: ../tzgg"))
                .built();
        assertThat(site.html("jb/index.html").select("main a").attr("href"))
                .isEqualTo("https://www.qinglan.gov.cn/xz/jb/");
        assertThat(site.html("jb/2025/a.html").select("main a").attr("href"))
                .isEqualTo("https://www.qinglan.gov.cn/xz/jb/2025/a.html");
        assertThat(site.html("jb/zk/index.html").select("main a").attr("href"))
                .isEqualTo("https://www.qinglan.gov.cn/xz/jb/zk/");
        assertThat(site.html("jb/zk/b.html").select("main a").attr("href"))
                .isEqualTo("https://www.qinglan.gov.cn/xz/jb/zk/b.html");
        assertThat(site.html("yk/c.html").select("main a").attr("href"))
                .as("not below the folder")
                .isEqualTo("https://www.qinglan.gov.cn/xz/jb/");
        assertThat(site.html("lao/index.html").select("main a").attr("href")).isEqualTo("../tzgg/index.html");
        assertThat(banner(site.html("lao/index.html")).text()).contains("本栏目已迁移");
    }

    @Test
    void theSiteSpeaksFirst() {
        TestSite site = site().file(
                        "jiandu.yaml",
                        "name: 测试镇\nbaseUrl: https://www.test.example/xz/\nphone: 0990-1\nlifecycle:\n  state: archived\n  from: 2026-01-01\n  until: 2026-02-10\n  archived: 2026-11-20\n")
                .page("tzgg/a.md", page("旧通知", "2024-03-01", life("state: archived; date: 2025-06-30")))
                .page("tzgg/b.md", page("错通知", "2024-03-01", life("state: withdrawn; date: 2025-06-30")))
                .built();
        Element both = banner(site.html("tzgg/b.html"));
        assertThat(both.attr("data-state")).isEqualTo("archived");
        assertThat(both.attr("data-archived-at")).isEqualTo("2026-11-20");
        assertThat(both.select("[data-page-state]").eachAttr("data-page-state")).containsExactly("withdrawn");
        assertThat(site.html("tzgg/b.html").title()).startsWith("【已归档】【已撤回】错通知");
        Element once = banner(site.html("tzgg/a.html"));
        assertThat(once.attr("data-archived-at")).isEqualTo("2026-11-20");
        assertThat(once.select("[data-page-state]")).isEmpty();
        assertThat(site.html("tzgg/a.html").title()).startsWith("【已归档】旧通知");
    }

    @Test
    void everyEditionSaysSo() {
        TestSite site = site().file(
                        "jiandu.yaml",
                        "name: 测试镇\nbaseUrl: https://www.test.example/xz/\ntraditional: true\nenglishName: Test Township\n")
                .column("en", "name: English\nlanguage: en\n")
                .page("en/a.md", page("Old notice", "2024-03-01", life("state: archived; date: 2026-06-30")))
                .page("tzgg/a.md", page("旧通知", "2024-03-01", life("state: moved; to: now.md")))
                .built();
        Document english = site.html("en/a.html");
        assertThat(banner(english).select("p").eachText())
                .containsExactly(
                        "Archived Archived on: 2026-06-30",
                        "This page is no longer updated and is kept for reference only.");
        assertThat(english.title()).startsWith("[Archived] Old notice");
        Document traditional = site.html("zh-hant/tzgg/a.html");
        assertThat(banner(traditional).text()).contains("已遷移");
        assertThat(traditional.title()).startsWith("【已遷移】");
        assertThat(traditional.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/tzgg/now.html");
    }

    @Test
    void searchLeavesOutWhatNoLongerHolds() throws IOException {
        TestSite site = site().page("tzgg/a.md", page("灌溉收费旧办法", "2020-01-01", life("state: 已废止; date: 2024-01-01")))
                .page("tzgg/b.md", page("灌溉收费办法说明", "2024-01-01", life("state: archived; date: 2025-01-01")))
                .page("tzgg/c.md", page("灌溉收费新办法", "2026-01-01", ""))
                .page("tzgg/d.md", page("灌溉收费去处", "2026-01-02", life("state: moved; to: c.md")))
                .page(
                        "tzgg/e.md",
                        page("灌溉收费县里", "2026-01-03", life("state: moved; to: https://www.qinglan.gov.cn/e.html")))
                .built();
        try (SiteSearch search = SiteSearch.open(site.output().resolve("search-lucene"))) {
            SearchAnswer answer = search.ask(SearchRequest.of("灌溉收费"));
            assertThat(answer.hits())
                    .extracting(SearchAnswer.Hit::address, SearchAnswer.Hit::state)
                    .containsExactlyInAnyOrder(
                            tuple("tzgg/b.html", "已归档"), tuple("tzgg/c.html", null), tuple("tzgg/e.html", "已迁移"));
            assertThat(answer.total()).isEqualTo(3);
            assertThat(answer.withheld()).isEqualTo(1);
            SearchAnswer all = search.ask(
                    new SearchRequest("灌溉收费", false, false, 1, 10, List.of(), List.of(), List.of(), List.of(), true));
            assertThat(all.hits()).extracting(SearchAnswer.Hit::address).contains("tzgg/a.html");
            assertThat(all.withheld()).isZero();
        }
        assertThat(site.text("search/titles.js")).doesNotContain("灌溉收费旧办法").contains("灌溉收费新办法");
    }

    @Test
    void whatIsClosedNeedNotBeUpToDate() {
        TestSite site = site().column("gk", "name: 概况\ntype: 概况信息\n")
                .page("gk/a.md", page("概况", "2020-01-01", "reviewed: 2020-01-01\nvalidUntil: 2021-01-01\n"));
        assertThat(codes(site)).contains(Code.ARTICLE_REVIEW_OLD, Code.ARTICLE_EXPIRED);
        site.column("gk", "name: 概况\ntype: 概况信息\n" + life("state: archived; date: 2022-01-01"));
        assertThat(codes(site)).isEmpty();
    }

    @Test
    void whatIsToComeComesOnItsDay() {
        TestSite site = site().page("tzgg/a.md", page("通知", "2026-03-01", life("state: archived; date: 2026-12-01")));
        assertThat(codes(site)).containsExactly(Code.LIFE_NOT_YET);
        assertThat(site.html("tzgg/a.html").getElementById("lifecycle-banner")).isNull();
    }

    @Test
    void contradictionsStopTheBuild() {
        TestSite site = site().column("zcwj", "name: 政策文件\nkind: policy\n")
                .column("jb", "name: 简报\n" + life("state: withdrawn; date: 2025-12-31"))
                .page("jb/a.md", page("一期", "2025-03-01", life("state: archived; date: 2025-06-01")))
                .page("jb/b.md", page("二期", "2026-03-01", ""));
        assertThat(codes(site)).containsExactly(Code.LIFE_LOOSER, Code.LIFE_COLUMN_CLOSED);
        assertThat(codes(TestSite.in(folder.resolve("2"))
                        .column("zcwj", "name: 政策文件\nkind: policy\n")
                        .page(
                                "zcwj/a.md",
                                page("甲", "2020-01-01", "validity: 有效\n" + life("state: withdrawn; date: 2026-01-01")))
                        .page("zcwj/b.md", page("乙", "2020-01-01", life("state: 已废止")))
                        .page(
                                "zcwj/c.md",
                                page(
                                        "丙",
                                        "2020-01-01",
                                        "abolishedDate: 2025-01-01\n" + life("state: 已废止; date: 2026-01-01")))))
                .containsExactly(Code.LIFE_VALIDITY, Code.LIFE_MISSING, Code.LIFE_DATES);
    }

    @Test
    void nobodyIsSentInCircles() {
        TestSite site = site().page("tzgg/a.md", page("甲", "2026-01-01", life("state: moved; to: b.md")))
                .page("tzgg/b.md", page("乙", "2026-01-01", life("state: moved; to: a.md")))
                .page("tzgg/c.md", page("丙", "2026-01-01", life("state: moved; to: c.md")))
                .page("tzgg/d.md", page("丁", "2026-01-01", life("state: moved")))
                .page(
                        "tzgg/e.md",
                        page("戊", "2026-01-01", life("state: moved; to: https://www.test.example/xz/tzgg/now.html")))
                .page("tzgg/f.md", page("己", "2026-01-01", life("state: archived; date: 2026-02-01; to: g.md")))
                .page("tzgg/g.md", page("庚", "2026-01-01", life("state: withdrawn")));
        assertThat(codes(site))
                .containsExactly(
                        Code.LIFE_CHAIN,
                        Code.LIFE_CHAIN,
                        Code.LIFE_TO_SELF,
                        Code.LIFE_MISSING,
                        Code.LIFE_TO,
                        Code.LIFE_TO_RETIRED);
    }

    @Test
    void whoLinksToWhatMovedIsToldWhereItIsNow() {
        TestSite site = site().page("tzgg/a.md", page("甲", "2026-01-01", life("state: moved; to: now.md")))
                .page("tzgg/b.md", page("乙", "2026-01-02", "") + "\n见[甲](a.md)。\n")
                .page(
                        "tzgg/c.md",
                        page("丙", "2026-01-02", life("state: archived; date: 2026-02-01")) + "\n见[甲](a.md)。\n");
        assertThat(site.build().diagnostics())
                .filteredOn(problem -> problem.code() == Code.LINK_TO_MOVED)
                .singleElement()
                .satisfies(problem -> assertThat(problem.at().file()).isEqualTo("content/tzgg/b.md"));
    }

    @Test
    void homePageAndTextsOfColumnsHaveNoLifeOfTheirOwn() {
        TestSite site = site().file("content/_index.md", "---\nlifecycle:\n  state: archived\n---\n\n欢迎。\n")
                .file("content/tzgg/_index.md", "---\n生命周期:\n  状态: 已归档\n---\n\n欢迎。\n");
        assertThat(codes(site)).containsExactly(Code.LIFE_HOME, Code.LIFE_INTRODUCTION);
    }
}
