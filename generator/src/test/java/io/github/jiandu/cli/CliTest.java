package io.github.jiandu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CliTest {

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        String[] texts = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        return Cli.run(new PrintWriter(out), new PrintWriter(err), texts);
    }

    @Test
    void threeCommandsMakeAThemedFirstPage() {
        Path site = temp.resolve("yunxi");
        assertThat(run("new", "site", site, "--name", "云溪镇", "--now", "2026-11-22"))
                .isZero();
        assertThat(out.toString()).contains("jiandu build " + site);
        assertThat(run("build", site, "--now", "2026-11-22")).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("用浏览器打开")
                .contains(site.resolve("public/index.html").toString());
        assertThat(site.resolve("public/index.html")).content().contains("<title>云溪镇人民政府</title>", "style-");
        assertThat(err.toString()).doesNotContain("警告", "错误");
    }

    @Test
    void aPlatformOfDisclosureStandsInAnySite() throws Exception {
        Path site = temp.resolve("yunxi");
        assertThat(run("new", "site", site, "--name", "云溪镇", "--now", "2026-11-22"))
                .isZero();
        assertThat(run("new", "disclosure", site, "--now", "2026-11-22")).isZero();
        assertThat(site.resolve("content/xxgk/fdzdgk/land-transfer/_column.yaml"))
                .content()
                .contains("土地承包经营权流转", "第二十一条");
        assertThat(run("build", site, "--now", "2026-11-22")).as(err.toString()).isZero();
        assertThat(site.resolve("public/xxgk/fdzdgk/index.html")).content().contains("第二十条第（十五）项", "暂无此类信息", "筹资筹劳");
        assertThat(site.resolve("public/xxgk/zn/zhinan.html")).doesNotExist();
        assertThat(run("build", site, "--drafts", "--now", "2026-11-22"))
                .as(err.toString())
                .isZero();
        assertThat(site.resolve("public/xxgk/nb/baogao.html")).content().contains("草稿", "结转下年度");
        Path guide = site.resolve("content/xxgk/zn/zhinan.md");
        Files.writeString(guide, "mine");
        assertThat(run("new", "disclosure", site)).isZero();
        assertThat(guide).hasContent("mine");
        assertThat(run("new", "disclosure", temp.resolve("none"))).isEqualTo(Cli.SITE_ERRORS);
        assertThat(err.toString()).contains("new.no-site");
        assertThat(run("new", "disclosure", site, "--column", "../x")).isEqualTo(Cli.USAGE);
        assertThat(site.resolve("x")).doesNotExist();
    }

    @Test
    void aFilledFolderIsNotTurnedIntoASite() throws Exception {
        Files.writeString(temp.resolve("mine.txt"), "x");
        assertThat(run("new", "site", temp)).isEqualTo(Cli.SITE_ERRORS);
        assertThat(err.toString()).contains("new.not-empty");
        assertThat(temp).isDirectoryContaining(path -> path.endsWith("mine.txt"));
        assertThat(temp.toFile().list()).hasSize(1);
    }

    @Test
    void helpIsInBothLanguages() {
        assertThat(run("build", "--help")).isZero();
        assertThat(out.toString())
                .contains("把站点文件夹生成为静态网站", "Build a site's folder", "--base-url", "--drafts", "--now", "--report")
                .contains("--strict", "--threads", "--timings");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("退出码");
        assertThat(run("--version")).isZero();
    }

    @Test
    void wrongUsageIsExplainedInBothLanguages() {
        assertThat(run("build", "--ot", "x")).isEqualTo(Cli.USAGE);
        assertThat(err.toString())
                .contains("不认识的参数：--ot", "Unknown option", "--out")
                .doesNotContain("\tat ");
        assertThat(run("build", "--now", "tomorrow", temp)).isEqualTo(Cli.USAGE);
        assertThat(run("build", "--base-url", "yunxi.example", temp)).isEqualTo(Cli.USAGE);
        assertThat(run("build", "--threads", "0", temp)).isEqualTo(Cli.USAGE);
        assertThat(run("new")).isEqualTo(Cli.USAGE);
        assertThat(err.toString()).contains("要写明新建什么", "new what?");
        assertThat(run("new", "site")).isEqualTo(Cli.USAGE);
        assertThat(run("bild")).isEqualTo(Cli.USAGE);
    }

    @Test
    void aFolderWithoutSettingsIsNoSite() {
        assertThat(run("build", temp)).isEqualTo(Cli.SITE_ERRORS);
        assertThat(err.toString()).contains("config.not-found");
        assertThat(run("build", temp.resolve("nowhere"))).isEqualTo(Cli.SITE_ERRORS);
    }

    @Test
    void theReportIsJsonWithPositions() throws Exception {
        Path site = temp.resolve("s");
        run("new", "site", site, "--now", "2026-11-22");
        Files.writeString(site.resolve("content/tzgg/x.md"), "---\ntitel: 甲\ndate: 2026-13-45\n---\n文字。\n");
        Path report = temp.resolve("made/report.json");
        assertThat(run("build", site, "--report", report, "--now", "2026-11-22", "--timings"))
                .isEqualTo(Cli.SITE_ERRORS);
        assertThat(report)
                .content()
                .contains("\"published\": false", "\"code\": \"field.mistyped\"", "\"file\": \"content/tzgg/x.md\"")
                .contains("\"line\": 2", "\"line\": 3", "\"messageEn\": ");
        assertThat(out.toString()).contains("pages", "total");
    }

    @Test
    void strictLetsWarningsFail() throws Exception {
        Path site = temp.resolve("s");
        run("new", "site", site, "--now", "2026-11-22");
        Files.writeString(site.resolve("content/tzgg/x.md"), "# 没有日期\n\n文字。\n");
        assertThat(run("build", site, "--now", "2026-11-22", "--strict")).isEqualTo(Cli.SITE_ERRORS);
        assertThat(out.toString())
                .contains("没有生成：有 1 个警告，--strict 不予发布", "Not built: 1 warning, and --strict lets none pass");
        assertThat(site.resolve("public")).doesNotExist();
        assertThat(run("build", site, "--now", "2026-11-22")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "云\"溪'镇",
                "a: b # c",
                "- 云溪",
                "C:\\\\new\\\\",
                "云溪🏮",
                "true",
                "{year}",
                "[甲](b.md) <b>*x*</b> &amp; `y` ![z](q.png)",
                "“云溪”",
                "2026-11-22",
                "https://x.gov.cn/{a}"
            })
    void anyNameOfOneLineBuilds(String name) throws Exception {
        Path site = temp.resolve("s");
        assertThat(run("new", "site", site, "--name", name, "--now", "2026-11-22"))
                .isZero();
        err.getBuffer().setLength(0);
        assertThat(run("build", site, "--now", "2026-11-22")).as(err.toString()).isZero();
        assertThat(err.toString()).doesNotContain("警告", "错误");
        assertThat(Jsoup.parse(site.resolve("public/index.html").toFile()).title())
                .isEqualTo(name + "人民政府");
        assertThat(Jsoup.parse(site.resolve("public/index.html").toFile()).text())
                .contains("欢迎访问" + name + "人民政府网站");
    }

    @Test
    void aNameOfTwoLinesIsRefused() {
        assertThat(run("new", "site", temp.resolve("s"), "--name", "云溪\n镇")).isEqualTo(Cli.USAGE);
        assertThat(run("new", "site", temp.resolve("s"), "--name", " ")).isEqualTo(Cli.USAGE);
        assertThat(temp.resolve("s")).doesNotExist();
    }

    @Test
    void languagesCanBeChosen() throws Exception {
        Path site = temp.resolve("s");
        run("new", "site", site, "--now", "2026-11-22");
        Files.writeString(site.resolve("content/tzgg/x.md"), "# 没有日期\n\n文字。\n");
        err.getBuffer().setLength(0);
        run("build", site, "--lang", "en", "--now", "2026-11-22");
        assertThat(err.toString())
                .contains("warning page.no-date: the page has no date")
                .doesNotContain("警告");
        err.getBuffer().setLength(0);
        run("build", site, "--lang", "zh", "--now", "2026-11-22");
        assertThat(err.toString()).contains("警告 page.no-date：").doesNotContain("warning");
    }
}
