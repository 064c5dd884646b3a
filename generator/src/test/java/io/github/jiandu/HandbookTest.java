package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.cli.Cli;
import io.github.jiandu.config.SiteFields;
import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.handover.HandoverFields;
import io.github.jiandu.redirect.RedirectReader;
import io.github.jiandu.report.Report;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handbook says what is so: its tables come from the code, its examples are read, its commands are run. */
class HandbookTest {

    private static final Path FOLDER =
            Path.of("..", "docs", "handbook").toAbsolutePath().normalize();

    private static final Path CONTENT = FOLDER.resolve("content");

    private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

    /**
     * A fenced block of a page.
     *
     * @param page the file it stands in
     * @param language what stands behind the opening fence
     */
    record Block(Path page, String language, String text) {}

    @TempDir
    Path temp;

    /** Run with {@code -Djiandu.rewrite=true} after a change of fields, messages or views, then read the diff. */
    @Test
    void referencePagesAreWhatTheCodeSays() throws IOException {
        for (Map.Entry<String, String> page : HandbookReference.pages().entrySet()) {
            Path file = CONTENT.resolve(page.getKey());
            if (Boolean.getBoolean("jiandu.rewrite")) {
                Files.writeString(file, page.getValue());
            }
            assertThat(file).content().as(page.getKey()).isEqualTo(page.getValue());
        }
    }

