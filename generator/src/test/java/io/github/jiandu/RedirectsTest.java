package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.address.OldAddress;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old addresses: how they are written, what is refused, and what may not vanish unnoticed. */
class RedirectsTest {

    private static final String BASE = "https://www.test.example/xz/";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void makeSite() {
        site = TestSite.in(temp).page("tzgg/a.md", "通知", "2026-01-02", "正文，见[附件](b.pdf)。");
        site.file("content/tzgg/b.pdf", "%PDF-1.4\n%%EOF\n");
    }

    @Test
    void anAddressHasOneForm() {
        assertThat(form("/show.asp?id=12&t=%d5%fe")).isEqualTo("/show.asp?id=12&t=%D5%FE");
        assertThat(form("/show.asp?t=政")).isEqualTo("/show.asp?t=%E6%94%BF").isEqualTo(form("/show.asp?t=%e6%94%bf"));
        assertThat(form("/show.asp?t=%D5%FE")).isNotEqualTo(form("/show.asp?t=政"));
        assertThat(form("/%6Fld/1.html?")).isEqualTo("/old/1.html");
        assertThat(form("/a b/\"{x}\".asp")).isEqualTo("/a%20b/%22%7Bx%7D%22.asp");
        assertThat(form("old/1.html")).isEqualTo("/old/1.html");
        assertThat(form("https://WWW.test.example/xz/old/1.html")).isEqualTo("/old/1.html");
        assertThat(form("https://www.test.example/show.asp?id=1")).isEqualTo("http://www.test.example/show.asp?id=1");
        assertThat(form("http://Old.Example:80/x")).isEqualTo("http://old.example/x");
        assertThat(form("http://old.example:8080")).isEqualTo("http://old.example:8080/");
        assertThat(form("http://云溪.example/")).isEqualTo("http://" + java.net.IDN.toASCII("云溪") + ".example/");
        // what a script's escape() makes is no escape to a server
        assertThat(form("/s.asp?t=%u653F")).isEqualTo("/s.asp?t=%u653F");
    }

    @Test
    void whatNoServerIsAskedForIsNoAddress() {
        for (String wrong : List.of(
                "",
                " ",
                "/../a.html",
                "/a/%2e%2e/b.html",
                "//evil.example/",
                "/a.html#x",
                "/a%2Fb.html",
                "/a%5Cb",
                "/a\\b",
                "/a%00b",
                "/a\nb",
                "/a%0ab",
                "/a?x\ny",
                "/a%zz",
                "ftp://old.example/a",
                "javascript:alert(1)",
                "http:///a",
                "http://a..b/",
                "http://user@old.example/",
                "http://old.example;\n}/",
                "http://old.example$x/",
                "/" + "x".repeat(OldAddress.MAX_LENGTH))) {
            assertThat(OldAddress.parse(wrong, BASE)).as(wrong).isEmpty();
        }
    }

    private static String form(String text) {
        return OldAddress.parse(text, BASE).orElseThrow().toString();
    }

    @Test
    void aTableIsRead() {
        site.file("redirects.tsv", """
                \uFEFF旧地址	新地址	说明
                # 老系统的地址

                /old/1.html	/tzgg/a.md
                /old/2.html	/tzgg/a.html#fj	转到附件一节
                /show.asp?id=1&t=%D5%FE	/tzgg/
                /old/4.html	https://www.test.example/xz/tzgg/a.html
                http://old.example/show.asp?id=1	/tzgg/a.md
                /old/5.html	gone	活动已结束
                """);
        Report report = site.build();
        assertThat(report.published()).as(report.diagnostics().toString()).isTrue();
        assertThat(TestSite.codes(report)).containsOnlyOnce(Code.REDIRECT_BY_SERVER);
        assertThat(site.text("old/1.html")).contains("../tzgg/a.html");
        assertThat(site.text("old/2.html")).contains("../tzgg/a.html#fj");
        assertThat(site.text("old/4.html")).contains("../tzgg/a.html");
        assertThat(site.has("old/5.html")).isFalse();
        assertThat(site.text("redirects.tsv"))
                .contains(
                        "# baseUrl: " + BASE,
                        "/old/5.html\tgone\t活动已结束\n",
                        "/show.asp?id=1&t=%D5%FE\t/tzgg/index.html\n");
    }

