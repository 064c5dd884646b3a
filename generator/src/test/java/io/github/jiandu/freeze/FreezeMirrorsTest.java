package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real old sites, frozen. They stand outside the project; without them the tests are skipped. */
class FreezeMirrorsTest {

    private static final Path MIRRORS =
            Path.of("..", "..", "shared", "corpus", "mirrors").toAbsolutePath().normalize();

    @TempDir
    Path temp;

    @Test
    void divisionCodesKeepTheirTextAndTheirLinks() throws IOException {
        compare("division-codes", "http://www.stats.gov.cn/", 1895);
    }

    @Test
    void theClubKeepsItsTextAndItsLinks() throws IOException {
        compare("club", "http://club.example/", 145);
    }

    @Test
    void theSameComesOutWhateverTheMachine() throws IOException {
        Path source = mirror("club");
        freeze(source, "http://club.example/", temp.resolve("a"), 1);
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            freeze(source, "http://club.example/", temp.resolve("b"), 5);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(files(temp.resolve("b"))).isEqualTo(files(temp.resolve("a")));
        for (String file : files(temp.resolve("a"))) {
            assertThat(temp.resolve("b").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(temp.resolve("a").resolve(file));
        }
    }

    private void compare(String name, String url, int pages) throws IOException {
        Path source = mirror(name);
        Path out = temp.resolve("out");
        Freezing frozen = freeze(source, url, out, 2);
        assertThat(frozen.sealed()).isTrue();
        assertThat(frozen.pages()).isEqualTo(pages);
        Path html = out.resolve("html");
        int worked = 0;
        for (Map.Entry<String, String> page : map(out).entrySet()) {
            if (!page.getKey().matches(".*\\.html?")) {
                assertThat(html.resolve(page.getValue())).hasSameBinaryContentAs(source.resolve(page.getKey()));
                continue;
            }
            byte[] bytes = Files.readAllBytes(source.resolve(page.getKey()));
            Document before = Jsoup.parse(new String(bytes, Charset.forName("GBK")));
            Document after = Jsoup.parse(Files.readString(html.resolve(page.getValue())));
            assertThat(after.charset()).isEqualTo(StandardCharsets.UTF_8);
            worked += links(source, page.getKey(), before, html, page.getValue(), after);
            assertThat(after.quirksMode()).as(page.getKey()).isEqualTo(before.quirksMode());
            assertThat(Objects.requireNonNull(after.getElementById("lifecycle-banner"))
                            .attr("data-archived-at"))
                    .isEqualTo("2026-11-22");
            assertThat(after.title()).startsWith("【已归档】");
            assertThat(text(after)).as(page.getKey()).isEqualTo(text(before));
            assertThat(after.select("script:not([type=application/ld+json]), form, object, embed, applet"))
                    .isEmpty();
        }
        assertThat(worked).isGreaterThan(pages / 2);
    }

    /** Whatever can be read, as one line. */
    private static String text(Document page) {
        page.select("script, style, title, noscript, #lifecycle-banner, .jiandu-lost, noframes")
                .remove();
        return page.text().replaceAll("\\s+", "");
    }

    /** How many links worked; those do still, and every other answers or is gone. */
    private static int links(Path source, String path, Document before, Path html, String target, Document after)
            throws IOException {
        List<String> worked = new ArrayList<>();
        for (Element link : before.select("a[href], area[href], frame[src], img[src]")) {
            String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
            Path to = resolve(source, path, href);
            if (to != null && Files.isRegularFile(to)) {
                worked.add(source.relativize(to).toString());
            }
        }
        List<String> works = new ArrayList<>();
        for (Element link : after.select("[href], [src], [background]")) {
            for (String name : List.of("href", "src", "background")) {
                boolean ours = link.closest("#lifecycle-banner") != null
                        || link.normalName().equals("link");
                Path to = link.hasAttr(name) ? resolve(html, target, link.attr(name)) : null;
                if (to != null) {
                    assertThat(to).as(target + " " + link).isRegularFile();
                    if (!ours && link.is("a, area, frame, img") && !name.equals("background")) {
                        works.add(html.relativize(to).toString());
                    }
                } else if (link.hasAttr(name) && !ours) {
                    assertThat(link.attr(name)).as(target).matches("(mailto:.*|#.*|data:image.*|)");
                }
            }
        }
        assertThat(works).as(path).containsAll(worked);
        return worked.size();
    }

    private static @Nullable Path resolve(Path folder, String page, String link) {
        String way = link.strip().replaceFirst("[?#].*", "");
        if (way.isEmpty() || way.matches("(?i)[a-z]+:.*|//.*|/.*") || way.contains("\\")) {
            return null;
        }
        Path to = folder.resolve(page)
                .resolveSibling(java.net.URLDecoder.decode(way.replace("+", "%2B"), StandardCharsets.UTF_8));
        return to.normalize();
    }

    private static Map<String, String> map(Path out) throws IOException {
        Map<String, String> map = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("report/map.tsv"))) {
            map.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        return map;
    }

    private static Path mirror(String name) {
        Path source = MIRRORS.resolve(name);
        assumeTrue(Files.isDirectory(source), "no corpus beside the project");
        return source;
    }

    private static Freezing freeze(Path source, String url, Path out, int threads) {
        Diagnostics diagnostics = new Diagnostics();
        Freezing frozen = Freezer.freeze(
                FreezeRequest.of(new FolderOriginals(source), out, OldSite.of("旧网站", url, LocalDate.of(2026, 11, 22)))
                        .threads(threads)
                        .build(),
                diagnostics);
        // numbers that may be those of persons are told, and nothing else
        assertThat(diagnostics.sorted()).allMatch(told -> told.code() == Code.FREEZE_PERSONAL);
        return frozen;
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
