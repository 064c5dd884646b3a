package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.report.Report;
import io.github.jiandu.site.LeftOut;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns, dates, addresses, lists, menus, feeds, redirects. */
class ContentModelTest {

    @TempDir
    Path temp;

    private TestSite site;

    @BeforeEach
    void makeSite() {
        site = TestSite.in(temp);
    }

    @Test
    void smallestSiteNeedsOneColumnAndOneHeading() {
        site = TestSite.emptyIn(temp)
                .file("jiandu.yaml", "网站名称: 云溪镇\n")
                .column("tzgg", "名称: 通知公告\n")
                .page("tzgg/a.md", "# 停水通知\n\n明天停水。\n");
        Report report = site.build();
        assertThat(report.published()).isTrue();
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("h1").eachText()).containsExactly("停水通知");
        assertThat(page.select(".article-body").text()).isEqualTo("明天停水。");
        assertThat(page.select("#main .article-body")).hasSize(1);
    }

    @Test
    void titlesFromHeadingsAreWithoutMarkup() {
        site.page("tzgg/a.md", "---\ndate: 2026-01-01\n---\n\n# 关于[通知](b.md)的 *强调* &amp; `码` {#id}\n\n文字。")
                .page("tzgg/b.md", "---\ndate: 2026-01-01\n---\n下面画线\n====\n\n文字。")
                .built();
        assertThat(site.html("tzgg/a.html").select("h1").text()).isEqualTo("关于通知的 强调 & 码");
        assertThat(site.html("tzgg/b.html").select("h1").text()).isEqualTo("下面画线");
        assertThat(site.html("tzgg/b.html").select(".article-body").text()).isEqualTo("文字。");
    }

    @Test
    void listsShowTwentyEntriesAPageNewestFirst() {
        for (int i = 1; i <= 45; i++) {
            site.page("tzgg/n" + i + ".md", "通知" + i, (2024 + i % 3) + "-03-" + (10 + i % 20), "文字。");
        }
        site.built();
        assertThat(site.html("tzgg/index.html").select(".items li")).hasSize(20);
        assertThat(site.html("tzgg/index_2.html").select(".items li")).hasSize(20);
        assertThat(site.html("tzgg/index_3.html").select(".items li")).hasSize(5);
        assertThat(site.has("tzgg/index_4.html")).isFalse();
        assertThat(site.html("tzgg/index.html").select(".items time").eachAttr("datetime"))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(site.html("tzgg/index_2.html").select(".pager a[rel=prev]").attr("href"))
                .isEqualTo("index.html");
        assertThat(site.html("tzgg/year-2025.html").select(".items time").eachAttr("datetime"))
                .hasSize(15)
                .allMatch(date -> date.startsWith("2025-"));
        assertThat(site.html("tzgg/index.html").select(".years a").eachText())
                .containsExactly("全部", "2026年", "2025年", "2024年");
    }

    @Test
    void columnsNestToAnyDepthAndTheTrailNamesThemAll() {
        String path = "a";
        site.column(path, "name: 一级");
        for (String name : new String[] {"b", "c", "d"}) {
            path += "/" + name;
            site.column(path, "name: 栏目" + name);
        }
        site.page("a/b/c/d/2026/x.md", "深处", "2026-01-01", "文字。").built();
        assertThat(site.html("a/b/c/d/2026/x.html").select(".trail li").eachText())
                .containsExactly("首页", "一级", "栏目b", "栏目c", "栏目d", "深处");
        assertThat(site.html("a/index.html").select(".block .items a").eachText())
                .containsExactly("深处");
    }

    @Test
    void aColumnMayBelongToAnotherThanItsFolders() {
        site.column("zwgk", "name: 政务公开")
                .column("jgzn", "name: 机构职能\nparent: zwgk\n")
                .page("jgzn/a.md", "镇政府职能", "2026-01-01", "文字。")
                .built();
        assertThat(site.html("jgzn/a.html").select(".trail li").eachText())
                .containsExactly("首页", "政务公开", "机构职能", "镇政府职能");
        assertThat(site.html("index.html").select(".site-nav a").eachText()).containsExactly("首页", "政务公开");
    }

    @Test
    void draftsScheduledAndExpiredPagesStayOutAndAreReported() {
        site.page("tzgg/a.md", "公开", "2026-01-01", "文字。")
                .page("tzgg/b.md", "---\ntitle: 草稿\ndate: 2026-01-01\ndraft: 是\n---\n文字。")
                .page("tzgg/c.md", "---\ntitle: 明天\ndate: 2026-11-23\n---\n文字。")
                .page("tzgg/d.md", "---\ntitle: 过期\ndate: 2026-01-01\nexpires: 2026-11-22\n---\n文字。");
        Report report = site.build();
        assertThat(report.leftOut().stream().map(LeftOut::reason))
                .containsExactly(LeftOut.Reason.DRAFT, LeftOut.Reason.SCHEDULED, LeftOut.Reason.EXPIRED);
        assertThat(site.pages()).contains("tzgg/a.html").doesNotContain("tzgg/b.html", "tzgg/c.html", "tzgg/d.html");

        assertThat(site.build(request -> request.withDrafts(true)).published()).isTrue();
        assertThat(site.html("tzgg/b.html").select(".notice").text()).contains("草稿");
        assertThat(site.has("tzgg/c.html")).isFalse();
    }

    @Test
    void aDateInTheFileNameSchedulesToo() {
        site.page("tzgg/a.md", "公开", "2026-01-01", "文字。").page("tzgg/2027-01-05-x.md", "# 明年\n\n文字。");
        Report report = site.build();
        assertThat(report.leftOut().stream().map(LeftOut::reason)).containsExactly(LeftOut.Reason.SCHEDULED);
        assertThat(site.has("tzgg/2027-01-05-x.html")).isFalse();
    }

    @Test
    void keptFilesOfOthersFailAStrictBuild() throws Exception {
        site.page("tzgg/a.md", "公开", "2026-01-01", "文字。").built();
        java.nio.file.Files.writeString(site.output().resolve("mine.txt"), "x");
        assertThat(site.build(request -> request.withStrict(true)).published()).isFalse();
        assertThat(site.build().published()).isTrue();
        assertThat(site.text("mine.txt")).isEqualTo("x");
    }

    @Test
    void linksToScheduledPagesAreTextUntilTheyAppear() {
        site.page("tzgg/a.md", "公开", "2026-01-01", "见[明天的通知](c.md)。")
                .page("tzgg/c.md", "---\ntitle: 明天\ndate: 2026-11-23\n---\n文字。");
        Report report = site.build();
        assertThat(TestSite.codes(report)).containsExactly(Code.LINK_TO_SCHEDULED);
        assertThat(site.html("tzgg/a.html").select(".article-body a")).isEmpty();
        assertThat(site.html("tzgg/a.html").select(".article-body").text()).isEqualTo("见明天的通知。");
    }

    @Test
    @Covers({"URL-01", "URL-03"})
    void addressesDependOnFileNamesNotOnTitles() {
        site.page("tzgg/防汛 通知.md", "甲", "2026-01-01", "文字。").page("tzgg/Fang Xun.md", "乙", "2026-01-01", "文字。");
        site.built();
        var before = site.pages();
        site.page("tzgg/防汛 通知.md", "换了标题", "2026-02-02", "文字。").built();
        assertThat(site.pages())
                .isEqualTo(before)
                .contains("tzgg/fang-xun.html")
                .allMatch(path -> path.matches("[a-z0-9/_.-]+"));
    }

    @Test
    void aPageMayChooseItsAddressAndKeepOldOnes() {
        site.page("tzgg/很长的名字.md", "---\n标题: 通知\n发布日期: 2026年1月1日\n地址: tingshui\n旧地址: [/old/1.html, /old/2/]\n---\n文字。")
                .file(
                        "redirects.yaml",
                        "- 旧地址: /old/3.html\n  新地址: /tzgg/\n- from: /old/4.html\n  to: https://www.example.gov.cn/\n")
                .built();
        assertThat(site.has("tzgg/tingshui.html")).isTrue();
        assertThat(site.html("old/1.html").select("meta[http-equiv=refresh]").attr("content"))
                .isEqualTo("0; url=../tzgg/tingshui.html");
        assertThat(site.html("old/2/index.html").select("main a").attr("href")).isEqualTo("../../tzgg/tingshui.html");
        assertThat(site.html("old/3.html").select("main a").attr("href")).isEqualTo("../tzgg/index.html");
        assertThat(site.html("old/4.html").select("main a").attr("href")).isEqualTo("https://www.example.gov.cn/");
    }

    @Test
    void pageTagsAgreeWithWhatThePageShows() {
        site.file("jiandu.yaml", """
                        name: 测试镇
                        baseUrl: https://www.test.example/xz/
                        parent: {name: 清岚县人民政府, domain: www.test.example, siteIdCode: "9901230001"}
                        """)
                .page(
                        "tzgg/a.md",
                        "---\ntitle: 关于“防汛”的通知\ndate: 2026-03-01 09:30\nsource: 镇应急办\nkeywords: [防汛, 值班]\n---\n请各村做好防汛工作。")
                .built();
        Document page = site.html("tzgg/a.html");
        assertThat(meta(page, "SiteName")).isEqualTo("清岚县人民政府");
        assertThat(meta(page, "SiteDomain")).isEqualTo("www.test.example");
        assertThat(meta(page, "SiteIDCode")).isEqualTo("9901230001");
        assertThat(meta(page, "ColumnName")).isEqualTo("通知公告");
        assertThat(meta(page, "ColumnType")).isEqualTo("工作动态");
        assertThat(meta(page, "ArticleTitle")).isEqualTo(page.select("h1").text());
        assertThat(meta(page, "PubDate")).isEqualTo("2026-03-01 09:30");
        assertThat(page.select(".facts").text()).contains("发布时间：2026-03-01 09:30", "来源：镇应急办");
        assertThat(meta(page, "ContentSource")).isEqualTo("镇应急办");
        assertThat(meta(page, "Keywords")).isEqualTo("防汛,值班");
        assertThat(meta(page, "Description")).isEqualTo("请各村做好防汛工作。");
        assertThat(meta(page, "Url")).isEqualTo("https://www.test.example/xz/tzgg/a.html");
        assertThat(meta(site.html("index.html"), "ColumnType")).isEqualTo("首页");
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    @Test
    void policyDocumentsHaveACatalogueBox() {
        site.column("zcwj", "name: 政策文件\nkind: 政策文件\n").page("zcwj/3.md", """
                        ---
                        标题: 关于公布废止文件的通知
                        发布日期: 2026-03-03
                        索引号: 11990123MB2600181Y/2026-00003
                        发文字号: 云政发〔2026〕3号
                        发文机关: 测试镇人民政府
                        成文日期: 2026年3月1日
                        有效性: 废止
                        废止日期: 2026-10-01
                        ---
                        正文。
                        """).built();
        Document page = site.html("zcwj/3.html");
        assertThat(page.select(".box dt").eachText())
                .containsExactly("索引号", "公开方式", "发布机构", "标题", "发文字号", "成文日期", "公开日期", "废止日期", "有效性");
        assertThat(page.select(".box dd").eachText())
                .contains("云政发〔2026〕3号", "2026年3月1日", "主动公开", "2026年3月3日", "废止", "2026年10月1日");
        assertThat(page.select(".notice").text()).contains("已废止");
        assertThat(site.html("zcwj/index.html")
                        .select("table.catalogue tbody tr")
                        .text())
                .contains("云政发〔2026〕3号", "废止");
    }

    @Test
    void neighboursFollowTheColumnsOrder() {
        site.page("tzgg/a.md", "旧", "2026-01-01", "文字。")
                .page("tzgg/b.md", "中", "2026-02-01", "文字。")
                .page("tzgg/c.md", "新", "2026-03-01", "文字。")
                .built();
        Document page = site.html("tzgg/b.html");
        assertThat(page.select("a[rel=prev]").text()).isEqualTo("新");
        assertThat(page.select("a[rel=next]").text()).isEqualTo("旧");
    }

    @Test
    void columnsMayBeSortedByOrder() {
        site.column("ldxx", "name: 领导信息\nsort: 顺序\n")
                .page("ldxx/a.md", "---\ntitle: 副镇长\ndate: 2026-05-01\norder: 2\n---\n简历。")
                .page("ldxx/b.md", "---\ntitle: 镇长\ndate: 2024-05-01\norder: 1\n---\n简历。")
                .built();
        assertThat(site.html("ldxx/index.html").select(".items a").eachText()).containsExactly("镇长", "副镇长");
        assertThat(site.has("ldxx/year-2024.html")).isFalse();
    }

    @Test
    void feedsAndSitemapHoldPublicAddresses() {
        site.page("tzgg/a.md", "通知 & <公告>", "2026-03-01 09:30", "文字。").built();
        String feed = site.text("atom.xml");
        assertThat(feed)
                .contains("<id>https://www.test.example/xz/tzgg/a.html</id>")
                .contains("<title>通知 &amp; &lt;公告&gt;</title>")
                .contains("<updated>2026-03-01T09:30:00+08:00</updated>");
        assertThat(site.text("tzgg/atom.xml")).contains("https://www.test.example/xz/tzgg/atom.xml");
        assertThat(site.text("sitemap.xml"))
                .contains("<loc>https://www.test.example/xz/tzgg/a.html</loc><lastmod>2026-03-01</lastmod>")
                .contains("<loc>https://www.test.example/xz/</loc>");
        assertThat(site.html("sitemap.html").select(".sitemap a").eachText()).containsExactly("通知公告");
    }

    @Test
    void withoutAPublicAddressThereAreNoFeeds() {
        site.file("jiandu.yaml", "name: 测试镇\n")
                .page("tzgg/a.md", "通知", "2026-03-01", "文字。")
                .built();
        assertThat(site.files()).doesNotContain("atom.xml", "tzgg/atom.xml", "sitemap.xml");
        assertThat(site.text("tzgg/a.html")).doesNotContain("atom.xml", "canonical");
    }

    @Test
    void menuAndHomePageFollowTheSettings() {
        site.file("jiandu.yaml", """
                        网站名称: 测试镇
                        导航:
                          - 名称: 公告
                            链接: tzgg
                          - 名称: 县政府
                            链接: https://www.example.gov.cn/
                        首页:
                          头条: /tzgg/a.md
                          版块:
                            - 栏目: tzgg
                              条数: 1
                        """)
                .page("tzgg/a.md", "旧", "2026-01-01", "文字。")
                .page("tzgg/b.md", "新", "2026-02-01", "文字。")
                .page("_index.md", "欢迎。")
                .built();
        Document home = site.html("index.html");
        assertThat(home.select(".site-nav a").eachAttr("href"))
                .containsExactly("index.html", "tzgg/index.html", "https://www.example.gov.cn/");
        assertThat(home.select(".lead h2").text()).isEqualTo("旧");
        assertThat(home.select(".block .items a").eachText()).containsExactly("新");
        assertThat(home.select(".intro").text()).isEqualTo("欢迎。");
    }

    @Test
    void theMenuMarksWhereThePageIs() {
        site.page("tzgg/a.md", "通知", "2026-03-01", "文字。").built();
        assertThat(site.html("index.html").select(".site-nav [aria-current]").text())
                .isEqualTo("首页");
        assertThat(site.html("tzgg/a.html").select(".site-nav [aria-current]").text())
                .isEqualTo("通知公告");
        assertThat(site.html("sitemap.html").select(".site-nav [aria-current]")).isEmpty();
        assertThat(site.html("404.html").select(".site-nav [aria-current]")).isEmpty();
    }

    @Test
    void emptyColumnsAreNeitherLinkedNorBuilt() {
        site.column("kong", "name: 空栏目\n").page("tzgg/a.md", "通知", "2026-03-01", "文字。");
        Report report = site.build();
        assertThat(TestSite.codes(report)).containsExactly(Code.COLUMN_EMPTY);
        assertThat(site.has("kong/index.html")).isFalse();
        assertThat(site.html("index.html").text()).doesNotContain("空栏目");
    }

    @Test
    void onlyFilesThatPagesUseArePublished() {
        site.page("tzgg/a.md", "通知", "2026-03-01", "见[名单](名单.xlsx)。")
                .file("content/tzgg/名单.xlsx", "内容")
                .file("content/tzgg/秘密.xlsx", "内容");
        Report report = site.build();
        assertThat(TestSite.codes(report)).containsExactly(Code.ATTACHMENT_OTHER_KIND, Code.FILE_UNUSED);
        assertThat(site.files()).filteredOn(path -> path.endsWith(".xlsx")).hasSize(1);
        Document page = site.html("tzgg/a.html");
        assertThat(page.select(".article-body a").attr("download")).isEqualTo("名单.xlsx");
        assertThat(page.select(".file-info").text()).isEqualTo("（文本，6 B）");
        assertThat(site.has("tzgg/" + page.select(".article-body a").attr("href")))
                .isTrue();
    }

    @Test
    void attachmentsStandBelowTheText() {
        site.page(
                        "tzgg/a.md",
                        "---\ntitle: 通知\ndate: 2026-03-01\nattachments:\n  - biao.docx\n  - {文件: ming.pdf, 名称: 名单}\n---\n文字。")
                .file("content/tzgg/biao.docx", "x")
                .file("content/tzgg/ming.pdf", "x".repeat(2048))
                .built();
        assertThat(site.html("tzgg/a.html").select(".attachments li").eachText())
                .containsExactly("biao（文本，1 B）", "名单（文本，2 KB）");
    }

    @Test
    void staticFilesAreCopiedAsTheyAre() {
        site.page("tzgg/a.md", "通知", "2026-03-01", "[表](/biao/登记表.pdf)")
                .file("static/biao/登记表.pdf", "x")
                .file("static/robots.txt", "User-agent: *\n")
                .built();
        assertThat(site.text("robots.txt")).isEqualTo("User-agent: *\n");
        assertThat(site.html("tzgg/a.html").select(".article-body a").attr("href"))
                .isEqualTo("../biao/%E7%99%BB%E8%AE%B0%E8%A1%A8.pdf");
        assertThat(site.has("biao/登记表.pdf")).isTrue();
    }

    @Test
    void aThemeIsOverriddenFileByFile() {
        site.file("theme/templates/footer.ftlh", "<footer>本站自己的页脚，${site.name}</footer>")
                .file("theme/assets/style.css", "body { color: #000; }")
                .page("tzgg/a.md", "通知", "2026-03-01", "文字。")
                .built();
        assertThat(site.html("tzgg/a.html").select("footer").text()).isEqualTo("本站自己的页脚，测试镇");
        String css = site.html("tzgg/a.html").select("link[rel=stylesheet]").attr("href");
        assertThat(site.text("tzgg/" + css)).isEqualTo("body { color: #000; }");
    }

    @Test
    void templatesCannotReadTheClock() {
        site.page("tzgg/a.md", "通知", "2026-01-01", "文字。")
                .file(
                        "theme/templates/footer.ftlh",
                        "<#-- ${.now} --><style>.now { color: red }</style>\n<#if (2 > .now?long)>x</#if>${\"${.now}\"}\n"
                                + "${\".no\" + \"w\"?eval}<#noparse>${.now}</#noparse>${site.name!.now}${site.now!}");
        Report report = site.build();
        assertThat(report.published()).isFalse();
        assertThat(report.diagnostics().stream()
                        .filter(problem -> problem.code() == Code.THEME_CLOCK)
                        .map(problem -> problem.at() + " " + problem.args()))
                .containsExactly(
                        "theme/templates/footer.ftlh:2:11 [.now]",
                        "theme/templates/footer.ftlh:2:34 [.now]",
                        "theme/templates/footer.ftlh:3:14 [?eval]",
                        "theme/templates/footer.ftlh:3:60 [.now]");
    }

    @Test
    void whatLooksLikeATemplateIsText() {
        String text =
                "${site.name} 与 <#if x>、{{ name }}、[=x]、<@macro/> 和 ${\"freemarker.template.utility.Execute\"?new()}";
        site.page("tzgg/a.md", "---\ntitle: ${site.name}\ndate: 2026-03-01\n---\n" + text)
                .built();
        assertThat(site.html("tzgg/a.html").select(".article-body").text()).isEqualTo(text);
        assertThat(site.html("tzgg/a.html").select("h1").text()).isEqualTo("${site.name}");
    }

    @Test
    void manifestListsEveryFileWithItsDigest() throws Exception {
        site.page("tzgg/a.md", "通知", "2026-03-01", "文字。").built();
        String manifest = site.text("manifest.json");
        // Lucene's files hold random marks, so no manifest holds them
        for (String path : site.texts()) {
            if (!path.equals("manifest.json")) {
                byte[] bytes = java.nio.file.Files.readAllBytes(site.output().resolve(path));
                String digest = java.util.HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(bytes));
                assertThat(manifest)
                        .contains("{\"path\": \"" + path + "\", \"size\": " + bytes.length + ", \"sha256\": \"" + digest
                                + "\"}");
            }
        }
    }

    @Test
    void pagesThatAreGoneDisappearFromTheOutput() throws Exception {
        site.page("tzgg/a.md", "甲", "2026-03-01", "文字。")
                .page("tzgg/b.md", "乙", "2026-03-01", "文字。")
                .built();
        java.nio.file.Files.delete(site.folder().resolve("content/tzgg/b.md"));
        site.file("redirects.yaml", "- from: /tzgg/b.html\n  gone: 已过期\n").built();
        assertThat(site.has("tzgg/a.html")).isTrue();
        assertThat(site.has("tzgg/b.html")).isFalse();
    }

    @Test
    void controlCharactersReachNeitherPagesNorFeeds() {
        site.page("tzgg/a.md", "---\ntitle: \"停\\x01水\"\ndate: 2026-01-01\nkeywords: [\"a\\eb\"]\n---\n甲&#1;乙。");
        Report report = site.build();
        assertThat(report.diagnostics().stream()
                        .filter(problem -> problem.code() == Code.SOURCE_CONTROL_CHARACTER)
                        .map(problem -> problem.at() + " " + problem.args()))
                .containsExactly("content/tzgg/a.md:2:8 [U+0001]", "content/tzgg/a.md:4:12 [U+001b]");
        assertThat(report.published()).isTrue();
        assertThat(site.html("tzgg/a.html").select("h1").text()).isEqualTo("停 水");
        for (String file : new String[] {"tzgg/a.html", "atom.xml", "tzgg/atom.xml"}) {
            assertThat(site.text(file).chars().filter(c -> c < 0x20 && c != '\n'))
                    .isEmpty();
        }
    }

    @Test
    void generatedPagesCanBeLinkedTo() {
        site.file(
                        "jiandu.yaml",
                        "name: 测试镇\nbaseUrl: https://www.test.example/xz/\nmenu:\n  - {title: 地图, link: /sitemap.html}\n")
                .file("redirects.yaml", "- {from: /map.html, to: /sitemap.html}\n")
                .page(
                        "tzgg/a.md",
                        "通知",
                        "2026-01-01",
                        "[图](/sitemap.html)[订](/atom.xml)[栏](/tzgg/atom.xml)[无](/404.html)")
                .built();
        assertThat(site.html("tzgg/a.html").select(".article-body a").eachAttr("href"))
                .containsExactly("../sitemap.html", "../atom.xml", "atom.xml", "../404.html");
        assertThat(site.html("index.html").select(".site-nav a").eachAttr("href"))
                .contains("sitemap.html");
        assertThat(site.html("map.html").select("main a").attr("href")).isEqualTo("sitemap.html");
        site.file("jiandu.yaml", "name: 测试镇\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.LINK_BROKEN, Code.LINK_BROKEN);
    }

    @Test
    void otherNamesOfFieldsLeadToTheRightOnes() {
        site.page("tzgg/a.md", "---\n标提: 甲\n发布时间: 2026-01-01\n信息来源: 镇办\n---\n文字。")
                .page("tzgg/c.md", "---\n标题: 丙\n发布日期: 2026-01-01\n内容类型: 政策文件\n文号: 云政发〔2026〕1号\n---\n文字。")
                .page("tzgg/b.md", "---\n题目: 甲\npubDate: 2026-01-01\n---\n文字。");
        assertThat(site.build().diagnostics().stream()
                        .filter(problem -> problem.code() == Code.FIELD_MISTYPED)
                        .map(problem ->
                                problem.args().get(0) + " " + problem.args().get(1)))
                .containsExactly("标提 标题", "发布时间 发布日期", "信息来源 来源", "题目 标题", "pubDate date", "文号 发文字号");
    }

    @Test
    void datesOfPolicyDocumentsMustAgree() {
        String head = "---\ntitle: 文件\ndate: 2026-03-01\nkind: policy\n";
        site.page("tzgg/a.md", head + "madeDate: 2026-03-02\nabolishedDate: 2026-10-01\n---\n文字。")
                .page("tzgg/b.md", head + "madeDate: 2026-03-01\nabolishedDate: 2026-12-01\n---\n文字。");
        assertThat(site.build().diagnostics().stream()
                        .filter(problem -> problem.code().id().startsWith("policy."))
                        .map(problem -> problem.at() + " " + problem.code().id()))
                .containsExactly(
                        "content/tzgg/a.md:5:11 policy.made-after-published",
                        "content/tzgg/a.md:6:16 policy.abolished-valid");
    }

    @Test
    void linksByFolderOrFinishedNameAreSetRight() {
        site.page("tzgg/a.md", "甲", "2026-01-01", "[1](b.html) [2](/content/tzgg/b.md) [3](/static/x.pdf)")
                .page("tzgg/b.md", "乙", "2026-01-01", "文字。")
                .file("static/x.pdf", "x");
        assertThat(site.build().diagnostics().stream()
                        .filter(problem -> problem.code() == Code.LINK_NEAR)
                        .map(problem -> problem.args().get(1)))
                .containsExactly("b.md", "/tzgg/b.md", "/x.pdf");
    }

    @Test
    void oldAddressesArePercentDecoded() {
        site.page("tzgg/a.md", "---\ntitle: 甲\ndate: 2026-01-01\naliases: [/a%20b/x.html]\n---\n文字。")
                .built();
        assertThat(site.has("a b/x.html")).isTrue();
    }

    @Test
    void largeNumbersAndDomainsWithSchemeAreRefused() {
        site.file("jiandu.yaml", "name: 测试镇\ndomain: http://www.test.example\n")
                .page("tzgg/a.md", "---\ntitle: 甲\ndate: 2026-01-01\norder: 99999999999\n---\n文字。");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.FIELD_TOO_LARGE, Code.FIELD_FORM);
    }

    @Test
    void columnsWithAWrongParentAreNotCalledEmpty() {
        site.column("a", "name: 甲\nparent: b\n")
                .column("b", "name: 乙\nparent: a\n")
                .column("c", "name: 丙\nparent: x\n");
        site.page("tzgg/a.md", "甲", "2026-01-01", "文字。");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.COLUMN_CYCLE, Code.COLUMN_PARENT);
    }

    @Test
    void redirectsNameThePageTheyLeadTo() {
        site.page("tzgg/a.md", "停水通知", "2026-01-01", "文字。")
                .file("redirects.yaml", "- {from: /o/1.html, to: /tzgg/a.md}\n- {from: /o/2.html, to: /sitemap.html}\n")
                .built();
        assertThat(site.html("o/1.html").select("main a").text()).isEqualTo("停水通知");
        assertThat(site.html("o/2.html").select("main a").text()).isEqualTo("https://www.test.example/xz/sitemap.html");
    }
}
