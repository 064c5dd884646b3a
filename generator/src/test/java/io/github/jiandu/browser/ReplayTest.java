package io.github.jiandu.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import io.github.jiandu.Jiandu;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.handover.Provenance;
import io.github.jiandu.pack.PackRequest;
import io.github.jiandu.warc.ArchiveCheck;
import io.github.jiandu.warc.ArchivePage;
import io.github.jiandu.warc.Capture;
import io.github.jiandu.warc.HeaderField;
import io.github.jiandu.warc.Payload;
import io.github.jiandu.warc.WaczWriter;
import io.github.jiandu.warc.WarcFiles;
import io.github.jiandu.warc.WarcSettings;
import io.github.jiandu.warc.WarcVersion;
import io.github.jiandu.warc.WarcWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * ReplayWeb.page shows what stands in our WACZ: every page, every picture, in its own letters. The program comes from the npm
 * registry for the test alone; it is under the AGPL and no part of Jiandu.
 */
class ReplayTest {

    private static final String TOOL = "replaywebpage@2.5.3";
    private static final String SITE = "http://www.qinglan.example/";
    private static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");
    private static final String PICTURE = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");

    @TempDir
    static Path temp;

    private static @Nullable Path tool;
    private static @Nullable HttpServer server;

    /** Address and what is to be read there. */
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        tool = fetch();
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String name = path.equals("/") ? "index.html" : path.substring(1);
            Path file = (name.endsWith(".wacz") ? temp : Objects.requireNonNull(tool))
                    .resolve(name)
                    .normalize();
            byte[] bytes = name.equals("empty.html")
                    ? "<!doctype html><title>empty</title>".getBytes(StandardCharsets.UTF_8)
                    : Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
            if (bytes == null) {
                exchange.sendResponseHeaders(404, -1);
                exchange.close();
                return;
            }
            String type = name.endsWith(".html")
                    ? "text/html; charset=utf-8"
                    : name.endsWith(".js") ? "text/javascript" : "application/octet-stream";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = 0;
            int to = bytes.length;
            if (range != null && range.matches("bytes=\\d*-\\d*")) {
                String[] ends = range.substring("bytes=".length()).split("-", -1);
                from = ends[0].isEmpty()
                        ? Math.max(0, bytes.length - Integer.parseInt(ends[1]))
                        : Integer.parseInt(ends[0]);
                to = ends[0].isEmpty() || ends[1].isEmpty()
                        ? bytes.length
                        : Math.min(bytes.length, Integer.parseInt(ends[1]) + 1);
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + bytes.length);
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(range == null ? 200 : 206, head ? -1 : to - from);
            if (!head) {
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(bytes, from, to - from);
                }
            }
            exchange.close();
        });
        http.start();
        server = http;
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Unpacks the program from npm's cache or the registry; skips the tests where neither can be had. */
    private static Path fetch() throws Exception {
        int exit;
        try {
            exit = run("npm", "pack", "--silent", "--prefer-offline", TOOL);
        } catch (IOException e) {
            exit = -1;
        }
        assumeTrue(exit == 0, "npm cannot fetch " + TOOL);
        assumeTrue(run("tar", "-xzf", TOOL.replace('@', '-') + ".tgz") == 0, "no tar");
        return temp.resolve("package");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("log.txt").toFile())
                .start();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }

    private void add(List<Capture> captures, String path, String text, Charset charset, String meta, boolean crawled) {
        String html = "<html><head>" + meta + "<title>" + text + "</title></head><body><p id=text>" + text
                + "</p><img src=\"/pic.gif\"></body></html>";
        pages.put(SITE + path, text);
        String type = "text/html; charset=" + charset.name();
        byte[] body = html.getBytes(charset);
        captures.add(
                crawled
                        ? Capture.response(
                                SITE + path,
                                DATE,
                                ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n")
                                        .getBytes(StandardCharsets.US_ASCII),
                                Payload.of(body))
                        : Capture.resource(SITE + path, DATE, type, Payload.of(body)));
    }

    /**
     * A hundred pages: in three charsets, with lying, late and missing meta, with odd addresses, some of them the same bytes.
     * One lie is left out: pages in GBK that call themselves UTF-8 are shown wrong by ReplayWeb.page 2.5.3 whatever the
     * record says (decision 21).
     */
    private List<Capture> captures() {
        List<Capture> captures = new ArrayList<>();
        add(captures, "", "云溪镇旧网站首页", GBK, "", false);
        String late =
                "<!--" + " ".repeat(3000) + "--><meta http-equiv=Content-Type content='text/html; charset=gb2312'>";
        for (int i = 0; i < 90; i++) {
            String meta = switch (i % 4) {
                case 0 -> "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>";
                case 1 -> "<meta charset=gb2312>"; // a lie on some
                case 2 -> late;
                default -> "";
            };
            Charset charset = i % 3 == 1 ? StandardCharsets.UTF_8 : i % 9 == 8 ? BIG5 : GBK;
            String text = charset.equals(BIG5) ? "第" + i + "號公告" : "第" + i + "号通知：汛期值班安排";
            add(captures, "zwgk/" + i + (i % 2 == 0 ? ".htm" : ".asp?id=" + i), text, charset, meta, i % 5 == 0);
        }
        add(captures, "list.asp?lm=%D5%FE%CE%F1&page=2", "政务公开第二页", GBK, late, false);
        add(captures, "list.asp?lm=%B5%B3%BD%A8&page=2", "党建第二页", GBK, late, false);
        add(captures, "%E4%BA%91%E6%BA%AA/%E7%AE%80%E4%BB%8B.htm", "云溪简介", GBK, late, false);
        add(captures, "UPPER/Case.HTM", "大写的地址", GBK, late, false);
        for (int i = 0; i < 6; i++) {
            add(captures, "copy/" + i + ".htm", "同一份内容", GBK, late, i > 2);
        }
        captures.add(Capture.resource(
                SITE + "pic.gif",
                DATE,
                "image/gif",
                Payload.of(java.util.Base64.getDecoder().decode(PICTURE))));
        return captures;
    }

    private Path wacz(String name, boolean stored, WarcVersion version) throws IOException {
        WarcSettings settings = WarcSettings.of("3600000001", DATE, List.of(new HeaderField("operator", "清岚县档案馆")))
                .withStored(stored)
                .withVersion(version)
                .withMaxBytes(stored ? 100_000 : 8_000);
        Path file = temp.resolve(name);
        List<Capture> captures = captures();
        try (WarcWriter writer = new WarcWriter(temp.resolve(name + "-warc"), settings)) {
            for (Capture capture : captures) {
                writer.write(capture);
            }
            WarcFiles files = writer.finish();
            List<ArchivePage> list = new ArrayList<>();
            pages.forEach((url, text) -> list.add(new ArchivePage(url, DATE, text, text + "，全文")));
            WaczWriter.write(file, files, list.iterator(), new WaczWriter.Description("云溪镇旧网站", null, list.get(0)));
        }
        return file;
    }

    private static String url() {
        return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort() + "/";
    }

    @ParameterizedTest
    @CsvSource({"packed.wacz,false,V1_0", "stored.wacz,true,V1_1"})
    void everyPageIsShownInItsLettersWithItsPicture(String name, boolean stored, WarcVersion version) throws Exception {
        Path file = wacz(name, stored, version);
        Diagnostics diagnostics = new Diagnostics();
        ArchiveCheck.wacz(file, true, true, diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(pages).hasSizeGreaterThanOrEqualTo(100);
        replay(name);
    }

    @Test
    void whatAFreezePacksIsShownToo() throws Exception {
        Path old = Files.createDirectories(temp.resolve("old"));
        for (int i = 0; i < 100; i++) {
            String text = "第" + i + "号通知：汛期值班安排";
            String meta = i % 2 == 0 ? "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>" : "";
            String name = i % 10 == 3 ? "view.asp?id=" + i + ".html" : "t" + i + ".htm";
            String html = "<html><head>" + meta + "<title>" + text + "</title></head><body><p id=text>" + text
                    + "</p><img src=pic.gif></body></html>";
            Files.write(old.resolve(name), html.getBytes(GBK));
            pages.put(SITE + (i % 10 == 3 ? "view.asp?id=" + i : name), text);
        }
        Files.write(old.resolve("pic.gif"), java.util.Base64.getDecoder().decode(PICTURE));
        PackRequest packing = new PackRequest(
                EnumSet.of(PackRequest.Part.WACZ),
                WarcVersion.V1_0,
                false,
                false,
                null,
                null,
                null,
                null,
                null,
                Provenance.Reason.CLOSED,
                "Jiandu test");
        OldSite site = OldSite.of("云溪镇旧网站", SITE, LocalDate.of(2026, 1, 2));
        Diagnostics diagnostics = new Diagnostics();
        Path out = temp.resolve("out");
        FreezeRequest request =
                FreezeRequest.of(new FolderOriginals(old), out, site).build();
        assertThat(Jiandu.freeze(request, false, packing, diagnostics).sealed()).isTrue();
        assertThat(diagnostics.sorted()).isEmpty();
        Files.copy(out.resolve("site.wacz"), temp.resolve("frozen.wacz"));
        replay("frozen.wacz");
    }

    /** Every page in an iframe of the program: its title, its text, its picture. */
    private void replay(String name) {
        try (Chromium browser = Chromium.open()) {
            browser.driver.manage().timeouts().scriptTimeout(java.time.Duration.ofSeconds(60));
            browser.go(url() + "empty.html");
            Object added = browser.driver.executeAsyncScript("""
                    const done = arguments[1];
                    navigator.serviceWorker.addEventListener("message", e => {
                        if (e.data.msg_type === "collAdded") done("added");
                    });
                    navigator.serviceWorker.register("/sw.js").then(() => navigator.serviceWorker.ready).then(r => {
                        r.active.postMessage({msg_type: "addColl", name: "site",
                            file: {sourceUrl: arguments[0], loadUrl: arguments[0], name: "site.wacz"}, skipExisting: false});
                    }).catch(e => done("failed: " + e));
                    """, url() + name);
            assertThat(added).isEqualTo("added");
            browser.go(url() + "empty.html");
            List<String> wrong = new ArrayList<>();
            for (Map.Entry<String, String> page : pages.entrySet()) {
                Object seen = browser.driver.executeAsyncScript("""
                        const frame = document.createElement("iframe");
                        const done = arguments[1];
                        frame.onload = () => {
                            const page = frame.contentDocument;
                            const text = page.getElementById("text");
                            const picture = page.querySelector("img");
                            done([page.title, text && text.textContent, picture && picture.naturalWidth].join("|"));
                            frame.remove();
                        };
                        frame.src = "/w/site/20260102030405mp_/" + arguments[0];
                        document.body.append(frame);
                        """, page.getKey());
                if (!(page.getValue() + "|" + page.getValue() + "|1").equals(seen)) {
                    wrong.add(page.getKey() + " -> " + seen);
                }
            }
            assertThat(wrong).isEmpty();
        }
    }
}
