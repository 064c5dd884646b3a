package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sites with the pages they become: {@code src/test/sites/NAME/expected/} holds the {@code <main>} of each page of
 * entries, or the whole page when its name begins with {@code whole-}. Run with {@code -Djiandu.rewrite=true} to write the
 * expectations anew, and read the difference before it is committed.
 */
class GoldenSitesTest {

    private static final Path SITES = Path.of("src", "test", "sites");

    @TempDir
    Path temp;

    static List<Path> sites() throws IOException {
        try (Stream<Path> sites = Files.list(SITES)) {
            return sites.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void pagesAreAsExpected(Path site) throws IOException {
        Path out = temp.resolve("out");
        assertThat(Jiandu.build(BuildRequest.of(site, out, TestSite.NOW)).published())
                .isTrue();
        Path expected = site.resolve("expected");
        if (Boolean.getBoolean("jiandu.rewrite")) {
            for (String page : list(out, ".html")) {
                boolean whole = Files.exists(expected.resolve("whole-" + flat(page)));
                Files.createDirectories(expected);
                Path file = expected.resolve(whole ? "whole-" + flat(page) : flat(page));
                Files.writeString(file, whole ? Files.readString(out.resolve(page)) : main(out.resolve(page)));
            }
        }
        TreeSet<String> produced = new TreeSet<>();
        for (String page : list(out, ".html")) {
            Path whole = expected.resolve("whole-" + flat(page));
            Path part = expected.resolve(flat(page));
            if (Files.exists(whole)) {
                produced.add(whole.getFileName().toString());
                assertThat(out.resolve(page)).as(page).hasSameTextualContentAs(whole);
            } else {
                produced.add(part.getFileName().toString());
                assertThat(main(out.resolve(page))).as(page).isEqualTo(Files.readString(part));
            }
        }
        assertThat(produced).containsExactlyElementsOf(new TreeSet<>(list(expected, ".html")));
    }

    private static String flat(String path) {
        return path.replace('/', '+');
    }

    private static String main(Path page) throws IOException {
        return Jsoup.parse(page.toFile(), "UTF-8")
                        .outputSettings(new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                        .select("main")
                        .outerHtml()
                + "\n";
    }

    private static List<String> list(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
