package io.github.jiandu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.freeze.Original;
import io.github.jiandu.freeze.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites in WARC files and WACZ, sound and broken, frozen. */
class ArchiveOriginalsTest {

    @TempDir
    Path temp;

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<String> losses = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"warc", "warc.gz", "wacz"})
    void theSiteIsTheSameFromEachKindOfArchive(String kind) throws IOException {
        CapturedSite site = CapturedSite.whole();
        Path archive = kind.equals("wacz") ? site.wacz(temp) : site.warc(temp, kind.equals("warc"));
        Freezing frozen = freeze(archive);
        assertThat(codes()).isEmpty();
        assertThat(frozen.sealed()).isTrue();

        assertThat(page("index.htm").select("frame").eachAttr("src").stream().map(ArchiveOriginalsTest::path))
                .containsExactly("_jiandu/banner.html", "left.htm", target("main.asp?id=1"));
        assertThat(page(target("main.asp?id=1")).text()).contains("后来的内容").doesNotContain("以前的内容");
        assertThat(followed("left.htm", "two").text()).contains("第二篇的内容");
        assertThat(followed("left.htm", "old").text()).contains("第二篇的内容");
        assertThat(followed(target("main.asp?id=1"), "list").title()).contains("政务");
        Document list = page(target("list.asp?lm=政务&page=1"));
        assertThat(list.expectFirst("#gone").hasAttr("href")).isFalse();
        assertThat(list.expectFirst("#away").hasAttr("href")).isFalse();
        assertThat(followed(target("list.asp?lm=政务&page=1"), "same").text()).contains("夹里的内容");
        assertThat(page("packed.htm").text()).contains("压缩过的内容");
        assertThat(page("a/copy.htm").text()).contains("夹里的内容");
        String picture = page(target("main.asp?id=2")).expectFirst("#pic").attr("src");
        assertThat(out().resolve("html").resolve(picture)).hasBinaryContent(CapturedSite.GIF);
        assertThat(Files.readString(out().resolve("html")
                        .resolve(path(list.expectFirst("link[href*=s.css]").attr("href")))))
                .contains("img.qita.example/bg.gif")
                .doesNotContain("http:");
        assertThat(map().keySet())
                .contains("a/index.html", "img.qita.example/p.gif")
                .doesNotContain("gone.htm", "img.qita.example/unused.gif", "www.qita.example/index.html");
        assertThat(target("down.asp?id=3")).isEqualTo("down.asp-id=3.xls");
        assertThat(page("a/index.html").expectFirst("link[rel=original]").attr("href"))
                .isEqualTo(CapturedSite.SITE + "/a/");

        assertThat(losses)
                .anyMatch(line -> line.contains("\"several-versions\", \"path\": \"main.asp?id=1\""))
                .anyMatch(line -> line.contains("\"answer-missing\", \"path\": \"gone.htm\", \"detail\": \"404\""))
                .anyMatch(line -> line.contains("\"soft-missing\", \"path\": \"soft.htm\""))
                .anyMatch(line -> line.contains("\"moved-away\", \"path\": \"out.asp\""))
                .anyMatch(line -> line.contains("\"moved-nowhere\", \"path\": \"loop.htm\""))
                .anyMatch(
                        line -> line.contains("\"other-host\", \"path\": \"www.qita.example\", \"detail\": \"1 pages"))
                .anyMatch(line ->
                        line.contains("\"other-host\", \"path\": \"img.qita.example\", \"detail\": \"0 pages, 1 "));
        try (Stream<Path> left = Files.list(out())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".jiandu-intake"));
        }
    }

    /** What can be read is frozen; what cannot is told, and somebody has to agree to it. */
    @ParameterizedTest
    @ValueSource(strings = {"cut", "cut gz", "digest", "length", "gz", "wacz", "slip", "bomb"})
    void brokenArchivesAreFrozenAsFarAsTheyGo(String how) throws IOException {
        CapturedSite site = CapturedSite.whole();
        Path archive =
                how.equals("wacz") || how.equals("slip") ? site.wacz(temp) : site.warc(temp, !how.contains("gz"));
        byte[] bytes = Files.readAllBytes(archive);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<Code> expected = List.of();
        switch (how) {
            case "cut", "cut gz" -> {
                bytes = Arrays.copyOf(bytes, how.equals("cut") ? text.lastIndexOf("<h1>") : bytes.length * 3 / 4);
                expected = List.of(Code.WARC_CUT);
            }
            case "digest", "wacz" -> {
                int at = how.equals("wacz") ? bytes.length / 3 : text.indexOf("<h1>") + 6;
                bytes[at] ^= 0x20;
                expected = how.equals("wacz") ? List.of() : List.of(Code.WARC_DIGEST);
            }
            case "length" -> {
                int at = text.indexOf("Content-Length: ", text.indexOf("left.htm")) + "Content-Length: ".length();
                bytes[at] = (byte) (bytes[at] == '9' ? '8' : bytes[at] + 1);
                expected = List.of(Code.WARC_LENGTH);
            }
            case "gz" -> {
                Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 60, (byte) 7);
                expected = List.of(Code.WARC_GZIP);
            }
            case "bomb" -> {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    out.write(new byte[200 << 20]);
                }
                Files.delete(archive);
                bytes = Files.readAllBytes(site.answer(
                                "/bomb.htm",
                                200,
                                "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                                packed.toByteArray())
                        .warc(temp, true));
            }
            default -> {
                try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                    for (String name : List.of("../../evil.warc", "archive/a.warc")) {
                        zip.putNextEntry(new ZipEntry(name));
                        zip.write(Files.readAllBytes(site.warc(temp.resolve("w"), true)));
                    }
                }
                bytes = Files.readAllBytes(archive);
                expected = List.of(Code.WACZ_PATH);
            }
        }
        Files.write(archive, bytes);
        Freezing frozen = freeze(archive);
        assertThat(codes()).as(how).containsAll(expected);
        assertThat(diagnostics.sorted())
                .as(how)
                .filteredOn(problem -> problem.code() != Code.FREEZE_LOSSES)
                .isNotEmpty()
                .allMatch(problem -> problem.severity() == Severity.WARNING);
        assertThat(codes()).contains(Code.FREEZE_LOSSES);
        assertThat(losses).anyMatch(line -> line.contains("\"record-damaged\""));
        assertThat(frozen.sealed()).isTrue();
        assertThat(page("index.htm").text()).isNotNull();
        assertThat(temp.resolve("evil.warc")).doesNotExist();
    }

    @Test
    void whatIsNoSourceIsSaid() throws IOException {
        Path text = Files.writeString(temp.resolve("jiu.txt"), "not a site");
        assertThat(freeze(text).sealed()).isFalse();
        assertThat(freeze(temp.resolve("nothing")).sealed()).isFalse();
        assertThat(codes()).containsExactly(Code.FREEZE_SOURCE, Code.FREEZE_SOURCE_KIND);
        assertThat(out()).doesNotExist();
    }

    @Test
    void anArchiveOfAnotherSiteNamesItsSites() throws IOException {
        Path archive = CapturedSite.whole().warc(temp, false);
        assertThat(freeze(archive, "http://www.wrong.example/").sealed()).isFalse();
        assertThat(codes()).containsExactly(Code.FREEZE_HOST);
        assertThat(diagnostics.sorted().get(0).args())
                .containsExactly("www.wrong.example", "www.qinglan.example、www.qita.example");
        assertThat(out()).doesNotExist();
    }

    @Test
    void headsAreHandedOnAsReceived() throws IOException {
        Path archive = CapturedSite.whole().warc(temp, false);
        try (OldSource source = source(archive, CapturedSite.SITE + "/")) {
            List<Original> originals = source.list((kind, path, line, detail) -> {});
            Original packed = originals.stream()
                    .filter(original -> original.path().equals("packed.htm"))
                    .findFirst()
                    .orElseThrow();
            Received head = Objects.requireNonNull(packed.received());
            assertThat(head.statusLine()).isEqualTo("HTTP/1.1 200 ");
            assertThat(head.fields())
                    .containsExactly(
                            new Received.Field("Content-Type", "text/html; charset=utf-8"),
                            new Received.Field("X-Archive-Orig-Content-Encoding", "gzip"),
                            new Received.Field("Content-Length", String.valueOf(packed.size())));
            assertThat(packed.mediaType()).isEqualTo("text/html");
            assertThat(packed.httpCharset()).isEqualTo("utf-8");
            assertThat(packed.date()).isNotNull();
            assertThat(source.moved())
                    .extracting(moved -> moved.address() + " " + moved.target())
                    .containsExactly(
                            "http://www.qinglan.example/ http://www.qinglan.example/index.htm",
                            "http://www.qinglan.example/jiu.htm http://www.qinglan.example/main.asp?id=2",
                            "http://www.qinglan.example/jiu2.htm http://www.qinglan.example/main.asp?id=2");
        }
        assertThat(out()).doesNotExist();
    }

    private Path out() {
        return temp.resolve("out");
    }

    private OldSource source(Path archive, String baseUrl) {
        return OldSource.of(
                new OldSource.Request(
                        archive.toString(),
                        baseUrl,
                        out(),
                        new Crawling(Set.of(), false, Duration.ZERO, 100, 1 << 20, Duration.ofMinutes(1)),
                        Clock.systemUTC(),
                        (stage, done, all) -> {}),
                diagnostics);
    }

    private Freezing freeze(Path archive) throws IOException {
        return freeze(archive, CapturedSite.SITE + "/");
    }

    private Freezing freeze(Path archive, String baseUrl) throws IOException {
        Freezing frozen = freeze(archive, baseUrl, null);
        if (!frozen.sealed() && !frozen.digest().isEmpty()) {
            Diagnostics told = new Diagnostics();
            OldSource again = OldSource.of(
                    new OldSource.Request(
                            archive.toString(),
                            baseUrl,
                            out(),
                            new Crawling(Set.of(), false, Duration.ZERO, 100, 1 << 20, Duration.ofMinutes(1)),
                            Clock.systemUTC(),
                            (stage, done, all) -> {}),
                    told);
            frozen = again.during(() -> Freezer.freeze(request(again, baseUrl, frozenDigest), told), told);
        }
        Path report = out().resolve("report/loss.json");
        if (Files.exists(report)) {
            losses.addAll(Files.readAllLines(report));
        }
        return frozen;
    }

    private String frozenDigest = "";

    private Freezing freeze(Path archive, String baseUrl, @Nullable String accepted) {
        OldSource source = source(archive, baseUrl);
        Freezing frozen =
                source.during(() -> Freezer.freeze(request(source, baseUrl, accepted), diagnostics), diagnostics);
        frozenDigest = frozen.digest();
        return frozen;
    }

    private FreezeRequest request(OldSource source, String baseUrl, @Nullable String accepted) {
        OldSite site = OldSite.of("清岚县人民政府", baseUrl, LocalDate.of(2026, 11, 22));
        return FreezeRequest.of(source, out(), site)
                .threads(2)
                .acceptedLosses(accepted)
                .build();
    }

    private List<Code> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).distinct().toList();
    }

    private Map<String, String> map() throws IOException {
        Map<String, String> map = new TreeMap<>();
        for (String line : Files.readAllLines(out().resolve("report/map.tsv"))) {
            map.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        return map;
    }

    private String target(String path) throws IOException {
        return Objects.requireNonNull(map().get(path), path);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(out().resolve("html").resolve(path), "UTF-8");
    }

    private Document followed(String from, String id) throws IOException {
        return page(path(page(from).expectFirst("#" + id).attr("href")));
    }

    private static String path(String link) {
        return URLDecoder.decode(link, StandardCharsets.UTF_8);
    }
}
