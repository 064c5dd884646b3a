package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.media.TestPictures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures and attachments of a whole site, from the folder to the page. */
class PicturesTest {

    @TempDir
    private Path folder = Path.of("");

    private TestSite site = TestSite.emptyIn(folder);

    @BeforeEach
    void newSite() {
        site = TestSite.in(folder);
    }

    @Test
    void aWidePhotographIsShownInTheSizeThatScreensNeed() throws IOException {
        site.page("tzgg/a.md", "桥", "2026-03-01", "![桥](qiao.jpg)\n\n![桥](qiao.jpg)")
                .file("content/tzgg/qiao.jpg", TestPictures.photograph(1600, 1200, 1))
                .built();
        Element first = site.html("tzgg/a.html").select(".article-body img").get(0);
        assertThat(first.attr("src")).isEqualTo("qiao-1280.jpg");
        assertThat(first.attr("srcset")).isEqualTo("qiao-640.jpg 640w, qiao-1280.jpg 1280w");
        assertThat(first.attr("sizes")).isNotEmpty();
        assertThat(first.attr("width") + "x" + first.attr("height")).isEqualTo("1280x960");
        assertThat(first.hasAttr("loading")).as("in sight at once").isFalse();
        assertThat(site.html("tzgg/a.html").select(".article-body img").get(1).attr("loading"))
                .isEqualTo("lazy");
        assertThat(site.files())
                .contains("tzgg/qiao-1280.jpg", "tzgg/qiao-640.jpg")
                .doesNotContain("tzgg/qiao.jpg");
    }

    @Test
    void theOriginalIsPublishedWhenAPageLinksToIt() throws IOException {
        site.page("tzgg/a.md", "桥", "2026-03-01", "![桥](qiao.jpg) [原图](qiao.jpg)")
                .file("content/tzgg/qiao.jpg", TestPictures.photograph(1600, 1200, 1))
                .built();
        byte[] original = Files.readAllBytes(site.output().resolve("tzgg/qiao.jpg"));
        assertThat(new String(original, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
        assertThat(site.has("tzgg/qiao-1280.jpg")).isTrue();
    }

    @Test
    void smallPicturesLoseTheirMetadataToo() throws IOException {
        site.page("tzgg/a.md", "桥", "2026-03-01", "![桥](qiao.jpg)")
                .file("content/tzgg/qiao.jpg", TestPictures.photograph(80, 60, 1))
                .file("static/qiao.jpg", TestPictures.photograph(80, 60, 1))
                .built();
        String published =
                HexFormat.of().formatHex(Files.readAllBytes(site.output().resolve("tzgg/qiao.jpg")));
        String asItIs =
                HexFormat.of().formatHex(Files.readAllBytes(site.output().resolve("qiao.jpg")));
        String gps = HexFormat.of().formatHex("GPS".getBytes(StandardCharsets.US_ASCII));
        assertThat(published).doesNotContain(gps);
        assertThat(asItIs).contains(gps);
    }

    @Test
    void picturesAreTheSameForAnyNumberOfThreads() throws IOException {
        for (int i = 0; i < 6; i++) {
            site.page("tzgg/p" + i + ".md", "桥", "2026-03-01", "![桥](q" + i + ".jpg)")
                    .file("content/tzgg/q" + i + ".jpg", TestPictures.photograph(1300 + i, 700, 1 + i));
        }
        site.build(request -> request.withThreads(1));
        String one = site.text("manifest.json");
        site.build(request -> request.withThreads(4));
        assertThat(site.text("manifest.json")).isEqualTo(one).contains("q5-");
    }

    @Test
    void aHugePictureIsRefusedAtOnce() throws IOException {
        site.page("tzgg/a.md", "图", "2026-03-01", "![图](ditu.png)")
                .file("content/tzgg/ditu.png", TestPictures.hugePng(30_000, 30_000));
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () -> assertThat(TestSite.codes(site.build())).containsExactly(Code.PICTURE_TOO_MANY_PIXELS));
    }

    @Test
    @Covers("DOC-16")
    void lengthsStandBesideAttachmentsAndLinks() {
        String pdf = "%PDF-1.4\n1 0 obj<</Pages 2 0 R>>endobj\n2 0 obj<</Count 12>>endobj\n";
        String table = String.format(
                Locale.ROOT,
                "xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n",
                pdf.indexOf("1 0 obj"),
                pdf.indexOf("2 0 obj"));
        String end = "trailer<</Root 1 0 R>>\nstartxref\n" + pdf.length() + "\n%%EOF";
        site.page("tzgg/a.md", "---\ntitle: 通知\ndate: 2026-03-01\nattachments: [a.pdf]\n---\n见[全文](a.pdf)。")
                .file("content/tzgg/a.pdf", pdf + table + end)
                .built();
        assertThat(site.html("tzgg/a.html").select(".file-info").eachText())
                .containsExactly("（PDF，176 B，12 页）", "（PDF，176 B，12 页）");
    }
}
