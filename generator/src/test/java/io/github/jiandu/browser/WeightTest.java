package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of the example site weigh, in bytes as they are and as servers pack them. */
@Covers("PAGE-03")
class WeightTest {

    private static final int KB = 1024;

    @TempDir
    static Path temp;

    private static Specimens site;

    @BeforeAll
    static void build() {
        site = Specimens.ofExample(temp.resolve("out"));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    private static List<Path> assets(String ending) throws IOException {
        try (Stream<Path> files = Files.list(site.site().resolve("assets"))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** What a phone of 640 pixels loads with a page: it takes the smallest picture that is wide enough. */
    private static List<Path> loaded(String page) throws IOException {
        Path file = site.site().resolve(page);
        Path folder = Objects.requireNonNull(file.getParent());
        Document document = Jsoup.parse(file.toFile(), "UTF-8");
        List<Path> loaded = new ArrayList<>(List.of(file));
        for (Element element : document.select("link[rel=stylesheet], link[rel=icon], script[src], img[src]")) {
            String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
            for (String source : element.attr("srcset").split(",", -1)) {
                if (source.strip().endsWith(" 640w")) {
                    url = source.strip().split(" ", 2)[0];
                }
            }
            loaded.add(folder.resolve(url).normalize());
        }
        return loaded.stream().distinct().toList();
    }

    @Test
    void homePageIsLight() throws IOException {
        byte[] home = Files.readAllBytes(site.site().resolve("index.html"));
        assertThat(home.length).isLessThanOrEqualTo(30 * KB);
        assertThat(packed(home)).isLessThanOrEqualTo(7 * KB);
        List<Path> loaded = loaded("index.html");
        assertThat(loaded).hasSizeLessThanOrEqualTo(20);
        assertThat(loaded.stream().mapToLong(WeightTest::size).sum()).isLessThanOrEqualTo(300 * KB);
    }

    @Test
    void picturesAreNoLargerThanTheyAreShown() throws IOException {
        int seen = 0;
        try (Stream<Path> files = Files.walk(site.site())) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(jpe?g|png)")).toList()) {
                boolean small = file.getFileName().toString().contains("-640.");
                assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo((small ? 100L : 250L) * KB);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(5);
    }

    @Test
    void styleSheetIsOneAndSmall() throws IOException {
        List<Path> sheets = assets(".css").stream()
                .filter(sheet -> !isForSearching(sheet) && !isForBanners(sheet))
                .toList();
        assertThat(sheets).hasSize(1);
        byte[] css = Files.readAllBytes(sheets.get(0));
        assertThat(css.length).isLessThanOrEqualTo(24 * KB);
        assertThat(packed(css)).isLessThanOrEqualTo(6 * KB);
    }

    @Test
    void scriptsAreSmall() throws IOException {
        int all = 0;
        int allPacked = 0;
        for (Path script : assets(".js")) {
            if (isForSearching(script)) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(script);
            all += bytes.length;
            allPacked += packed(bytes);
        }
        assertThat(all).isPositive().isLessThanOrEqualTo(8 * KB);
        assertThat(allPacked).isLessThanOrEqualTo(3 * KB);
    }

    /** What only pages load that say something of their state. */
    @Test
    void banners() throws IOException {
        for (Path sheet :
                assets(".css").stream().filter(WeightTest::isForBanners).toList()) {
            assertThat(packed(Files.readAllBytes(sheet))).isLessThanOrEqualTo(KB);
        }
    }

    private static boolean isForBanners(Path asset) {
        return asset.getFileName().toString().startsWith("lifecycle");
    }

    private static boolean isForSearching(Path asset) {
        return asset.getFileName().toString().startsWith("search");
    }

    /** What only the search page loads. */
    @Test
    void searchPageIsLight() throws IOException {
        int scripts = 0;
        for (Path script :
                assets(".js").stream().filter(WeightTest::isForSearching).toList()) {
            boolean engine = script.getFileName().toString().startsWith("search-engine");
            assertThat(packed(Files.readAllBytes(script)))
                    .as(script.toString())
                    .isLessThanOrEqualTo((engine ? 12 : 5) * KB);
            scripts++;
        }
        assertThat(scripts).isPositive();
        for (Path sheet :
                assets(".css").stream().filter(WeightTest::isForSearching).toList()) {
            assertThat(packed(Files.readAllBytes(sheet))).isLessThanOrEqualTo(3 * KB / 2);
        }
        byte[] page = Files.readAllBytes(site.site().resolve("search.html"));
        assertThat(packed(page)).isLessThanOrEqualTo(4 * KB);
        assertThat(loaded("index.html")).noneMatch(WeightTest::isForSearching);
    }

    @Test
    void articleWithoutPicturesIsLight() throws IOException {
        int seen = 0;
        for (String page : site.pages()) {
            Document document = Jsoup.parse(site.site().resolve(page).toFile(), "UTF-8");
            if (document.body().hasClass("kind-article")
                    && document.select("main img").isEmpty()) {
                List<Path> loaded = loaded(page);
                assertThat(loaded).as(page).hasSizeLessThanOrEqualTo(6);
                assertThat(loaded.stream().mapToLong(WeightTest::size).sum())
                        .as(page)
                        .isLessThanOrEqualTo(60 * KB);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(20);
    }
}
