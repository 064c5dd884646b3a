package io.github.jiandu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.crawl.OldServer;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites on servers of this machine, frozen while they answer. */
class ServerOriginalsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:02:03Z");
    private static final Crawling USUAL =
            new Crawling(Set.of(), false, Duration.ZERO, 1000, 1 << 30, Duration.ofMinutes(5));

    @TempDir
    Path temp;

    private final Diagnostics diagnostics = new Diagnostics();

    private static OldServer.Page gbk(String html) {
        return OldServer.Page.of(200, "text/html", ("<meta charset=gb2312>" + html).getBytes(OldServer.GBK));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static void site(OldServer server) throws IOException {
        server.page("/", OldServer.Page.to("/index.asp"))
                .page(
                        "/index.asp",
                        gbk(
                                "<title>首页</title><a href=\"view.asp?id=1\">一</a><a href=jiu.htm>旧</a>"
                                        + "<a href=out.htm>外</a><a href=/siyou/x.htm>私</a><a href=packed.htm>包</a>"
                                        + "<a href=broken.htm>坏</a><a href=http://www.qita.example/>他</a><a href=no.htm>无</a><p>首页的内容"))
                .page("/view.asp?id=1", gbk("<title>一</title><p>第一篇的内容"))
                .page("/jiu.htm", OldServer.Page.to("/view.asp?id=1"))
                .page("/out.htm", OldServer.Page.to("http://www.qita.example/"))
                .page("/siyou/x.htm", gbk("<p>不要抓"))
                .page(
                        "/packed.htm",
                        new OldServer.Page(
                                200,
                                Map.of("Content-Type", "text/html; charset=utf-8", "Content-Encoding", "gzip"),
                                gzip("<title>包</title><p>压缩过的内容")))
                .page(
                        "/broken.htm",
                        new OldServer.Page(
                                200, Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"), "not gzip"))
                .page(
                        "/robots.txt",
                        OldServer.Page.of(
                                200,
                                "text/plain",
                                "User-agent: *\nDisallow: /siyou/\n".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aServerIsFrozen() throws IOException {
        try (OldServer server = new OldServer()) {
            site(server);
            Freezing refused = freeze(server.address("/"), server.address("/"), USUAL, null);
            assertThat(codes()).containsExactly(Code.FREEZE_LOSSES);
            assertThat(losses())
                    .anyMatch(line -> line.contains("\"robots\", \"path\": \"siyou/x.htm\""))
                    .anyMatch(line -> line.contains("\"moved-away\", \"path\": \"out.htm\""))
                    .anyMatch(line -> line.contains("\"answer-missing\", \"path\": \"no.htm\", \"detail\": \"404 <- "))
                    .anyMatch(line -> line.contains("\"answer-cut\", \"path\": \"broken.htm\""));
            int asked = server.asked.size();
            Freezing sealed = freeze(server.address("/"), server.address("/"), USUAL, refused.digest());
            assertThat(sealed.sealed()).isTrue();
            assertThat(server.asked).as("nothing is asked for twice").hasSize(asked);
            assertThat(server.askedFor()).doesNotContain("/siyou/x.htm");
            Map<String, String> map = map();
            String home = Files.readString(html().resolve("index.asp.html"));
            assertThat(home).contains("首页的内容");
            assertThat(Jsoup.parse(home).select("body > a[href]").eachAttr("href"))
                    .containsExactly("view.asp-id%3D1.html", "view.asp-id%3D1.html", "packed.htm", "broken.htm");
            assertThat(Files.readString(html().resolve("packed.htm"))).contains("压缩过的内容");
            assertThat(map).doesNotContainKeys("out.htm", "no.htm", "jiu.htm");
            assertThat(home).contains("<meta name=\"memento-datetime\" content=\"Sun, 22 Nov 2026 01:02:03 GMT\">");
            assertThat(hidden()).isEmpty();
        }
    }

    /** A site that lost its name can be asked by a makeshift address, and keeps its own. */
    @Test
    void aMakeshiftAddressIsNotTheSites() throws IOException {
        try (OldServer server = new OldServer()) {
            server.page("/", "<title>a</title><a id=b href=/b.htm>b</a>")
                    .page("/b.htm", "<title>b</title><a id=a href=\"http://www.qinglan.example/\">a</a>");
            Freezing sealed = freeze(server.address("/"), "http://www.qinglan.example/", USUAL, null);
            assertThat(sealed.sealed()).isTrue();
            assertThat(Files.readString(html().resolve("b.htm")))
                    .contains("<a id=a href=\"index.html\">")
                    .contains("<link rel=\"original\" href=\"http://www.qinglan.example/b.htm\">");
        }
    }

    /** Time is up, or the process is killed: the next run goes on, and seals the same. */
    @Test
    void aRunThatEndedEarlyIsGoneOnWith() throws IOException {
        try (OldServer server = new OldServer()) {
            for (int i = 0; i < 30; i++) {
                server.page(
                        "/" + (i == 0 ? "" : i + ".htm"),
                        "<title>" + i + "</title><p>第 " + i + " 页<a href=/" + (i + 1) + ".htm>下一页</a>");
            }
            Crawling hasty =
                    new Crawling(Set.of(), false, Duration.ofMillis(150), 1000, 1 << 30, Duration.ofSeconds(1));
            Freezing first = freeze(server.address("/"), server.address("/"), hasty, null);
            assertThat(first.sealed()).isFalse();
            assertThat(losses()).anyMatch(line -> line.contains("\"crawl-limit\"") && line.contains("time, "));
            assertThat(hidden()).hasSize(1);
            int asked = server.asked.size();
            Freezing whole = freeze(server.address("/"), server.address("/"), USUAL, null);
            assertThat(whole.sealed()).isTrue();
            assertThat(whole.pages()).isEqualTo(30);
            assertThat(server.asked.stream().filter("/1.htm"::equals)).hasSize(1);
            assertThat(server.asked.size()).isGreaterThan(asked);
            assertThat(hidden()).isEmpty();
        }
    }

    @Test
    void aServerWithoutEndIsBounded() throws IOException {
        try (OldServer server = new OldServer()) {
            server.otherwise(target -> {
                int number = target.length() < 3 ? 0 : Integer.parseInt(target.replaceAll("\\D", "") + "0") / 10;
                return target.contains("jiandu-wu-ci-ye")
                        ? null
                        : OldServer.Page.html("<title>" + number + "</title><p>" + "字".repeat(number % 7) + number
                                + "<a href=/a" + (number + 1) + ".htm>a</a><a href=/b/" + (number + 2) + ".htm>b</a>");
            });
            Crawling few = new Crawling(Set.of(), false, Duration.ZERO, 40, 1 << 30, Duration.ofMinutes(5));
            Freezing frozen = freeze(server.address("/"), server.address("/"), few, null);
            assertThat(frozen.pages()).isBetween(20, 40);
            assertThat(losses()).anyMatch(line -> line.contains("\"crawl-limit\"") && line.contains("answers, "));
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaidTo() throws IOException {
        String address;
        try (OldServer server = new OldServer()) {
            address = server.address("/");
        }
        assertThat(freeze(address, address, USUAL, null).sealed()).isFalse();
        assertThat(codes()).containsExactly(Code.FREEZE_NO_ANSWER);
        assertThat(freeze("http://", "http://www.qinglan.example/", USUAL, null).sealed())
                .isFalse();
        assertThat(codes()).contains(Code.FREEZE_SOURCE_KIND);
    }

    private Path html() {
        return temp.resolve("out/html");
    }

    private Freezing freeze(String address, String baseUrl, Crawling crawling, @Nullable String accepted) {
        OldSource source = OldSource.of(
                new OldSource.Request(
                        address, baseUrl, temp.resolve("out"), crawling, () -> NOW, (stage, done, all) -> {}),
                diagnostics);
        Diagnostics told = accepted == null ? diagnostics : new Diagnostics();
        OldSite site = OldSite.of("清岚县人民政府", baseUrl, LocalDate.of(2026, 11, 22));
        FreezeRequest request = FreezeRequest.of(source, temp.resolve("out"), site)
                .threads(2)
                .acceptedLosses(accepted)
                .build();
        Diagnostics own = accepted == null && diagnostics.hasErrors() ? new Diagnostics() : told;
        return source.during(() -> Freezer.freeze(request, own), own);
    }

    private List<Code> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    private List<String> losses() throws IOException {
        return Files.readAllLines(temp.resolve("out/report/loss.json"));
    }

    private Map<String, String> map() throws IOException {
        Map<String, String> map = new TreeMap<>();
        for (String line : Files.readAllLines(temp.resolve("out/report/map.tsv"))) {
            map.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        return map;
    }

    private List<String> hidden() throws IOException {
        try (Stream<Path> files = Files.list(temp.resolve("out"))) {
            return files.map(file -> Objects.toString(file.getFileName()))
                    .filter(name -> name.startsWith(".jiandu-crawl") || name.startsWith(".jiandu-intake"))
                    .toList();
        }
    }
}
