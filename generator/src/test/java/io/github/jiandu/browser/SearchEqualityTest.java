package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.BuildRequest;
import io.github.jiandu.Jiandu;
import io.github.jiandu.search.SearchAnswer;
import io.github.jiandu.search.SearchRequest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search page finds what Lucene finds: the same pages in the same order with the same scores, bit for bit. */
class SearchEqualityTest {

    private static final Path EXAMPLE =
            Path.of("..", "example-site").toAbsolutePath().normalize();
    private static final Path LAWS =
            Path.of("..", "..", "shared", "corpus", "laws").toAbsolutePath().normalize();
    private static final int QUESTIONS = 1040;
    private static final int BATCH = 40;

    private static final String ASK = """
            var questions = arguments[0], done = arguments[1], out = [];
            var engine = window.asked = window.asked || window.jianduSearch('search/');
            (function next(i) {
              if (i === questions.length) { done(out); return; }
              engine.ask(Object.assign({page: 1}, questions[i]), function (first) {
                engine.ask(Object.assign({page: 2}, questions[i]), function (second) {
                  var hits = second.page === 2 ? first.hits.concat(second.hits) : first.hits;
                  out.push([first.state, first.total, first.corrected ? first.corrected.to : '', first.partial,
                    hits.map(function (hit) { return hit.url; }), hits.map(function (hit) { return hit.score; }), first.error || '', first.more || 0]);
                  next(i + 1);
                });
              });
            })(0);
            """;

    @TempDir
    static Path temp;

    static Chromium browser;

    @BeforeAll
    static void open() {
        browser = Chromium.open();
        browser.driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void ofTheExampleSite() throws IOException {
        compare(build(EXAMPLE, "example"), 1);
    }

    /** The search of an archived edition is the same. */
    @Test
    void ofTheExampleSiteArchived() throws IOException {
        Path source = temp.resolve("archived");
        try (Stream<Path> all = Files.walk(EXAMPLE)) {
            for (Path file : all.filter(
                            path -> Files.isRegularFile(path) && !path.startsWith(EXAMPLE.resolve("target")))
                    .toList()) {
                Path to = source.resolve(EXAMPLE.relativize(file));
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
        Files.writeString(source.resolve("jiandu.yaml"), """
                lifecycle:
                  state: archived
                  from: 2026-10-01
                  until: 2026-11-10
                  archived: 2026-11-20
                  successor: https://www.qinglan.example/xzjd/yunxi/
                  approval: 澜政办函〔2026〕12号
                """, StandardOpenOption.APPEND);
        Path out = build(source, "archived-out");
        assertThat(out.resolve("index.html")).content().contains("data-archived-at=\"2026-11-20\"");
        compare(out, 3);
    }

    @Test
    void ofLaws() throws IOException {
        assumeTrue(Files.isDirectory(LAWS), "no corpus beside the project");
        compare(build(laws(), "laws-out"), 2);
    }

    /** Laws as a site: eight columns, dates over some years. */
    private static Path laws() throws IOException {
        Path site = temp.resolve("laws");
        write(site.resolve("jiandu.yaml"), "name: 法规库\nbaseUrl: https://laws.test.example/\n");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(LAWS)) {
            files = walk.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
        int number = 0;
        for (Path file : files) {
            String column = "lan" + number % 8;
            write(
                    site.resolve("content/" + column + "/_column.yaml"),
                    "name: 第" + (number % 8 + 1) + "栏\nkind: " + (number % 2 == 0 ? "article" : "policy") + "\n");
            String text = Files.readString(file).replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
            String date = LocalDate.of(2018 + number % 9, 1 + number % 12, 1 + number % 28)
                    .toString();
            String name = file.getFileName().toString().replaceAll("\\.md$", "").replaceAll("[\"\\\\]", "");
            write(
                    site.resolve("content/" + column + "/p" + number + ".md"),
                    "---\ntitle: \"" + name + "\"\ndate: " + date + "\n---\n\n" + text);
            number++;
        }
        return site;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static Path build(Path site, String name) {
        Path out = temp.resolve(name);
        Jiandu.build(BuildRequest.of(site, out, LocalDateTime.of(2026, 11, 22, 0, 0)));
        assertThat(out.resolve("search.html")).exists();
        return out;
    }

    private static void compare(Path out, long seed) throws IOException {
        compare(browser, out.resolve("search-lucene"), out, "search.html", seed, QUESTIONS);
    }

    /** Asks Lucene's index and the page of search in a site the same, over http and from a disc. */
    static void compare(Chromium browser, Path index, Path out, String page, long seed, int count) throws IOException {
        List<SearchRequest> questions = new SearchQuestions(index, seed).draw(count);
        List<String> expected = new ArrayList<>();
        try (SiteSearch search = SiteSearch.open(index)) {
            for (SearchRequest question : questions) {
                expected.add(said(question, search.ask(question)));
            }
        }
        try (SubPathServer server = new SubPathServer(out)) {
            assertThat(different(expected, answers(browser, server.url() + page, questions)))
                    .as("over http")
                    .isEmpty();
        }
        assertThat(different(
                        expected, answers(browser, out.resolve(page).toUri().toString(), questions)))
                .as("from a disc")
                .isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    private static List<String> different(List<String> lucene, List<String> page) {
        List<String> different = new ArrayList<>();
        for (int i = 0; i < lucene.size(); i++) {
            if (!lucene.get(i).equals(page.get(i))) {
                different.add("Lucene: " + lucene.get(i) + "\n  page: " + page.get(i));
            }
        }
        return different;
    }

    private static String said(SearchRequest question, SearchAnswer answer) {
        return question.text() + " -> " + answer.total() + " " + Objects.requireNonNullElse(answer.corrected(), "")
                + " "
                + answer.partial() + " " + answer.withheld() + " "
                + answer.hits().stream()
                        .map(hit -> hit.address() + "=" + Float.floatToIntBits(hit.score()))
                        .toList();
    }

    private static List<String> answers(Chromium browser, String page, List<SearchRequest> questions) {
        browser.go(page);
        List<String> answers = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += BATCH) {
            List<SearchRequest> batch = questions.subList(from, Math.min(questions.size(), from + BATCH));
            List<?> read = (List<?>) Objects.requireNonNull(browser.driver.executeAsyncScript(
                    ASK, batch.stream().map(SearchEqualityTest::question).toList()));
            for (int i = 0; i < batch.size(); i++) {
                answers.add(answer(batch.get(i), (List<?>) read.get(i)));
            }
        }
        return answers;
    }

    private static Map<String, Object> question(SearchRequest request) {
        return Map.of(
                "q", request.text(),
                "sort", request.byDate() ? "date" : "relevance",
                "exact", request.exact(),
                "year", request.years(),
                "kind", request.kinds(),
                "all", request.withdrawn());
    }

    private static String answer(SearchRequest question, List<?> read) {
        List<?> urls = (List<?>) Objects.requireNonNull(read.get(4));
        List<?> scores = (List<?>) Objects.requireNonNull(read.get(5));
        List<String> hits = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            float score = ((Number) Objects.requireNonNull(scores.get(i))).floatValue();
            hits.add(URLDecoder.decode(String.valueOf(urls.get(i)), StandardCharsets.UTF_8) + "="
                    + Float.floatToIntBits(score));
        }
        String trouble = read.get(0).equals("error") ? "error " + read.get(6) + " " : "";
        return trouble + question.text() + " -> " + read.get(1) + " " + read.get(2) + " " + read.get(3) + " "
                + read.get(7) + " " + hits;
    }
}
