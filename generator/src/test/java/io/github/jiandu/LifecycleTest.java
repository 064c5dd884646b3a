package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small site in each state of its life, and the commands that move it. */
class LifecycleTest {

    private static final String SETTINGS = """
            # 云溪镇的网站
            name: 云溪镇
            fullName: 云溪镇人民政府
            baseUrl: https://www.test.example/xz/
            phone: 0000-1234500   # 值班电话
            icpNumber: 浙ICP备00000000号-1
            siteIdCode: "9901230011"
            domain: www.test.example
            """;

    @TempDir
    Path temp;

    private TestSite site(String lifecycle) {
        return TestSite.in(temp)
                .file("jiandu.yaml", SETTINGS + lifecycle)
                .page("tzgg/a.md", "关于停水的通知", "2026-01-01", "明天停水。");
    }

    private static Element banner(Document page) {
        Element first = page.body().child(0);
        assertThat(first.id()).isEqualTo("lifecycle-banner");
        return first;
    }

    @Test
    void aLivingSiteSaysNothing() {
        TestSite site = site("").built();

        assertThat(site.html("index.html").select("#lifecycle-banner")).isEmpty();
        assertThat(site.files()).doesNotContain("migration.html", "lifecycle.jsonl", "announcement.txt");
        assertThat(site.text("index.html")).doesNotContain("lifecycle");
    }

    @Covers({"LIFE-06", "LIFE-08"})
    @Test
    void aSiteThatMovesSaysSo() {
        TestSite site = site("""
                        lifecycle:
                          state: 迁移中
                          from: 2026-11-12
                          until: 2026-12-31
                          successor: https://new.example/yunxi/
                          successorName: 清岚县人民政府门户网站
                          reason: 网站集约化
                          approval: 澜政办函〔2026〕12号
                        """)
                .file("data/migration.tsv", "tzgg/\thttps://new.example/yunxi/gg/\t通知\n/\t归档\t\n")
                .built();

        Element home = banner(site.html("index.html"));
        assertThat(home.attr("data-state")).isEqualTo("migrating");
        assertThat(home.text())
                .contains("迁移公告", "清岚县人民政府门户网站", "网站集约化", "2026-11-12", "2026-12-31", "还有 39 天", "0000-1234500");
        assertThat(banner(site.html("tzgg/a.html")).select("a").eachAttr("href"))
                .containsExactly("#main", "https://new.example/yunxi/", "../migration.html");
        Document notice = site.html("migration.html");
        assertThat(notice.select("h1").text()).isEqualTo("云溪镇人民政府网站迁移公告");
        assertThat(notice.select("main").text()).contains("澜政办函〔2026〕12号", "2026年12月31日");
        assertThat(notice.select("tbody tr").eachText())
                .containsExactly(
                        "通知公告 https://www.test.example/xz/tzgg/ https://new.example/yunxi/gg/",
                        "全站 https://www.test.example/xz/ 归档保存，地址不变");
        assertThat(site.text("announcement.txt")).contains("https://new.example/yunxi/", "2026年12月31日");
        assertThat(CommandLineRun.of("search", "迁移公告", site.output().toString()).out())
                .contains("migration.html");
    }

    @Covers("LIFE-04")
    @Test
    void aMigrationMapLeavesNothingOut() {
        TestSite site = site("""
                        lifecycle:
                          state: migrating
                          from: 2026-11-12
                          successor: https://new.example/yunxi/
                        """).file("data/migration.tsv", "xw/\t归档\ntzgg/b.html\t../x\ntzgg/c.html\t不保留\nxw/\t归档\n");

        assertThat(site.build().diagnostics())
                .extracting(problem -> problem.at() + " " + problem.code().id())
                .contains(
                        "data/migration.tsv lifecycle.map-missing",
                        "data/migration.tsv:1:1 lifecycle.map-nothing",
                        "data/migration.tsv:2:1 lifecycle.map-line",
                        "data/migration.tsv:3:1 lifecycle.map-line",
                        "data/migration.tsv:4:1 lifecycle.map-twice");
    }

