package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.entry.EntryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code <main>} of a page of each kind, from the example site: {@code src/test/kinds/KIND.html}, whose first line says
 * which page it is. Run with {@code -Djiandu.rewrite=true} to write them anew, and read the difference.
 */
class GoldenKindsTest {

    private static final Path EXPECTED = Path.of("src", "test", "kinds");

    @TempDir
    Path temp;

    @Test
    void aPageOfEachKindIsAsExpected() throws IOException {
        Path out = temp.resolve("out");
        assertThat(Jiandu.build(BuildRequest.of(ExampleSite.FOLDER, out, TestSite.NOW))
                        .published())
                .isTrue();
        Map<String, String> pages = pages(out);
        assertThat(pages.keySet())
                .containsAll(Stream.of(EntryKind.values()).map(EntryKind::key).toList())
                .contains("home", "column", "sitemap", "contact", "accessibility", "privacy", "leaving", "missing");
        if (Boolean.getBoolean("jiandu.rewrite")) {
            Files.createDirectories(EXPECTED);
            for (String kind : pages.keySet()) {
                String page = pages.get(kind);
                Files.writeString(
                        EXPECTED.resolve(kind + ".html"), "<!-- " + page + " -->\n" + main(out.resolve(page)));
            }
        }
        for (String kind : pages.keySet()) {
            String expected = Files.readString(EXPECTED.resolve(kind + ".html"));
            String page = expected.lines().findFirst().orElseThrow().replaceAll("<!-- | -->", "");
            assertThat("<!-- " + page + " -->\n" + main(out.resolve(page)))
                    .as(kind)
                    .isEqualTo(expected);
        }
        try (Stream<Path> files = Files.list(EXPECTED)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".html", "")))
                    .containsExactlyInAnyOrderElementsOf(pages.keySet());
        }
    }

    /** The shortest page of each kind that has more than a few words, so that it can be read whole. */
    private static Map<String, String> pages(Path out) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".html"))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().length())
                            .thenComparing(Path::toString))
                    .toList();
            for (Path file : files) {
                Document page = Jsoup.parse(file.toFile(), "UTF-8");
                if (page.select("meta[http-equiv=refresh]").isEmpty()) {
                    pages.putIfAbsent(
                            page.body().className().replace("kind-", ""),
                            out.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        return pages;
    }

    private static String main(Path page) throws IOException {
        return Jsoup.parse(page.toFile(), "UTF-8")
                        .outputSettings(new Document.OutputSettings().prettyPrint(false))
                        .select("main")
                        .outerHtml()
                + "\n";
    }
}
