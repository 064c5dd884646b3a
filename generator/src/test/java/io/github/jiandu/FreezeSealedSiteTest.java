package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.crawl.OldServer;
import io.github.jiandu.warc.Capture;
import io.github.jiandu.warc.HeaderField;
import io.github.jiandu.warc.Payload;
import io.github.jiandu.warc.WaczWriter;
import io.github.jiandu.warc.WarcFiles;
import io.github.jiandu.warc.WarcSettings;
import io.github.jiandu.warc.WarcWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site of our own, sealed years ago, comes back in an archive or from a server: frozen again it says the same. */
class FreezeSealedSiteTest {

    private static final String SITE = "https://www.qinglan.example";
    private static final String HOME = SITE + "/xz/yunxi/";
    private static final Instant TIME = Instant.parse("2026-11-21T00:00:00Z");
    private static final Pattern DIGEST = Pattern.compile("Digest of losses: (\\w+)");

    @TempDir
    static Path temp;

    private static final Map<String, Path> files = new TreeMap<>();

    @BeforeAll
    static void seal() throws IOException {
        Path site = temp.resolve("site");
        Folders.copy(ExampleSite.FOLDER, site);
        Path sealed = temp.resolve("sealed");
        CommandLineRun run = CommandLineRun.of(
                "archive",
                site.toString(),
                "--date",
                "2026-11-20",
                "--yes",
                "--now",
                "2026-11-22",
                "--out",
                sealed.toString());
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> all = Files.walk(sealed)) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file -> files.put(sealed.relativize(file).toString().replace('\\', '/'), file));
        }
    }

    @Test
    void fromWarc() throws IOException {
        freeze(warc().files().get(0).toString());
        compare(true);
    }

    @Test
    void fromWacz() throws IOException {
        Path wacz = temp.resolve("site.wacz");
        WaczWriter.write(wacz, warc(), Collections.emptyIterator(), new WaczWriter.Description("云溪镇", null, null));
        freeze(wacz.toString());
        compare(true);
    }

    @Test
    void fromAServer() throws IOException {
        try (OldServer server = new OldServer()) {
            server.otherwise(target -> {
                String path = target.replaceFirst("^/xz/yunxi/", "").replaceFirst("[?].*", "");
                String plain = URLDecoder.decode(path, StandardCharsets.UTF_8);
                Path file = files.get(plain.isEmpty() || plain.endsWith("/") ? plain + "index.html" : plain);
                try {
                    return file == null || !target.startsWith("/xz/yunxi/")
                            ? null
                            : OldServer.Page.of(200, type(plain), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            freeze(server.address("/xz/yunxi/"), "--delay", "0");
            compare(false);
        }
    }

    private static String type(String path) {
        String end = path.substring(path.lastIndexOf('.') + 1);
        return switch (end) {
            case "css" -> "text/css";
            case "js" -> "text/javascript";
            case "png", "jpg", "svg" -> "image/" + end;
            case "html", "" -> "text/html; charset=utf-8";
            default -> path.endsWith("/") ? "text/html" : "application/octet-stream";
        };
    }

    private static WarcFiles warc() throws IOException {
        WarcSettings settings = WarcSettings.of("9901230001", TIME, List.of(new HeaderField("operator", "清岚县档案馆")));
        try (WarcWriter writer = new WarcWriter(temp.resolve("warc"), settings)) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                String path = URLEncoder.encode(file.getKey(), StandardCharsets.UTF_8)
                        .replace("%2F", "/")
                        .replace("+", "%20");
                writer.write(Capture.response(
                        HOME + (path.endsWith("index.html") ? path.substring(0, path.length() - 10) : path),
                        TIME,
                        ("HTTP/1.1 200 OK\r\nContent-Type: " + type(file.getKey()) + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII),
                        Payload.of(file.getValue())));
            }
            return writer.finish();
        }
    }

    private static void freeze(String source, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "freeze", source, "--out", temp.resolve("out").toString(), "--base-url", HOME, "--date", "2026-11-22"));
        args.addAll(List.of("--name", "云溪镇人民政府", "--yes"));
        args.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
        Matcher digest = DIGEST.matcher(run.out());
        if (run.code() != 0 && digest.find()) {
            args.addAll(List.of("--accept-losses", digest.group(1)));
            run = CommandLineRun.of(args.toArray(String[]::new));
        }
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    private static void compare(boolean all) throws IOException {
        Path html = temp.resolve("out/html");
        Map<String, String> map = new TreeMap<>();
        for (String line : Files.readAllLines(temp.resolve("out/report/map.tsv"))) {
            map.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        int pages = 0;
        List<String> different = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            String frozen = map.get("xz/yunxi/" + file.getKey());
            if (file.getKey().endsWith(".html")) {
                if (frozen == null) {
                    absent.add(file.getKey());
                    continue;
                }
                pages++;
                Document copy = Jsoup.parse(html.resolve(frozen), "UTF-8");
                assertThat(copy.select("#lifecycle-banner")).hasSize(1);
                assertThat(copy.expectFirst("#lifecycle-banner").text()).contains("此前已归档：2026-11-20");
                String expected = text(Jsoup.parse(file.getValue(), "UTF-8"));
                if (!text(copy).equals(expected)) {
                    different.add(file.getKey() + "\n  " + expected + "\n  " + text(copy));
                }
            }
        }
        assertThat(absent).as("pages that nothing leads to").allMatch(path -> !all && path.matches("404.html|old/.*"));
        assertThat(different).isEmpty();
        assertThat(pages).isGreaterThan(100);
    }

    private static String text(Document page) {
        // what the site says of a page itself is no mark of the whole site
        page.select("#lifecycle-banner div[data-page-state]")
                .forEach(own -> page.expectFirst("#lifecycle-banner").after(own));
        page.select("#lifecycle-banner, script").remove();
        page.select("noscript").unwrap();
        return page.body().text();
    }
}