    @Covers({"LIFE-12", "LIFE-07", "FOOT-12"})
    @Test
    void anArchivedSiteSaysWhenAndHasNoLiveMark() throws IOException {
        TestSite site = site("""
                        lifecycle:
                          state: archived
                          from: 2026-09-01
                          until: 2026-10-10
                          archived: 2026-10-20
                          successor: https://new.example/yunxi/
                        """)
                .file("data/migration.tsv", "tzgg/\thttps://new.example/gg/\n/\t归档\n")
                .built();

        for (String path : site.pages()) {
            Document page = site.html(path);
            Element banner = banner(page);
            assertThat(banner.attr("data-state")).isEqualTo("archived");
            assertThat(banner.attr("data-archived-at")).isEqualTo("2026-10-20");
            assertThat(banner.text()).contains("已归档", "归档时间：2026-10-20");
            assertThat(page.title()).startsWith("【已归档】");
            assertThat(page.select("meta[name=archive-date]").attr("content")).isEqualTo("2026-10-20");
            assertThat(page.select("meta[name=memento-datetime]").attr("content"))
                    .isEqualTo("Mon, 19 Oct 2026 16:00:00 GMT");
            assertThat(page.select("a[href*=miit.gov.cn], a[href*=zfwzgl], a[href*=beian]"))
                    .isEmpty();
            assertThat(page.select("footer").text()).contains("浙ICP备00000000号-1", "备案和标识已不再使用");
            assertThat(page.select("form").eachAttr("action")).allMatch(action -> action.endsWith("search.html"));
        }
        Document page = site.html("tzgg/a.html");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://new.example/gg/a.html");
        assertThat(page.select("link[rel=original]").attr("href")).isEqualTo("https://www.test.example/xz/tzgg/a.html");
        assertThat(page.select("script[type=application/ld+json]").eachText()).isNotNull();
        assertThat(page.html()).contains("\"creativeWorkStatus\": \"archived\"");
        assertThat(site.html("index.html").select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://www.test.example/xz/");
        assertThat(CommandLineRun.of("search", "停水", site.output().toString()).out())
                .contains("tzgg/a.html");
    }

    @Covers("LIFE-13")
    @Test
    void aSuspendedSiteIsOnePage() {
        TestSite site = site("""
                        lifecycle:
                          state: suspended
                          from: 2026-11-20
                          until: 2026-12-10
                          reason: 服务器搬迁
                        """).built();

        assertThat(site.pages()).containsExactly("404.html", "index.html");
        assertThat(site.files())
                .allMatch(path -> path.startsWith("assets/")
                        || List.of("404.html", "index.html", "manifest.json", "site.json")
                                .contains(path));
        Document page = site.html("index.html");
        assertThat(banner(page).attr("data-state")).isEqualTo("suspended");
        assertThat(page.select("main").text()).contains("服务器搬迁", "2026年12月10日", "0000-1234500");
        assertThat(page.select("a")).isEmpty();
    }

    @Covers("LIFE-02")
    @Test
    void aNewDomainIsAnnouncedForAWhile() {
        String changed = """
                lifecycle:
                  state: active
                  from: 2026-11-01
                  domains: [yunxi.example]
                """;
        assertThat(banner(site(changed).built().html("index.html")).text()).contains("域名变更", "yunxi.example");
        assertThat(site(changed.replace("2026-11-01", "2026-06-01"))
                        .built()
                        .html("index.html")
                        .select("#lifecycle-banner"))
                .isEmpty();
    }

    @Test
    void commandsMoveASiteAndKeepEverythingElse() throws IOException {
        TestSite site = site("");
        String folder = site.folder().toString();

        CommandLineRun retired = CommandLineRun.of(
                "retire",
                folder,
                "--from",
                "2026-10-01",
                "--successor",
                "https://new.example/yx/",
                "--yes",
                "--now",
                "2026-10-01");
        assertThat(retired.code()).as(retired.err()).isZero();
        assertThat(retired.out()).contains(" +   state: migrating", "\"verb\":\"retire\"");
        assertThat(site.folder().resolve("jiandu.yaml"))
                .hasContent(
                        SETTINGS
                                + "lifecycle:\n  state: migrating\n  from: 2026-10-01\n  until: 2026-10-31\n  successor: https://new.example/yx/");

        String before = Files.readString(site.folder().resolve("jiandu.yaml"));
        CommandLineRun early =
                CommandLineRun.of("archive", folder, "--date", "2026-10-20", "--yes", "--now", "2026-10-20");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.err()).contains("lifecycle.archived-early");
        assertThat(site.folder().resolve("jiandu.yaml")).hasContent(before);

        CommandLineRun archived = CommandLineRun.of(
                "archive",
                folder,
                "--date",
                "2026-11-20",
                "--yes",
                "--now",
                "2026-11-22",
                "--out",
                site.output().toString());
        assertThat(archived.code()).as(archived.err()).isZero();
        assertThat(banner(site.html("index.html")).attr("data-archived-at")).isEqualTo("2026-11-20");
        assertThat(site.text("lifecycle.jsonl").lines()).hasSize(2);

        CommandLineRun again = CommandLineRun.of(
                "retire",
                folder,
                "--from",
                "2026-11-22",
                "--successor",
                "https://new.example/yx/",
                "--yes",
                "--now",
                "2026-11-22");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("lifecycle.impossible");

        CommandLineRun back = CommandLineRun.of("reopen", folder, "--reason", "方案调整", "--yes", "--now", "2026-11-23");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(site.folder().resolve("jiandu.yaml")).hasContent(SETTINGS + "lifecycle:\n  state: active");
        assertThat(site.built().html("index.html").select("#lifecycle-banner")).isEmpty();
    }

    @Test
    void anArchiveIsNotUndoneByHand() throws IOException {
        TestSite site = site("");
        CommandLineRun.of(
                "archive",
                site.folder().toString(),
                "--date",
                "2026-11-20",
                "--yes",
                "--now",
                "2026-11-22",
                "--out",
                site.output().toString());
        Path settings = site.folder().resolve("jiandu.yaml");
        Files.writeString(settings, SETTINGS);
        assertThat(site.build().diagnostics())
                .extracting(problem -> problem.code().id())
                .contains("lifecycle.reopen");

        Path log = site.folder().resolve("data/lifecycle.jsonl");
        Files.writeString(log, Files.readString(log).replace("archived", "active"));
        assertThat(site.build().diagnostics())
                .extracting(problem -> problem.code().id())
                .contains("lifecycle.impossible");
    }

    @Test
    void settingsThatCannotBeEditedStayAsTheyAre() throws IOException {
        TestSite site = site("lifecycle: {state: active}\n");
        String before = Files.readString(site.folder().resolve("jiandu.yaml"));

        CommandLineRun run = CommandLineRun.of(
                "suspend",
                site.folder().toString(),
                "--from",
                "2026-11-22",
                "--until",
                "2026-12-01",
                "--reason",
                "检修",
                "--yes");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("lifecycle.not-edited");
        assertThat(site.folder().resolve("jiandu.yaml")).hasContent(before);
    }
}
