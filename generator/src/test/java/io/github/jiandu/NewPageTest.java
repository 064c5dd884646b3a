package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.cli.Cli;
import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldForm;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.schema.SiteSchemas;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code jiandu new page} and {@code jiandu new column}. */
class NewPageTest {

    @TempDir
    Path folder;

    private TestSite site;
    private final StringWriter said = new StringWriter();

    @BeforeEach
    void makeSite() {
        site = TestSite.in(folder);
    }

    private int run(String... arguments) {
        PrintWriter out = new PrintWriter(said);
        return Cli.run(out, out, arguments);
    }

    private String content(String path) {
        return site.folder().resolve("content").resolve(path).toString();
    }

    private String made(EntryKind kind, String keys) throws IOException {
        String name = keys.equals("en") ? kind.key() : kind.chinese();
        String file = content("tzgg/2026/" + kind.key().toLowerCase(java.util.Locale.ROOT) + ".md");
        assertThat(run("new", "page", name, file, "--keys", keys, "--now", "2026-11-20"))
                .as(said.toString())
                .isZero();
        return Files.readString(Path.of(file));
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void whatIsLeftBlankIsNamedAndNothingElseIsWrong(EntryKind kind) throws IOException {
        String text = made(kind, "zh");
        Diagnostics diagnostics = new Diagnostics();
        FrontMatter.read(new SourceFile("x.md", text), diagnostics)
                .fields()
                .ifPresent(fields -> PageFields.of(kind).read(fields, diagnostics));
        assertThat(diagnostics.sorted()).allMatch(problem -> problem.code() == Code.FIELD_EMPTY);
        long missing = PageFields.of(kind).fields().stream()
                .filter(Field::required)
                .filter(field -> !field.equals(PageFields.TITLE))
                // a group stands there with its own fields blank
                .filter(field -> field.type().group().isEmpty())
                .count();
        assertThat(diagnostics.sorted()).hasSizeGreaterThanOrEqualTo((int) missing);
        for (Field<?> field : PageFields.of(kind).fields()) {
            assertThat(text).containsPattern("(?m)^(# )?" + field.chinese() + ":");
        }
    }

    /** Fields that name files or pages are left to the tests of their kinds. */
    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void filledAndWithEveryFieldInForceItIsReadWithoutAMistake(EntryKind kind) throws IOException {
        for (String keys : List.of("zh", "en")) {
            StringBuilder filled = new StringBuilder();
            fill(PageFields.of(kind), keys.equals("zh"), "", "", filled);
            String path = content("tzgg/" + kind.key() + "-" + keys + ".md");
            assertThat(run("new", "page", kind.key(), path, "--keys", keys)).isZero();
            Diagnostics diagnostics = new Diagnostics();
            String head = "---\n" + filled + "---\n";
            FrontMatter.read(new SourceFile("x.md", head), diagnostics)
                    .fields()
                    .ifPresent(fields -> PageFields.of(kind).read(fields, diagnostics));
            // how many numbers a line of a yearly report has is left to the tests of reports
            assertThat(diagnostics.sorted()).as(head).allMatch(problem -> problem.code() == Code.FIELD_COUNTS);
            String uncommented =
                    Files.readString(Path.of(path)).replaceAll("(?m)^# ((?: *- | *)[\\p{L}\\p{N}]+:(?: #.*)?)$", "$1");
            Diagnostics reading = new Diagnostics();
            FrontMatter.read(new SourceFile("x.md", uncommented), reading)
                    .fields()
                    .ifPresent(fields -> PageFields.of(kind).read(fields, reading));
            assertThat(reading.sorted())
                    .as("every line is in its place: %s", uncommented)
                    .allMatch(problem -> problem.code() == Code.FIELD_EMPTY);
        }
    }

    private static void fill(FieldTable table, boolean chinese, String first, String others, StringBuilder out) {
        String indent = first;
        for (Field<?> field : table.fields()) {
            out.append(indent).append(chinese ? field.chinese() : field.key()).append(":");
            fill(field.type().form(), chinese, others + "  ", out);
            indent = others;
        }
    }

    private static void fill(FieldForm form, boolean chinese, String indent, StringBuilder out) {
        if (form instanceof FieldForm.Group group) {
            out.append('\n');
            fill(group.table(), chinese, indent, indent, out);
        } else if (form instanceof FieldForm.Several several && several.item() instanceof FieldForm.Group group) {
            out.append('\n');
            fill(group.table(), chinese, indent + "- ", indent + "  ", out);
        } else if (form instanceof FieldForm.Several several) {
            fill(several.item(), chinese, indent, out);
        } else if (form instanceof FieldForm.Named named) {
            out.append('\n').append(indent).append("甲:");
            fill(named.item(), chinese, indent + "  ", out);
        } else {
            out.append(' ').append('"').append(value(form)).append("\"\n");
        }
    }

    private static String value(FieldForm form) {
        if (form instanceof FieldForm.Choice choice) {
            return choice.values().get(0);
        }
        if (form instanceof FieldForm.Whole || form instanceof FieldForm.Any) {
            return "1";
        }
        if (form instanceof FieldForm.YesOrNo words) {
            return words.words().get(0);
        }
        if (form instanceof FieldForm.Date) {
            return "2026-03-01";
        }
        if (form instanceof FieldForm.Any any) {
            return any.example();
        }
        return form instanceof FieldForm.Text text && text.example() != null ? text.example() : "文字";
    }

    @Test
    void aPageWithATitleIsReadyToBuild() throws IOException {
        String text = made(EntryKind.ARTICLE, "zh");
        assertThat(text).contains("\n标题:\n发布日期: 2026-11-20\n内容类型: 文章\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.FIELD_EMPTY, Code.PAGE_PLACEHOLDER);
        String filled = text.replace("标题:\n", "标题: 停水通知\n").replace("在这里写正文。", "明日停水。");
        site.page("tzgg/2026/article.md", filled).built();
        assertThat(site.html("tzgg/2026/article.html").select("h1").text()).isEqualTo("停水通知");
    }

    @Test
    @Covers("CONT-14")
    void aCatalogueOffersTheFieldsOfTownships() throws IOException {
        assertThat(made(EntryKind.CATALOGUE, "zh"))
                .contains("公共资源交易、社会救助、养老服务、公共法律服务、财政预决算、就业、社会保险、公共文化服务、安全生产、救灾、涉农补贴、农村危房改造、扶贫");
    }

    @Test
    void nothingIsOverwrittenAndNothingLeavesTheContent() throws IOException {
        made(EntryKind.NOTICE, "en");
        assertThat(run("new", "page", "notice", content("tzgg/2026/notice.md"))).isEqualTo(Cli.SITE_ERRORS);
        assertThat(said.toString()).contains("new.exists");
        for (String path : List.of("../x.md", "_x.md", ".a/x.md", "tzgg/../../../y.md")) {
            assertThat(run("new", "page", "notice", content(path))).isEqualTo(Cli.SITE_ERRORS);
        }
        assertThat(said.toString()).contains("new.outside");
        assertThat(run("new", "page", "notice", folder.resolve("z.md").toString()))
                .isEqualTo(Cli.SITE_ERRORS);
        assertThat(said.toString()).contains("new.no-site");
        assertThat(run("new", "page", "通告", content("tzgg/q.md"))).isEqualTo(Cli.USAGE);
        assertThat(said.toString()).contains("没有“通告”这种内容类型");
        assertThat(run("new", "page", "notice", content("tzgg/q.md"), "--keys", "fr"))
                .isEqualTo(Cli.USAGE);
        assertThat(Folders.names(site.folder())).containsExactly("content", "jiandu.yaml");
    }

    @Test
    void helpListsEveryKind() {
        assertThat(run("new", "page", "--help")).isZero();
        String help = said.toString().replaceAll("\\s+", "");
        for (EntryKind kind : EntryKind.values()) {
            assertThat(help).contains(kind.chinese() + kind.key());
        }
    }

    @Test
    void aColumnKnowsItsFieldsAndItsSchema() throws IOException {
        assertThat(run("new", "column", content("zwgk/zcwj")))
                .as(said.toString())
                .isZero();
        String text = Files.readString(Path.of(content("zwgk/zcwj/_column.yaml")));
        assertThat(text).startsWith("# yaml-language-server: $schema=../../../.jiandu/schemas/column.schema.json\n");
        for (Field<?> field : ColumnFields.TABLE.fields()) {
            assertThat(text).containsPattern("(?m)^(# )?" + field.chinese() + ":");
        }
        site.file("content/zwgk/zcwj/_column.yaml", text.replace("\n名称:\n", "\n名称: 政策文件\n"))
                .page("zwgk/zcwj/a.md", "甲", "2026-01-01", "文。\n")
                .built();
    }

    @Test
    void schemasStandWhereNewFilesLookForThem() throws IOException {
        Path fresh = folder.resolve("fresh");
        assertThat(run("new", "site", fresh.toString())).isZero();
        for (String file : List.of("jiandu.yaml", "redirects.yaml", "content/zwgk/zcwj/_column.yaml")) {
            String first = Files.readAllLines(fresh.resolve(file)).get(0);
            assertThat(first).startsWith("# yaml-language-server: $schema=");
            Path schema = fresh.resolve(file).resolveSibling(first.substring(first.indexOf('=') + 1));
            assertThat(schema).isRegularFile();
        }
        Path all = folder.resolve("schemas");
        assertThat(run("schema", all.toString())).isZero();
        assertThat(Folders.names(all))
                .containsExactlyInAnyOrderElementsOf(SiteSchemas.all().keySet());
    }
}