    @Test
    void theHandbookBuildsWithoutAnyProblem() {
        Report report = Jiandu.build(
                BuildRequest.of(FOLDER, temp.resolve("out"), TestSite.NOW).withStrict(true));
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.leftOut()).isEmpty();
        assertThat(report.published()).isTrue();
    }

    @Test
    void everyFieldHasNamesOfItsOwnAndHelp() {
        HandbookReference.tables().forEach((name, table) -> {
            Set<String> names = new HashSet<>();
            for (Field<?> field : table.fields()) {
                assertThat(names.add(field.key())).as(name + " " + field.key()).isTrue();
                assertThat(names.add(field.chinese()))
                        .as(name + " " + field.chinese())
                        .isTrue();
                assertThat(field.help()).as(name + " " + field.key()).isNotBlank();
            }
        });
    }

    /** A YAML block begins with a comment that names its file; a Markdown block is a page with its head. */
    @Test
    void examplesHoldOnlyWhatFilesMayHold() throws IOException {
        int checked = 0;
        for (Block block : blocks()) {
            SourceFile source = new SourceFile(block.page().toString(), block.text());
            Diagnostics diagnostics = new Diagnostics();
            if (block.language().equals("yaml")) {
                String file = block.text().lines().findFirst().orElse("");
                assertThat(file).as(block.toString()).startsWith("# ").endsWith(".yaml");
                if (file.endsWith("redirects.yaml")) {
                    Yaml.readSequence(source, diagnostics)
                            .orElseThrow()
                            .items()
                            .forEach(item -> RedirectReader.TABLE.read((YamlNode.Mapping) item, diagnostics));
                } else {
                    assertThat(file)
                            .matches(
                                    "# (jiandu\\.yaml|content/.+/_column\\.yaml|data/holidays\\.yaml|handover\\.yaml)");
                    FieldTable table = file.endsWith("/_column.yaml")
                            ? ColumnFields.TABLE
                            : file.endsWith("holidays.yaml")
                                    ? HolidayReader.TABLE
                                    : file.endsWith("handover.yaml") ? HandoverFields.TABLE : SiteFields.TABLE;
                    Yaml.readMapping(source, diagnostics).ifPresent(mapping -> table.read(mapping, diagnostics));
                }
            } else if (block.language().equals("markdown")) {
                assertThat(block.text()).as(block.toString()).startsWith("---\n");
                FrontMatter.read(source, diagnostics).fields().ifPresent(fields -> readPage(fields, diagnostics));
            } else {
                assertThat(block.language()).as(block.toString()).isIn("text", "sh", "bat", "xml", "css", "html");
                continue;
            }
            checked++;
            assertThat(diagnostics.sorted()).as(block.toString()).isEmpty();
        }
        assertThat(checked).isGreaterThan(20);
    }

    /** The kind of an example is what it says, or any that has its keys. */
    private static void readPage(YamlNode.Mapping fields, Diagnostics diagnostics) {
        EntryKind kind =
                PageFields.ARTICLE.read(fields, key -> true, new Diagnostics()).get(PageFields.KIND);
        List<EntryKind> kinds = kind == null ? List.of(EntryKind.values()) : List.of(kind);
        List<Diagnostics> readings = new ArrayList<>();
        for (EntryKind candidate : kinds) {
            Diagnostics reading = new Diagnostics();
            PageFields.of(candidate).read(fields, reading);
            if (reading.sorted().isEmpty()) {
                return;
            }
            readings.add(reading);
        }
        readings.get(0)
                .sorted()
                .forEach(p -> diagnostics.report(
                        p.code(), p.at(), p.related(), p.args().toArray()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuaisu/sanbu.md", "english/quick-start.md"})
    void quickStartWorksAsWritten(String page) throws IOException {
        String text = Files.readString(CONTENT.resolve(page));
        int ran = 0;
        for (Block block : blocks()) {
            if (!block.page().equals(CONTENT.resolve(page)) || !block.language().matches("sh|bat")) {
                continue;
            }
            Path folder = temp.resolve(block.language());
            List<String> commands = block.text().lines().toList();
            assertThat(commands).hasSizeLessThanOrEqualTo(3);
            for (String command : commands) {
                List<String> words = Arrays.asList(command.split(" ", -1));
                if (words.get(0).equals("unzip")) {
                    assertThat(command).isEqualTo("unzip -q jiandu-%1$s.zip -d jiandu-%1$s", version());
                    continue;
                }
                assertThat(words.get(0).replace('\\', '/')).isEqualTo("jiandu-" + version() + "/bin/jiandu");
                List<String> arguments = new ArrayList<>(words.subList(1, words.size()));
                arguments.replaceAll(
                        word -> word.equals("yunxi") ? folder.resolve(word).toString() : word);
                StringWriter said = new StringWriter();
                assertThat(Cli.run(new PrintWriter(said), new PrintWriter(said), arguments.toArray(String[]::new)))
                        .as(said.toString())
                        .isZero();
                assertThat(said.toString()).doesNotContain("警告", "错误");
                ran++;
            }
            assertThat(text).contains("`yunxi/public/index.html`");
            assertThat(folder.resolve("yunxi/public/index.html")).content().contains("云溪镇");
        }
        assertThat(ran).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyOptionAndEveryKeyOfTheReportIsExplained() throws IOException {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Cli.run(out, out, "build", "--help");
        String options = Files.readString(CONTENT.resolve("fabu/shengcheng.md"));
        assertThat(find("--[a-z][a-z-]+", said.toString()))
                .hasSizeGreaterThan(8)
                .allMatch(options::contains);

        Path report = temp.resolve("report.json");
        Path site = temp.resolve("s");
        Cli.run(out, out, "new", "site", site.toString());
        Files.writeString(site.resolve("content/tzgg/x.md"), "---\ntitle: 甲\n标题: 乙\ndraft: 是\n---\n文字。\n");
        Files.writeString(site.resolve("content/tzgg/y.md"), "---\ntitle: 甲\ndraft: 是\n---\n文字。\n");
        assertThat(Cli.run(out, out, "build", site.toString(), "--report", report.toString()))
                .isEqualTo(Cli.SITE_ERRORS);
        String keys = Files.readString(CONTENT.resolve("fabu/baogao.md"));
        assertThat(find("\"(\\w+)\": ", Files.readString(report)))
                .hasSizeGreaterThan(20)
                .allMatch(key -> keys.contains("`" + key.replaceAll("\\W", "") + "`"));
    }

    @Test
    void thePomIsTheOneThatIsTestedAndEveryParameterIsExplained() throws IOException {
        String page = Files.readString(CONTENT.resolve("fabu/maven.md"));
        String pom = Files.readString(Path.of("..", "maven-plugin", "src", "it", "ten-lines", "pom.xml"));
        assertThat(page).contains("```xml\n" + pom.replace("@project.version@", version()) + "```\n");
        Path mojo = Path.of("..", "maven-plugin", "src", "main", "java", "io", "github", "jiandu", "maven");
        assertThat(find("property = \"(jiandu\\.\\w+)", Files.readString(mojo.resolve("BuildMojo.java"))))
                .hasSize(13)
                .allMatch(found -> page.contains("`-D" + found.substring(found.indexOf('"') + 1) + "`"));
    }

    /** The colour and the template that theme authors are shown, put where the page says, and then spoilt. */
    @Test
    void examplesOfThemesWorkAndWhatIsWrongIsPlaced() throws IOException {
        String css = onlyBlock("zhuti/gai.md", "css");
        String template = onlyBlock("zhuti/gai.md", "html");
        assertThat(css.lines()).hasSizeLessThanOrEqualTo(6);
        assertThat(template.lines()).hasSizeLessThanOrEqualTo(5);
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "甲", "2026-11-01", "文字。")
                .file("theme/assets/site.css", css)
                .file("theme/templates/404.ftlh", template)
                .built();
        assertThat(site.html("404.html").select("h1").text()).isEqualTo("没有这一页");
        assertThat(site.html("404.html").select("main a").attr("href")).isEqualTo("index.html");

        site.file("theme/assets/site.css", css.replace("--main: #14532d", "--main: #cccccc"))
                .file("theme/templates/404.ftlh", template.replace("frame.home", "frame.hom"));
        assertThat(site.build().diagnostics().stream()
                        .filter(said -> said.at().file().startsWith("theme/"))
                        .map(said -> said.code() + " " + said.at()))
                .containsExactly(
                        Code.THEME_CONTRAST + " theme/assets/site.css:2:11",
                        Code.THEME_NO_VALUE + " theme/templates/404.ftlh:4:17");
    }

    private static String onlyBlock(String page, String language) throws IOException {
        List<Block> found = blocks().stream()
                .filter(block -> block.page().equals(CONTENT.resolve(page)))
                .filter(block -> block.language().equals(language))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0).text();
    }

    @Test
    void everyTemplateIsListed() throws IOException {
        String page = Files.readString(CONTENT.resolve("zhuti/gai.md"));
        Path templates = Path.of("..", "themes", "src", "main", "resources", "io", "github", "jiandu", "themes");
        try (Stream<Path> files = Files.list(templates.resolve("default/templates"))) {
            Set<String> named = new TreeSet<>();
            files.forEach(file -> named.add("| `" + file.getFileName() + "` |"));
            assertThat(find("\\| `[\\w.]+\\.ftlh` \\|", page)).isEqualTo(named);
        }
    }

    @Test
    void theMessageShownIsTheMessageGiven() throws IOException {
        TestSite site = TestSite.in(temp).page("tzgg/2026/tingshui.md", "---\n标题: 停水通知\n发布日期: 2026-13-45\n---\n文字。\n");
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        Cli.run(
                out,
                out,
                "build",
                site.folder().toString(),
                "--out",
                site.output().toString());
        Block shown = blocks().stream()
                .filter(block -> block.page().endsWith("kandong.md"))
                .findFirst()
                .orElseThrow();
        assertThat(said.toString()).contains(shown.text());
    }

    @Test
    void versionsAndAddressesShownAreRight() throws IOException {
        for (Path page : pages()) {
            for (String named : find("jiandu(-themes)?-\\d+\\.\\d+\\.\\d+", Files.readString(page))) {
                assertThat(named).as(page.toString()).endsWith("-" + version());
            }
        }
        TestSite site = TestSite.in(temp)
                .page("tzgg/2026/tingshui.md", "停水", "2026-11-20", "文字。\n")
                .page("tzgg/2026/Ting Shui.md", "停水", "2026-11-20", "文字。\n")
                .page("tzgg/2026/停水通知.md", "停水", "2026-11-20", "[停水范围](停水范围.xlsx)\n")
                .page("tzgg/2026/停水范围.xlsx", "x")
                .built();
        String page = Files.readString(CONTENT.resolve("lanmu/dizhi.md"));
        Matcher row = Pattern.compile("\\| `(content/[^`]+)` \\| `([^`]+)` \\|").matcher(page);
        int rows = 0;
        while (row.find()) {
            assertThat(site.has(row.group(2))).as(row.group()).isTrue();
            rows++;
        }
        assertThat(rows).isEqualTo(5);
    }

    @Test
    void codesInTheTextExist() throws IOException {
        Set<String> groups = new TreeSet<>();
        Code.ids().forEach(id -> groups.add(id.substring(0, id.indexOf('.'))));
        for (Path page : pages()) {
            for (String id : find("`(" + String.join("|", groups) + ")\\.[a-z0-9-]+`", Files.readString(page))) {
                String plain = id.substring(1, id.length() - 1);
                if (!plain.matches(".*\\.(yaml|ftlh|csv|html|json|jsonl|title|author|assets)")) {
                    assertThat(Code.find(plain)).as(page + " " + plain).isPresent();
                }
            }
        }
    }

    private static Set<String> find(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    private static String version() throws IOException {
        Matcher version = VERSION.matcher(Files.readString(Path.of("..", "pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static List<Block> blocks() throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Path page : pages()) {
            StringBuilder text = new StringBuilder();
            String fence = "";
            String language = "";
            for (String line : Files.readAllLines(page)) {
                Matcher opening = Pattern.compile("(`{3,})(\\w*)").matcher(line);
                if (fence.isEmpty() && opening.matches()) {
                    fence = opening.group(1);
                    language = opening.group(2);
                } else if (!fence.isEmpty() && line.equals(fence)) {
                    blocks.add(new Block(page, language, text.toString()));
                    text.setLength(0);
                    fence = "";
                } else if (!fence.isEmpty()) {
                    text.append(line).append('\n');
                }
            }
            assertThat(fence).as(page + " ends within a block").isEmpty();
        }
        return blocks;
    }
}