    @Test
    void whatIsWrongInATableIsToldAtItsPlace() {
        site.file("redirects.tsv", """
                /a.html
                /b.html	/tzgg/x.md
                /c.html	gone
                /d.html	/tzgg/a.md	x	y
                /e/../f.html	/tzgg/
                /g.html	/tzgg/
                /g.html	/tzgg/a.md
                /%67.html	gone	重复
                """);
        assertThat(told(site.build()))
                .containsExactly(
                        "redirects.tsv:1:1 redirect.line",
                        "redirects.tsv:2:9 redirect.to",
                        "redirects.tsv:3:9 redirect.no-reason",
                        "redirects.tsv:4:1 redirect.line",
                        "redirects.tsv:5:1 redirect.from",
                        "redirects.tsv:7:1 redirect.twice",
                        "redirects.tsv:8:1 redirect.twice");
        assertThat(Files.exists(site.output())).isFalse();
    }

    @Test
    void aTableInGbkIsTold() {
        site.file("redirects.tsv", "/a.html\tgone\t活动已经结束了\n".getBytes(Charset.forName("GBK")));
        assertThat(told(site.build())).containsExactly("redirects.tsv:1:14 source.not-utf8");
    }

    @Test
    void goneIsWrittenInYamlWithAReason() {
        site.file("redirects.yaml", "- 旧地址: /old/5.html\n  不再提供: 活动已结束\n- from: /old/6.html\n  gone: no longer kept\n");
        assertThat(site.build().published()).isTrue();
        site.file("redirects.yaml", "- 旧地址: /old/5.html\n  不再提供: 活动已结束\n  新地址: /tzgg/\n");
        assertThat(told(site.build())).containsExactly("redirects.yaml:2:9 redirect.to-and-gone");
        site.file("redirects.yaml", "- 旧地址: /tzgg/a.html\n  不再提供: 活动已结束\n");
        assertThat(told(site.build())).containsExactly("redirects.yaml:1:8 redirect.still-there");
    }

    @Test
    void aChainIsToldWithItsWholeWay() {
        site.page("tzgg/c.md", "---\ntitle: 丙\ndate: 2026-01-02\naliases: [/4.html]\n---\n正文。");
        site.file(
                "redirects.yaml", "- from: /1.html\n  to: /2.html\n- from: /3.html\n  to: http://old.example/x?y=1\n");
        site.file(
                "redirects.tsv",
                "/2.html\t" + BASE + "3.html\nhttp://old.example/x?y=1\t/4.html\n/loop\t/pool\n/pool\t/loop\n");
        List<Diagnostic> errors = errors(site.build());
        assertThat(errors).extracting(Diagnostic::code).containsExactly(Code.REDIRECT_LOOP, Code.REDIRECT_CHAIN);
        assertThat(errors.get(0).message(Language.ZH)).contains("/loop → /pool → /loop");
        Diagnostic chain = errors.get(1);
        assertThat(chain.message(Language.EN))
                .contains("/1.html → /2.html → /3.html → http://old.example/x?y=1 → /4.html → /tzgg/c.html");
        assertThat(chain.at()).hasToString("redirects.yaml:2:7");
        assertThat(chain.related())
                .extracting(Object::toString)
                .containsExactly(
                        "redirects.tsv:1:9", "redirects.yaml:4:7", "redirects.tsv:2:26", "content/tzgg/c.md:4:11");
    }

    @Test
    void aTargetThatNoPagePublishesIsTold() {
        site.file("content/tzgg/unused.pdf", "%PDF-1.4\n%%EOF\n").file("redirects.tsv", "/u.pdf\t/tzgg/unused.pdf\n");
        assertThat(told(site.build())).contains("redirects.tsv:1:8 redirect.to");
    }

