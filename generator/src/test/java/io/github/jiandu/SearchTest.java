package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.search.SearchAnswer;
import io.github.jiandu.search.SearchRequest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index of a built site, asked from the command line. */
class SearchTest {

    @TempDir
    Path temp;

    @Covers("IND-29")
    @Test
    void everyPageIsFoundFirstByItsTitle() throws IOException {
        Path out = temp.resolve("out");
        assertThat(CommandLineRun.build(ExampleSite.FOLDER, out).code()).isZero();
        List<String> missed = new ArrayList<>();
        int asked = 0;
        try (SiteSearch search = SiteSearch.open(out.resolve("search-lucene"));
                var files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html")).toList()) {
                Document page = Jsoup.parse(Files.readString(file));
                String title = page.select("meta[name=ArticleTitle]").attr("content");
                if (title.isEmpty() || out.relativize(file).startsWith("zh-hant")) {
                    continue;
                }
                asked++;
                // documents that no longer hold are found by those who ask for them
                SearchRequest request = new SearchRequest(
                        title,
                        false,
                        false,
                        1,
                        SearchRequest.PAGE,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        page.select("#lifecycle-banner[data-state=withdrawn]").size() == 1);
                List<SearchAnswer.Hit> hits = search.ask(request).hits();
                if (hits.isEmpty()
                        || !hits.get(0).title().replace('\u3000', ' ').equals(title)) {
                    missed.add(title);
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(asked).isGreaterThan(100);
    }

    @Test
    void attachmentsAreSearchedAndNamed() throws IOException {
        TestSite site = TestSite.in(temp)
                .file("content/tzgg/mingdan.csv", "姓名,村\n张某某,枫林村\n李某某,石桥村\n")
                .page("tzgg/a.md", "---\ntitle: 关于公示的通知\ndate: 2026-01-01\nattachments: [mingdan.csv]\n---\n\n名单见附件。\n")
                .built();

        CommandLineRun run = CommandLineRun.of("search", "石桥村", site.output().toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("找到 1 条")
                .contains("tzgg/a.html")
                .contains("见附件")
                .contains("mingdan");
    }

    @Test
    void theCommandSpeaksJsonAndExplains() {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "关于停水的通知", "2026-01-01", "明天**停水**，“请”储水。")
                .built();

        CommandLineRun run = CommandLineRun.of("search", "停水", site.output().toString(), "--json", "--explain");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("\"total\": 1")
                .contains("\"url\": \"tzgg/a.html\"")
                .contains("\"score\": ")
                .contains("«停水»")
                .contains("BM25Similarity");
        assertThat(CommandLineRun.of("search", "停水", site.folder().toString()).err())
                .contains("没有检索索引");
        assertThat(CommandLineRun.of("search", "停水", temp.toString(), "--sort", "size")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void theIndexStandsWhereTheSiteWantsIt() throws IOException {
        TestSite site = TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\nsearchIndex: ../suoyin\n")
                .page("tzgg/a.md", "关于停水的通知", "2026-01-01", "明天停水。")
                .built();

        assertThat(CommandLineRun.of("search", "停水", site.folder().toString()).out())
                .contains("找到 1 条");
        assertThat(site.files()).noneMatch(path -> path.startsWith("search-lucene"));
        assertThat(site.has("search.html")).isTrue();

        site.page("tzgg/b.md", "关于停电的通知", "2026-01-02", "明天停电。").built();

        assertThat(CommandLineRun.of("search", "停电", temp.resolve("suoyin").toString())
                        .out())
                .contains("找到 1 条");
        try (var files = Files.list(temp)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("site", "out", "suoyin");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/suoyin",
                "../out",
                "../out/x",
                "..",
                "../foreign",
                "../foreign/file.txt",
                "../mixed",
                "/"
            })
    void anIndexStandsInNobodysWay(String place) throws IOException {
        Files.createDirectories(temp.resolve("foreign"));
        Files.writeString(temp.resolve("foreign/file.txt"), "keep");
        Files.createDirectories(temp.resolve("mixed"));
        Files.writeString(temp.resolve("mixed/segments_1"), "");
        Files.writeString(temp.resolve("mixed/report.doc"), "keep");
        TestSite site = TestSite.in(temp).file("jiandu.yaml", "name: 测试镇\nsearchIndex: " + place + "\n");

        assertThat(site.build().diagnostics())
                .extracting(problem -> problem.code().id())
                .contains("config.search-index");
        assertThat(temp.resolve("foreign/file.txt")).hasContent("keep");
        assertThat(temp.resolve("mixed/report.doc")).hasContent("keep");
        assertThat(site.output()).doesNotExist();
    }

    @Test
    void filtersAndOrder() {
        TestSite site = TestSite.in(temp)
                .column("zcwj", "name: 政策文件\nkind: policy\n")
                .page("tzgg/a.md", "停水停水的通知", "2025-01-01", "停水停水停水。")
                .page("tzgg/b.md", "关于供水的说明", "2026-01-01", "不会停水。")
                .page("zcwj/c.md", "停水办法", "2024-01-01", "停水。")
                .built();
        String out = site.output().toString();

        assertThat(CommandLineRun.of("search", "停水", out, "--sort", "date").out())
                .containsSubsequence("tzgg/b.html", "tzgg/a.html", "zcwj/c.html");
        assertThat(CommandLineRun.of("search", "停水", out, "--year", "2025").out())
                .contains("找到 1 条")
                .contains("tzgg/a.html");
        assertThat(CommandLineRun.of("search", "停水", out, "--column", "zcwj").out())
                .contains("找到 1 条")
                .contains("zcwj/c.html");
        assertThat(CommandLineRun.of("search", "停水", out, "--kind", "policy").out())
                .contains("找到 1 条");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "水",
                "a",
                "!!!",
                "😀",
                "\u202eשלום",
                "<script>alert(1)</script>",
                "\"没有配对",
                "\u0000\u0007停水",
                "“”",
                "\ud800",
                "^(*[",
                "~|!",
                "__proto__",
                "constructor",
                "停水 停水 停水"
            })
    void anyQuestionHasAnAnswer(String question) {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "关于停水的通知", "2026-01-01", "明天停水。")
                .built();

        CommandLineRun run = CommandLineRun.of("search", question, site.output().toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("找到 ");
    }

    @Test
    void aVeryLongQuestionIsCut() {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "关于停水的通知", "2026-01-01", "明天停水。")
                .built();

        CommandLineRun run =
                CommandLineRun.of("search", "停水通知".repeat(2_500), site.output().toString());

        assertThat(run.code()).isZero();
    }

    @Test
    void theSitesOwnPlainWordsCount() {
        TestSite site = TestSite.in(temp)
                .file("data/plain-words.csv", "通俗词,规范词\n水卡,用水凭证\n")
                .page("tzgg/a.md", "关于用水凭证的通知", "2026-01-01", "凭身份证办理用水凭证。")
                .built();

        assertThat(CommandLineRun.of("search", "水卡怎么办", site.output().toString())
                        .out())
                .contains("找到 1 条");
    }
}
