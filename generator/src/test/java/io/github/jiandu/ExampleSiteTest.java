package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example site is a whole, correct site. */
class ExampleSiteTest {

    @TempDir
    static Path temp;

    private static Report report;
    private static List<Path> pages;

    @BeforeAll
    static void build() throws IOException {
        report = Jiandu.build(BuildRequest.of(ExampleSite.FOLDER, temp.resolve("out"), TestSite.NOW));
        try (Stream<Path> all = Files.walk(report.output())) {
            pages = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void hasWhatATownshipHasAndNoProblems() {
        assertThat(report.diagnostics())
                .filteredOn(d -> d.severity() != Severity.INFO)
                .isEmpty();
        assertThat(report.published()).isTrue();
        assertThat(report.pages()).isGreaterThanOrEqualTo(60);
        assertThat(report.columns()).isGreaterThanOrEqualTo(10);
        assertThat(report.leftOut()).hasSize(3);
    }

    @Test
    void everyInternalLinkLeadsToAFileAndEveryFragmentToAnElement() throws IOException {
        List<String> broken = new ArrayList<>();
        int checked = 0;
        for (Path page : pages) {
            for (Element element : parse(page).select("[href], [src]")) {
                String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                if (url.matches("(https?|mailto|tel):.*")) {
                    continue;
                }
                checked++;
                assertThat(url).as(page.toString()).doesNotStartWith("/").doesNotContain("\\");
                URI target = page.toUri().resolve(url);
                Path file = Path.of(URI.create("file://" + target.getRawPath()));
                if (!Files.isRegularFile(file)) {
                    broken.add(page + " -> " + url);
                } else if (target.getFragment() != null && parse(file).getElementById(target.getFragment()) == null) {
                    broken.add(page + " -> " + url + " (no such element)");
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(checked).isGreaterThan(3000);
    }

    @Test
    void everyPageIsWellFormedAndCarriesTheTags() throws IOException {
        for (Path page : pages) {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document document = parser.parseInput(Files.readString(page), "");
            assertThat(parser.getErrors()).as(page.toString()).isEmpty();
            for (String tag : List.of("SiteName", "SiteDomain", "SiteIDCode")) {
                assertThat(document.select("meta[name=" + tag + "]").attr("content"))
                        .as(page + " " + tag)
                        .isNotEmpty();
            }
            boolean english = report.output().relativize(page).startsWith("en");
            assertThat(document.select("html").attr("lang")).as(page.toString()).isEqualTo(english ? "en" : "zh-CN");
            assertThat(document.select("h1")).as(page.toString()).hasSize(1);
            assertThat(document.select("main#main, header, footer"))
                    .as(page.toString())
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(document.select("img:not([alt])")).as(page.toString()).isEmpty();
            assertThat(document.select("script:not([src]):not([type=application/ld+json]), [style], [onclick]"))
                    .as(page.toString())
                    .isEmpty();
            List<String> ids = document.select("[id]").eachAttr("id");
            assertThat(ids).as(page.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyPublicAddressIsPlain() throws IOException {
        try (Stream<Path> all = Files.walk(report.output())) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file ->
                                    report.output().relativize(file).toString().replace('\\', '/')))
                    .allMatch(path -> path.matches("[a-z0-9/_.-]+"));
        }
    }

    @Test
    void feedsAndMapsAreXml() throws Exception {
        try (Stream<Path> all = Files.walk(report.output())) {
            List<Path> files =
                    all.filter(file -> file.toString().endsWith(".xml")).toList();
            assertThat(files).hasSizeGreaterThan(10);
            for (Path file : files) {
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(file.toFile()))
                        .as(file.toString())
                        .isNotNull();
            }
        }
    }

    private static Document parse(Path page) throws IOException {
        return Jsoup.parse(page.toFile(), "UTF-8");
    }
}