    @Test
    void aHundredThousandAreReadAndChecked() throws IOException {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            table.append("/show.asp?id=").append(i).append("&t=%D5%FE\t/tzgg/a.md\n");
        }
        site.file("redirects.tsv", table.toString());
        Path rules = temp.resolve("rules");
        CommandLineRun run = CommandLineRun.of("redirects", site.folder().toString(), "--out", rules.toString());
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(rules.resolve("apache/redirects.txt")).lines())
                .hasSizeGreaterThan(100_000);
        assertThat(site.build().published()).isTrue();
    }

    @Test
    void aChainAsLongAsTheFileIsToldShortly() {
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            table.append("/c").append(i).append("\t/c").append(i + 1).append('\n');
        }
        site.file("redirects.tsv", table + "/c20000\t/tzgg/\n");
        List<Diagnostic> errors = errors(site.build());
        assertThat(errors).hasSize(1);
        assertThat(errors.get(0).message(Language.EN)).hasSizeLessThan(500).contains("/c0 → /c1 → ");
    }

    @Test
    void aPageThatVanishesIsTold() throws IOException {
        site.page("tzgg/c.md", "丙", "2026-01-02", "正文。").built();
        Files.delete(site.folder().resolve("content/tzgg/a.md"));
        Files.delete(site.folder().resolve("content/tzgg/b.pdf"));
        List<Diagnostic> errors = errors(site.build());
        assertThat(errors).extracting(Diagnostic::code).containsOnly(Code.REDIRECT_VANISHED);
        assertThat(errors).extracting(error -> error.args().get(0)).containsExactly("tzgg/a.html", "tzgg/b.pdf");
        assertThat(errors.get(0).advice(Language.ZH)).contains("旧地址: /tzgg/a.html", "新地址", "不再提供");
        assertThat(site.has("tzgg/a.html")).as("the former output stays").isTrue();

        site.file("redirects.yaml", "- from: /tzgg/a.html\n  to: /tzgg/c.md\n- from: /tzgg/b.pdf\n  gone: 已过期\n")
                .built();
        assertThat(site.text("tzgg/a.html")).contains("c.html");

        // a redirect is an address too
        Files.delete(site.folder().resolve("redirects.yaml"));
        assertThat(errors(site.build()))
                .extracting(error -> error.args().get(0))
                .containsExactly("tzgg/a.html");
    }

    @Test
    void whatFollowsFromOtherThingsMayVanish() throws IOException {
        site.file("jiandu.yaml", "name: 测试镇\nbaseUrl: " + BASE + "\npageSize: 2\ntraditional: true\n");
        for (int i = 0; i < 7; i++) {
            site.page("tzgg/p" + i + ".md", "通知" + i, (2020 + i % 3) + "-01-02", "见<https://far" + i + ".example/>。");
        }
        site.file("static/logo.png", "x").file("static/site.css", "x").built();
        assertThat(site.files()).anyMatch(file -> file.matches("tzgg/index_\\d.html"));
        StringBuilder redirects = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            Files.delete(site.folder().resolve("content/tzgg/p" + i + ".md"));
            redirects.append("/tzgg/p").append(i).append(".html\tgone\t过期\n");
        }
        Files.delete(site.folder().resolve("static/logo.png"));
        Files.delete(site.folder().resolve("static/site.css"));
        site.file("redirects.tsv", redirects.toString()).built();
        assertThat(site.files()).noneMatch(file -> file.matches("tzgg/index_\\d.html"));
    }

    @Test
    void whatExpiresMayVanishAndWhatWasADraftToo() throws IOException {
        String head = "---\ntitle: 公示\ndate: 2026-01-02\n";
        site.page("tzgg/e.md", head + "---\n正文，见[附件](e.pdf)。").file("content/tzgg/e.pdf", "%PDF-1.4\n%%EOF\n");
        site.page("tzgg/d.md", head + "draft: true\n---\n正文。");
        assertThat(site.build(request -> request.withDrafts(true)).published()).isTrue();
        assertThat(site.has("tzgg/d.html")).isTrue();
        site.page("tzgg/e.md", head + "expires: 2026-02-01\n---\n正文，见[附件](e.pdf)。")
                .built();
        assertThat(site.has("tzgg/d.html")).isFalse();
        assertThat(site.has("tzgg/e.html")).isFalse();
        assertThat(site.has("tzgg/e.pdf")).isFalse();
    }

    @Test
    void theFormerSiteMayStandElsewhere() throws IOException {
        site.page("tzgg/c.md", "丙", "2026-01-02", "正文。").built();
        Path former = temp.resolve("former");
        Folders.copy(site.output(), former);
        Files.delete(site.folder().resolve("content/tzgg/c.md"));
        for (Path given : List.of(former, former.resolve("manifest.json"))) {
            CommandLineRun run = CommandLineRun.build(site.folder(), temp.resolve("new"), "--former", given.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("redirects.yaml: 错误 redirect.vanished：", "/tzgg/c.html");
        }
        Path odd = Files.writeString(temp.resolve("odd.json"), "{\"generator\": \"other\"}");
        for (Path given : List.of(odd, temp.resolve("nothing"), temp)) {
            CommandLineRun run = CommandLineRun.build(site.folder(), temp.resolve("new"), "--former", given.toString());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("redirect.former：").doesNotContain("Exception");
        }
    }

    @Test
    void aManifestOfBeforeIsReadAndOneOfNowIsReadAsBefore() throws IOException {
        site.built();
        String manifest = site.text("manifest.json");
        assertThat(manifest).contains("  \"addresses\": [\n", "    \"tzgg/a.html\"", "    \"tzgg/b.pdf\"");
        String old = manifest.substring(0, manifest.indexOf(",\n  \"addresses\"")) + "\n}\n";
        Files.writeString(site.output().resolve("manifest.json"), old);
        Files.delete(site.folder().resolve("content/tzgg/a.md"));
        Files.delete(site.folder().resolve("content/tzgg/b.pdf"));
        Report report = site.build();
        assertThat(report.published()).isTrue();
        assertThat(TestSite.codes(report)).contains(Code.REDIRECT_FORMER_OLD);
    }

    @Test
    void aHostileManifestIsNoReasonToFail() throws IOException {
        site.built();
        Path manifest = site.output().resolve("manifest.json");
        String text = Files.readString(manifest);
        Files.writeString(
                manifest,
                text.replace(
                        "  \"addresses\": [\n",
                        "  \"addresses\": [\n    \"../x.html\",\n    \"\",\n    \"/etc/passwd\",\n"));
        assertThat(site.build().published()).isTrue();
    }

    @Test
    void rulesGoBesideTheSiteOnly() {
        site.file("redirects.tsv", "/old.asp\t/tzgg/\n").built();
        for (String out : List.of("content/rules", ".", "public/rules")) {
            CommandLineRun run = CommandLineRun.of(
                    "redirects",
                    site.folder().toString(),
                    "--out",
                    site.folder().resolve(out).toString());
            assertThat(run.code()).as(out).isEqualTo(1);
            assertThat(run.out()).contains("No rules written");
        }
        assertThat(CommandLineRun.of(
                                "redirects",
                                site.output().toString(),
                                "--out",
                                site.output().resolve("r").toString())
                        .code())
                .isEqualTo(1);
        CommandLineRun nothing = CommandLineRun.of(
                "redirects", temp.toString(), "--out", temp.resolve("r").toString());
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("rules.no-redirects");
    }

    @Test
    void aRetiredDomainKnowsThePagesOfTheSite() throws IOException {
        site.file(
                        "redirects.tsv",
                        "/show.asp?id=1\t/tzgg/a.md\n/old.html\tgone\t过期\nhttp://old.example/tzgg/a.html\tgone\t不在了\n")
                .built();
        Path rules = temp.resolve("rules");
        for (Path from : List.of(site.folder(), site.output())) {
            CommandLineRun run = CommandLineRun.of(
                    "redirects",
                    from.toString(),
                    "--out",
                    rules.toString(),
                    "--retired",
                    "old.example",
                    "--retired",
                    "b.example:81");
            assertThat(run.err()).isEmpty();
            assertThat(Files.readString(rules.resolve("apache/retired/old.example.txt")))
                    .contains(
                            "/ " + BASE + "\n",
                            "/show.asp?id=1 " + BASE + "tzgg/a.html\n",
                            "/old.html 410\n",
                            "/tzgg/ " + BASE + "tzgg/index.html\n",
                            "/tzgg/a.html 410\n");
            assertThat(Files.readString(rules.resolve("apache/retired/b.example_81.txt")))
                    .contains("/tzgg/a.html " + BASE + "tzgg/a.html\n");
            assertThat(Files.readString(rules.resolve("nginx/retired/b.example_81.conf")))
                    .contains("    listen 81;\n    server_name b.example;\n");
        }
        assertThat(CommandLineRun.of(
                                "redirects", site.folder().toString(), "--out", rules.toString(), "--retired", "a b;")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void aRetiredDomainNeedsAnAddressToLeadTo() {
        site.file("jiandu.yaml", "name: 测试镇\n").file("redirects.tsv", "http://old.example/a\t/tzgg/\n");
        CommandLineRun run = CommandLineRun.of(
                "redirects",
                site.folder().toString(),
                "--out",
                temp.resolve("r").toString());
        assertThat(run.err()).contains("rules.no-base-url");
        assertThat(Files.exists(temp.resolve("r"))).isFalse();
    }

    /** Errors alone, as place and code. */
    private static List<String> told(Report report) {
        return errors(report).stream()
                .map(error -> error.at() + " " + error.code().id())
                .toList();
    }

    private static List<Diagnostic> errors(Report report) {
        return report.diagnostics().stream()
                .filter(problem -> problem.severity() == io.github.jiandu.diagnostic.Severity.ERROR)
                .toList();
    }
}
