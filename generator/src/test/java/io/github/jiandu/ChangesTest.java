package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.change.ChangeCounts;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.FileUse;
import io.github.jiandu.change.TextChange;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.output.Manifest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build changes is told so that a second person can judge it: all of it, and nothing that is noise. */
class ChangesTest {

    private static final String SENTENCE = "收费为每度电0.9元";

    @TempDir
    Path temp;

    private Path former = Path.of("");

    private void keep(TestSite site) throws IOException {
        former = temp.resolve("former");
        Folders.copy(site.output(), former);
    }

    private ChangeList changes(TestSite site) {
        return compare(former, site.output());
    }

    private static ChangeList compare(Path former, Path now) {
        Comparison comparison = Jiandu.compare(former, now, 2);
        assertThat(comparison.diagnostics()).isEmpty();
        return Objects.requireNonNull(comparison.changes());
    }

    private static String told(TextChange change) {
        return change.places().stream()
                .flatMap(place -> place.pieces().stream())
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case REMOVED -> "[-" + piece.text() + "-]";
                    case ADDED -> "{+" + piece.text() + "+}";
                    case LEFT_OUT -> "……";
                })
                .collect(Collectors.joining());
    }

    private static final String GONE = "- {from: /tzgg/c.html, gone: 已经过期}\n";

    @Test
    void threeEditsOfTheExampleSiteAreThreeChanges() throws IOException {
        Path site = temp.resolve("site");
        for (String part : List.of("content", "data", "static", "drawings")) {
            if (Files.isDirectory(ExampleSite.FOLDER.resolve(part))) {
                Folders.copy(ExampleSite.FOLDER.resolve(part), site.resolve(part));
            }
        }
        for (String file : List.of("jiandu.yaml", "redirects.yaml")) {
            Files.copy(ExampleSite.FOLDER.resolve(file), site.resolve(file));
        }
        assertThat(CommandLineRun.build(site, site.resolve("public")).code()).isZero();
        Path sentence = site.resolve("content/tzgg/2025/diandongche.md");
        String text = Files.readString(sentence);
        assertThat(text).contains(SENTENCE);
        Files.writeString(sentence, text.replace(SENTENCE, "收费为每度电0.8元"));
        Files.writeString(
                site.resolve("content/tzgg/2026/tingdian.md"),
                "---\ntitle: 关于溪口一带计划停电的通知\ndate: 2026-11-21\nsource: 云溪社区\n---\n\n11月25日溪口一带停电。\n");
        Files.delete(site.resolve("content/tzgg/2026/qingming.md"));
        Files.writeString(
                site.resolve("redirects.yaml"),
                "- {from: /tzgg/2026/qingming.html, gone: 节日已过}\n",
                StandardOpenOption.APPEND);
        Map<String, String> before = Folders.files(site.resolve("public"));

        CommandLineRun run = diff(site);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("""
                新增 Added
                  + tzgg/2026/tingdian.html  关于溪口一带计划停电的通知
                修改 Changed
                  ~ tzgg/2025/diandongche.html  关于加强电动自行车充电安全管理的通告
                      集镇已建集中充电点11处、充电端口208个，收费为每度电[-0.9-]{+0.8+}元（含服务费）\
                """.stripTrailing());
        assertThat(run.out()).contains("""
                撤下 Withdrawn
                  - tzgg/2026/qingming.html  文明祭扫倡议书
                文件 Files
                  ~ redirects.tsv""");
        assertThat(run.out()).startsWith("变更清单 ").contains("新增 1 页，修改 1 页，撤下 1 页，附件等文件 1 个，外围变化 ");
        assertThat(run.out()).containsPattern("列表页 \\d 个，如 index\\.html");
        assertThat(Folders.files(site.resolve("public"))).isEqualTo(before);
        assertThat(Folders.names(site)).doesNotContain(".public.jiandu-new", ".public.jiandu-lock");
    }

    /** The list, its JSON and its page; and the same from two folders, on other machines and with other threads. */
    @Test
    void everyReaderIsToldTheSame() throws Exception {
        TestSite made = TestSite.in(temp);
        for (int i = 0; i < 9; i++) {
            made.page("tzgg/p" + i + ".md", "通知" + i, "2026-11-0" + (i + 1), "第" + i + "件事，甲说了算。\n");
        }
        Path site = made.folder();
        assertThat(CommandLineRun.build(site, site.resolve("public")).code()).isZero();
        assertThat(diff(site).out()).isEqualTo("没有变化\nNothing changed\n");
        for (int i = 0; i < 6; i++) {
            made.page("tzgg/p" + i + ".md", "通知" + i, "2026-11-0" + (i + 1), "第" + i + "件事，乙说了算。\n");
        }
        CommandLineRun run = diff(site);
        Path page = temp.resolve("list.html");
        CommandLineRun json = diff(site, "--json", "--html", page.toString());
        String digest = digest(json.out());
        assertThat(json.out()).contains("\"digest\": \"" + digest + "\"");
        assertThat(run.out()).contains(digest, code(digest));
        assertThat(Files.readString(page)).contains(digest, code(digest));

        Path fresh = temp.resolve("fresh");
        assertThat(CommandLineRun.build(site, fresh).code()).isZero();
        assertThat(CommandLineRun.of("diff", site.resolve("public").toString(), fresh.toString(), "--json")
                        .out())
                .isEqualTo(json.out());
        Path log = temp.resolve("log");
        for (List<String> options : List.of(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=America/New_York"),
                List.of("-Dfile.encoding=GBK", "-Duser.language=zh", "-Duser.timezone=Pacific/Kiritimati"))) {
            String said = JianduProcess.run(
                            Map.of("LC_ALL", options.size() == 3 ? "C" : "C.UTF-8"),
                            options,
                            log,
                            "diff",
                            site.toString(),
                            "--now",
                            CommandLineRun.TODAY,
                            "--threads",
                            String.valueOf(options.size()),
                            "--json",
                            "--html",
                            temp.resolve("other.html").toString())
                    .output();
            assertThat(said).contains(json.out().stripTrailing());
            assertThat(temp.resolve("other.html")).hasSameTextualContentAs(page, StandardCharsets.UTF_8);
        }
    }

    /** As the handbook says: of the document without its two lines that hold it. */
    private static String digest(String json) {
        String canonical = json.lines()
                .filter(line -> !line.startsWith("  \"digest\": ") && !line.startsWith("  \"code\": "))
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String code(String digest) {
        return digest.substring(0, 4) + "-" + digest.substring(4, 8) + "-" + digest.substring(8, 12);
    }

    private static CommandLineRun diff(Path site, String... options) {
        List<String> args = new java.util.ArrayList<>(List.of("diff", site.toString(), "--now", CommandLineRun.TODAY));
        args.addAll(List.of(options));
        return CommandLineRun.of(args.toArray(String[]::new));
    }

    @Test
    void aNewThemeChangesOnlySurroundings() throws IOException {
        TestSite site = TestSite.in(temp);
        for (int i = 0; i < 8; i++) {
            site.page("tzgg/p" + i + ".md", "通知" + i, "2026-11-0" + (i + 1), "第" + i + "件事。\n");
        }
        site.built();
        keep(site);
        site.file("theme/assets/site.css", ":root {\n  --main: #14532d;\n}\n")
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\ntheme: {scheme: blue}\n")
                .built();
        ChangeList list = changes(site);
        assertThat(list.added()).isEmpty();
        assertThat(list.changed()).isEmpty();
        assertThat(list.withdrawn()).isEmpty();
        assertThat(list.moved()).isEmpty();
        assertThat(list.redirects()).isEmpty();
        assertThat(list.files()).isEmpty();
        assertThat(list.surroundings().pages().count()).isGreaterThanOrEqualTo(8);
        assertThat(list.surroundings().lists().count()).isGreaterThanOrEqualTo(2);
        assertThat(list.surroundings().looks().count()).isGreaterThanOrEqualTo(1);
        assertThat(list.surroundings().pages().sample()).endsWith(".html");
        assertThat(list.isEmpty()).isFalse();
    }

    @Test
    void aMovedPageIsToldOnceAndAnAlteredOneIsNotMoved() throws IOException {
        TestSite site = TestSite.in(temp)
                .page("tzgg/jiu.md", "旧文", "2026-11-01", "一字不改。\n")
                .page("tzgg/gai.md", "改文", "2026-11-02", "原来这样写。\n")
                .built();
        keep(site);
        Files.delete(site.folder().resolve("content/tzgg/jiu.md"));
        Files.delete(site.folder().resolve("content/tzgg/gai.md"));
        site.page("tzgg/2026/xin.md", "旧文", "2026-11-01", "一字不改。\n")
                .page("tzgg/2026/gai.md", "改文", "2026-11-02", "现在那样写。\n")
                .file("redirects.yaml", """
                        - {from: /tzgg/jiu.html, to: /tzgg/2026/xin.md}
                        - {from: /tzgg/gai.html, to: /tzgg/2026/gai.md}
                        - {from: /old/1.html, to: /tzgg/2026/xin.md}
                        """)
                .built();
        ChangeList list = changes(site);
        assertThat(list.moved()).containsExactly(new ChangeList.Move("tzgg/jiu.html", "tzgg/2026/xin.html", "旧文"));
        assertThat(list.added()).extracting(ChangeList.Page::path).containsExactly("tzgg/2026/gai.html");
        assertThat(list.withdrawn())
                .containsExactly(new ChangeList.Withdrawn("tzgg/gai.html", "改文", "tzgg/2026/gai.html"));
        assertThat(list.redirects()).containsExactly(new ChangeList.Redirect("old/1.html", null, "tzgg/2026/xin.html"));
    }

    @Test
    void filesLinksAndPicturesAreToldToo() throws IOException {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "甲", "2026-11-01", "见[附件](b.txt)和[上级](https://a.example/)。\n")
                .page("tzgg/b.txt", "旧")
                .file("static/x.json", "{}")
                .built();
        keep(site);
        site.page("tzgg/a.md", "甲", "2026-11-01", "见[附件](b.txt)和[上级](https://b.example/)。\n")
                .page("tzgg/b.txt", "新的")
                .file("static/y.json", "{}");
        Files.delete(site.folder().resolve("static/x.json"));
        site.built();
        ChangeList list = changes(site);
        assertThat(list.changed()).hasSize(1);
        ChangeList.ChangedPage page = list.changed().get(0);
        assertThat(page.linksRemoved()).extracting("href").containsExactly("https://a.example/");
        assertThat(page.linksAdded()).extracting("href").containsExactly("https://b.example/");
        assertThat(list.files())
                .containsExactly(
                        new ChangeList.File("tzgg/b.txt", FileUse.ATTACHMENT, 3L, 6L),
                        new ChangeList.File("x.json", FileUse.OTHER, 2L, null),
                        new ChangeList.File("y.json", FileUse.OTHER, null, 2L));
    }

    /** One sentence is one change, not one for each way of writing it. */
    @Test
    void theEditionInTraditionalCharactersIsCountedWithItsOriginal() throws IOException {
        TestSite site = TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\ntraditional: true\n")
                .page("tzgg/a.md", "甲", "2026-11-01", "原来的话。\n")
                .built();
        keep(site);
        site.page("tzgg/a.md", "甲", "2026-11-01", "现在的话。\n")
                .page("tzgg/b.md", "乙", "2026-11-02", "另一页。\n")
                .built();
        ChangeList list = changes(site);
        assertThat(list.changed()).extracting(ChangeList.ChangedPage::path).containsExactly("tzgg/a.html");
        assertThat(list.added()).extracting(ChangeList.Page::path).containsExactly("tzgg/b.html");
        assertThat(list.surroundings().editions().count()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyOptionAndEveryKeyIsExplained() throws IOException {
        String page = Files.readString(
                Path.of("..", "docs", "handbook", "content", "fabu", "shenhe.md"), StandardCharsets.UTF_8);
        for (String command : List.of("diff", "approve")) {
            String help = CommandLineRun.of(command, "--help").out();
            assertThat(Pattern.compile("--[a-z][a-z-]+").matcher(help).results().map(MatchResult::group))
                    .hasSizeGreaterThan(8)
                    .filteredOn(option -> !option.equals("--help"))
                    .allMatch(option -> page.contains("`" + option) || page.contains(" " + option));
        }
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "甲", "2026-11-01", "原来[的](https://a.example/)话。\n")
                .page("tzgg/c.md", "丙", "2026-11-01", "要撤的话。\n")
                .file("static/x.json", "{}")
                .built();
        keep(site);
        Files.delete(site.folder().resolve("content/tzgg/c.md"));
        site.page("tzgg/a.md", "乙", "2026-11-01", "现在[的](https://b.example/)话。\n")
                .page("tzgg/b.md", "乙", "2026-11-02", "另[一](https://c.example/)页。\n")
                .file("static/x.json", "[1]")
                .file("redirects.yaml", "- {from: /old/1.html, to: /tzgg/a.md}\n" + GONE)
                .built();
        assertThat(Pattern.compile("\"(\\w+)\": ")
                        .matcher(changes(site).toJson())
                        .results()
                        .map(key -> key.group(1)))
                .contains("linksAdded", "formerTitle", "formerTo", "formerSize", "links", "sample")
                .filteredOn(key -> !List.of("title", "words").contains(key))
                .allMatch(key -> page.contains("`" + key + "`"));
    }

    @Test
    void theFirstBuildAddsEverything() {
        TestSite site = TestSite.in(temp).page("tzgg/a.md", "甲", "2026-11-01", "第一页。\n");
        CommandLineRun run = diff(site.folder(), "--json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("\"former\": null", "\"path\": \"tzgg/a.html\"", "\"changed\": []");
        assertThat(site.folder().resolve("public")).doesNotExist();
    }

    @Test
    void whatAPageSaysIsText() throws IOException {
        TestSite site = TestSite.in(temp)
                .file("static/h.html", "<!DOCTYPE html><html lang=zh><title>旧</title><main><h1>旧</h1><p>无事</p></main>")
                .page("tzgg/a.md", "甲", "2026-11-01", "原文。\n")
                .built();
        keep(site);
        site.file(
                        "static/h.html",
                        "<!DOCTYPE html><html lang=zh><title>x</title><main><h1>&lt;script>alert(1)&lt;/script></h1>"
                                + "<p>&lt;/del>&lt;img src=x onerror=alert(2)> \u202Egnp.exe \u0007\u200B\u2066"
                                + "\u0627\u0644 &lt;!-- ]]> \uDB40\uDC41</p><a href='javascript:alert(3)'>点</a></main>")
                .built();
        ChangeList list = changes(site);
        String html = list.toHtml();
        Document page = Jsoup.parse(html);
        assertThat(page.select("script, img, iframe, link, [onerror], main a")).isEmpty();
        assertThat(html).doesNotContain("\u202E", "\u200B", "\u2066", "\u0007", "\uDB40\uDC41");
        assertThat(page.select("ins").text())
                .contains("<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "〔U+202E〕gnp.exe", "〔U+200B〕");
        assertThat(page.select("ins").text()).contains("javascript:alert(3)", "〔U+E0041〕", "<!-- ]]>");
        CommandLineRun run =
                CommandLineRun.of("diff", former.toString(), site.output().toString());
        assertThat(run.out()).contains("〔U+202E〕gnp.exe").doesNotContain("\u202E", "\u200B", "\u0007");
        assertThat(run.out().chars().filter(c -> c < ' ' && c != '\n')).isEmpty();
    }

    @Test
    void thePageNeedsNothingElseAndCanBeUsedByEveryone() throws IOException {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "甲", "2026-11-01", "原来的话。第二句。\n")
                .page("tzgg/c.md", "丙", "2026-11-02", "要撤的话。\n")
                .built();
        keep(site);
        Files.delete(site.folder().resolve("content/tzgg/c.md"));
        site.file("redirects.yaml", GONE)
                .page("tzgg/a.md", "甲", "2026-11-01", "现在的话。第二句。\n")
                .page("tzgg/b.md", "乙", "2026-11-03", "新写的话。\n")
                .file("static/y.json", "{}")
                .built();
        Document page = Jsoup.parse(changes(site).toHtml());
        assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.title()).startsWith("变更清单 ");
        assertThat(page.select("body > header h1")).hasSize(1);
        assertThat(page.select("body > main, body > footer, body > nav[aria-label]"))
                .hasSize(3);
        int level = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int next = heading.normalName().charAt(1) - '0';
            assertThat(next).isLessThanOrEqualTo(level + 1);
            level = next;
        }
        assertThat(page.select("[src], link, script, [style], form")).isEmpty();
        assertThat(page.select("style").html())
                .contains("@media print", "prefers-color-scheme: dark")
                .doesNotContain("url(");
        for (Element link : page.select("a[href]")) {
            assertThat(page.getElementById(link.attr("href").substring(1))).isNotNull();
        }
        for (Element section : page.select("section")) {
            assertThat(page.getElementById(section.attr("aria-labelledby"))).isNotNull();
        }
        assertThat(page.select("th:not([scope])")).isEmpty();
        for (Element mark : page.select("del")) {
            assertThat(mark.text()).startsWith("删");
        }
        for (Element mark : page.select("ins")) {
            assertThat(mark.text()).startsWith("增");
        }
        assertThat(page.select(".place").text()).contains("删原来").contains("增现在").contains("第二句。");
        assertThat(page.select("#withdrawn").text()).isEqualTo("撤下（1）");
    }

    /** A page of five megabytes is compared by paragraphs, and whoever reads the list is told. */
    @Test
    void aHugePageIsComparedByParagraph() throws IOException {
        String text = IntStream.range(0, 40_000)
                .mapToObj(i -> "<p>第" + i + "段：说的是镇里的一件小事，文字写得很长，为的是占满地方，共有四十多个字，一个也不少。</p>\n")
                .collect(Collectors.joining());
        String head = "<!DOCTYPE html><html lang=zh><title>长</title><body><main><h1>长</h1>\n";
        TestSite site = TestSite.in(temp)
                .file("static/long.html", head + text + "</main>")
                .built();
        keep(site);
        assertThat(Files.size(site.output().resolve("long.html"))).isGreaterThan(5_000_000);
        site.file("static/long.html", head + text.replace("第31234段：说的", "第31234段：讲的") + "</main>")
                .built();
        ChangeList list = changes(site);
        assertThat(list.changed()).hasSize(1);
        assertThat(list.changed().get(0).text().byParagraph()).isTrue();
        assertThat(told(list.changed().get(0).text()))
                .startsWith("[-第31234段：说的是")
                .contains("{+第31234段：讲的是");
        assertThat(list.toHtml()).contains("按段落比较").hasSizeLessThan(10_000);
        assertThat(CommandLineRun.of("diff", former.toString(), site.output().toString())
                        .out())
                .contains("按段落比较");
    }

    @Test
    void whatIsNoSiteOrWasAlteredIsRefused() throws IOException {
        TestSite site =
                TestSite.in(temp).page("tzgg/a.md", "甲", "2026-11-01", "原文。\n").built();
        keep(site);
        site.page("tzgg/a.md", "甲", "2026-11-01", "新文。\n").built();

        assertThat(codes(temp.resolve("nowhere"), site.output())).containsExactly(Code.CHANGE_NO_SITE);
        assertThat(codes(former, site.folder())).containsExactly(Code.CHANGE_NO_SITE);

        Path page = site.output().resolve("tzgg/a.html");
        String right = Files.readString(page);
        Files.writeString(page, right.replace("新文", "坏文"));
        assertThat(codes(former, site.output())).containsExactly(Code.CHANGE_ALTERED);
        Files.delete(page);
        assertThat(codes(former, site.output())).containsExactly(Code.CHANGE_ALTERED);
        Path elsewhere = temp.resolve("elsewhere.html");
        Files.writeString(elsewhere, right);
        Files.createSymbolicLink(page, elsewhere);
        assertThat(codes(former, site.output())).containsExactly(Code.CHANGE_ALTERED);

        Path manifest = site.output().resolve(Manifest.PATH.value());
        String list = Files.readString(manifest);
        Files.writeString(manifest, list.replace("\"tzgg/a.html\"", "\"../../secret.html\""));
        assertThat(codes(former, site.output())).containsExactly(Code.CHANGE_OUTSIDE);
        Files.writeString(manifest, "{broken");
        assertThat(codes(former, site.output())).containsExactly(Code.CHANGE_NO_SITE);
        CommandLineRun run =
                CommandLineRun.of("diff", former.toString(), site.output().toString(), "--json");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("change.no-site").doesNotContain("Exception");
    }

    private static List<Code> codes(Path former, Path now) {
        Comparison comparison = Jiandu.compare(former, now, 1);
        assertThat(comparison.changes()).isNull();
        return comparison.diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void aSiteWithErrorsHasNoList() {
        TestSite site = TestSite.in(temp).page("tzgg/a.md", "---\ntitle: 甲\ndate: 2026-13-45\n---\n\n原文。\n");
        CommandLineRun run = diff(site.folder());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("field.date", "没有变更清单");
    }

    @Test
    void eachBuildCountsWhatIsNotAsBefore() throws IOException {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "甲", "2026-11-01", "正文甲。")
                .page("tzgg/b.md", "乙", "2026-11-02", "正文乙。")
                .page("tzgg/c.md", "丙", "2026-11-03", "正文丙。");
        assertThat(site.build().changes()).isNull();
        assertThat(site.build().changes()).isEqualTo(new ChangeCounts(0, 0, 0));
        site.page("tzgg/a.md", "甲", "2026-11-01", "正文甲，改了。").page("tzgg/d.md", "丁", "2026-10-01", "正文丁。");
        site.file("redirects.tsv", "/tzgg/b.html\tgone\t内容有误，重新发布\n");
        Files.delete(site.folder().resolve("content/tzgg/b.md"));
        CommandLineRun run = CommandLineRun.build(site.folder(), site.output());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("新增 1，").contains("撤下 1（").contains("1 added, ", "1 withdrawn");
        assertThat(CommandLineRun.build(site.folder(), site.output()).out()).contains("与上次相比：没有变化");
    }
}
