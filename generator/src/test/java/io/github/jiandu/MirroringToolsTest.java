package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.crawl.OldServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * HTTrack and wget mirror an old site in GBK, each in its own way, and the mirrors are frozen: every address that the server had a
 * page for leads to that page, and every link of the copy to a file.
 */
class MirroringToolsTest {

    /** Old addresses, and a word that stands in their page alone. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("/", "首页甲");
        PAGES.put("/view.asp?id=1", "低保办理");
        PAGES.put("/view.asp?id=2", "停水通告");
        PAGES.put("/list.asp?t=%CD%A8%D6%AA&p=1", "通知列表一");
        PAGES.put("/list.asp?t=%B9%AB%B8%E6&p=2", "公告列表二");
        PAGES.put("/sub/", "子站首页");
        PAGES.put("/sub/a.php", "子站文章");
        PAGES.put("/fu%20jian.asp?f=a%20b", "附件下载页");
        PAGES.put("/left.htm", "左边目录");
    }

    private static final String LINKS = """
            <a href="view.asp?id=1">一</a> <a href="view.asp?id=2">二</a>
            <a href="list.asp?t=%CD%A8%D6%AA&p=1">三</a> <a href="list.asp?t=%B9%AB%B8%E6&amp;p=2">四</a>
            <a href="sub/">五</a> <a href="sub/a.php">六</a> <a href="fu%20jian.asp?f=a%20b">七</a>
            <a href="frames.htm">八</a> <a href="wen/%B1%ED%B8%F1.doc">九</a> <img src="tu/biao%20zhi.gif">
            <a href="moved.asp">十</a> <a href="gone.asp?id=9">无</a> <a href="nothing.htm">空</a> <a href="bad/">缺</a>
            <a href="err.asp?x=1&amp;y=2">错</a> <img src="tu/mei%20you.gif"> <link rel="stylesheet" href="css/x.css">""";

    @TempDir
    private Path temp;

    private OldServer server;

    @BeforeEach
    void start() throws IOException {
        server = new OldServer();
        PAGES.forEach((address, word) -> {
            String body = address.equals("/") ? LINKS : "<a href=\"/\">首页</a>";
            server.page(address, page("<h1>" + word + "</h1>" + body, true));
        });
        // the server says what the page does not
        server.page("/view.asp?id=2", page("<h1>停水通告</h1><a href=\"/\">首页</a>", false));
        server.page(
                "/frames.htm",
                OldServer.Page.html("<frameset cols=20%,80%><frame src=left.htm><frame src=view.asp?id=2>"));
        server.page(
                "/wen/%B1%ED%B8%F1.doc",
                OldServer.Page.of(
                        200, "application/msword", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
        server.page("/tu/biao%20zhi.gif", OldServer.Page.of(200, "image/gif", bytes("GIF89a-")));
        server.page(
                "/css/x.css", OldServer.Page.of(200, "text/css", bytes("h1{background:url(../tu/biao%20zhi.gif)}")));
        server.page("/moved.asp", OldServer.Page.to("/view.asp?id=2"));
        server.otherwise(target -> OldServer.Page.of(
                target.startsWith("/err") ? 500 : 404, "text/html", "<h1>本站查无此页</h1>".getBytes(OldServer.GBK)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static OldServer.Page page(String body, boolean declared) {
        String meta = declared ? "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">" : "";
        return OldServer.Page.of(
                200,
                declared ? "text/html" : "text/html; charset=gb2312",
                ("<html><head>" + meta + "<title>旧站</title></head><body>" + body + "</body></html>")
                        .getBytes(OldServer.GBK));
    }

    /** Mirrors into a folder that is new. */
    private Path mirror(String name, String... command) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(temp.resolve(name));
        Path log = temp.resolve(name + ".log");
        List<String> line = new ArrayList<>(List.of(command));
        line.add(server.address("/"));
        Process process;
        try {
            process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new IOException(command[0] + " is missing; sh .ci/setup installs it on Debian", e);
        }
        process.getOutputStream().close();
        assertThat(process.waitFor(2, TimeUnit.MINUTES))
                .as(Files.readString(log))
                .isTrue();
        return folder;
    }

    private Path freeze(Path source) {
        Path out = temp.resolve("frozen");
        CommandLineRun run = CommandLineRun.of(
                "freeze",
                source.toString(),
                "--out",
                out.toString(),
                "--base-url",
                server.address("/"),
                "--date",
                "2026-11-22",
                "--name",
                "旧站");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return out;
    }

    /** The page to which an old address leads in the copy. */
    private static Document at(Path frozen, String address) throws IOException {
        Map<String, String> redirects = new LinkedHashMap<>();
        for (String line : Files.readAllLines(frozen.resolve("redirects/redirects.tsv"))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                redirects.put(cells[0], cells[1]);
            }
        }
        String path = redirects.getOrDefault(address, address.endsWith("/") ? address + "index.html" : address);
        Path html = frozen.resolve("html");
        Path file = html.resolve(URI.create(path).getPath().substring(1));
        assertThat(file).as(address + " of " + redirects).isRegularFile();
        Document page = Jsoup.parse(file.toFile(), "UTF-8");
        Element refresh = page.selectFirst("meta[http-equiv=refresh]");
        if (refresh == null) {
            return page;
        }
        String home = refresh.attr("content").replaceFirst(".*url=", "");
        return Jsoup.parse(html.resolve(URI.create(home).getPath()).toFile(), "UTF-8");
    }

    private void check(Path frozen) throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            assertThat(at(frozen, page.getKey()).text()).as(page.getKey()).contains(page.getValue());
        }
        assertThat(at(frozen, "/moved.asp").text()).contains("停水通告");
        Path html = frozen.resolve("html");
        List<String> links = new ArrayList<>();
        try (Stream<Path> files = Files.walk(html)) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".html") || path.toString().endsWith(".htm"))
                    .toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("本站查无此页", "Local index");
                Document page = Jsoup.parse(file.toFile(), "UTF-8");
                for (Element element : page.select("[href], [src]")) {
                    String link = element.hasAttr("href") ? element.attr("href") : element.attr("src");
                    if (!link.isEmpty() && !link.startsWith("#") && !link.contains(":")) {
                        links.add(element.text());
                        String path = Objects.requireNonNull(
                                URI.create(link.replace(" ", "%20")).getPath(), link);
                        assertThat(Objects.requireNonNull(file.getParent())
                                        .resolve(path)
                                        .normalize())
                                .as(link + " in " + file)
                                .isRegularFile();
                    }
                }
            }
        }
        assertThat(links)
                .contains("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
                .doesNotContain("无", "空", "缺", "错");
    }

    @Test
    void whatHttrackLeaves() throws Exception {
        Path mirror = mirror(
                "httrack",
                "httrack",
                "-O",
                ".",
                "-r6",
                "-s0",
                "-q",
                "-%v0",
                "--disable-security-limits",
                "-c8",
                "-%c0",
                "-A0");
        // its own pages and those that the server never had are there, and must not be taken for the site's
        assertThat(mirror.resolve("index.html"))
                .content(StandardCharsets.ISO_8859_1)
                .contains("Local index");
        try (Stream<Path> files = Files.walk(mirror)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("backblue.gif", "nothing.html")
                    .anyMatch(name -> name.matches("gone[0-9a-f]{4}\\.html"));
        }
        Path frozen = freeze(mirror);
        check(frozen);
        assertThat(Files.readAllLines(frozen.resolve("report/pages.tsv")).stream()
                        .skip(1))
                .hasSize(PAGES.size() + 1)
                .allMatch(line -> line.split("\t", -1)[3].equals("httrack_cache"));
        assertThat(Files.readAllLines(frozen.resolve("report/loss.json")))
                .anyMatch(line ->
                        line.contains("\"answer-missing\"") && line.contains("404 " + server.address("/gone.asp?id=9")))
                .anyMatch(line ->
                        line.contains("\"answer-missing\"") && line.contains("500 " + server.address("/err.asp")))
                .filteredOn(line -> line.contains("\"kind\": \"answer-missing\""))
                .hasSize(5);
    }

    @Test
    void whatWgetLeaves() throws Exception {
        Path frozen = freeze(mirror("wget", "wget", "-q", "-m", "-p"));
        check(frozen);
        assertThat(Files.readAllLines(frozen.resolve("report/pages.tsv")))
                .anyMatch(line -> line.contains("list.asp?t=通知&p=1") && line.contains("host_folder"));
    }

    @Test
    void whatWgetLeavesWithLinksConverted() throws Exception {
        Path mirror = mirror(
                "wget",
                "wget",
                "-q",
                "-r",
                "-p",
                "-E",
                "-k",
                "--restrict-file-names=windows",
                "--warc-file=site",
                "--warc-cdx");
        assertThat(mirror.resolve("site.warc.gz")).isRegularFile();
        Path frozen = freeze(mirror);
        check(frozen);
        assertThat(frozen.resolve("html/site.warc.gz")).doesNotExist();
        assertThat(frozen.resolve("html/site.cdx")).doesNotExist();
    }

    @Test
    void theWarcThatWgetWrites() throws Exception {
        Path mirror = mirror("wget", "wget", "-q", "-r", "-p", "--warc-file=site");
        check(freeze(mirror.resolve("site.warc.gz")));
    }
}
