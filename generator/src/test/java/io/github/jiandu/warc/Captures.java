package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Captures of an invented old site, and what comes of reading them. */
final class Captures {

    static final Charset GBK = Charset.forName("GBK");
    static final Instant DATE = Instant.parse("2026-01-02T03:04:05Z");
    static final String SITE = "http://www.qinglan.example/";
    static final WarcSettings SETTINGS = WarcSettings.of(
            "3600000001",
            DATE,
            List.of(new HeaderField("operator", "清岚县档案馆"), new HeaderField("description", "云溪镇旧网站")));

    private Captures() {}

    static Capture page(String path, String title, Charset charset) {
        String html = "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1><p>本页说的是" + title
                + "。</p><img src=\"/pic.gif\"></body></html>";
        return Capture.resource(
                SITE + path,
                DATE,
                "text/html; charset=" + charset.name().toLowerCase(java.util.Locale.ROOT),
                Payload.of(html.getBytes(charset)));
    }

    static Capture crawled(String path, String fields, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\n" + fields + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        return Capture.response(SITE + path, DATE.plusSeconds(7), head, Payload.of(body));
    }

    /** A small site: pages in two charsets, a picture, a page that came over HTTP, the same bytes under two addresses. */
    static List<Capture> site() {
        List<Capture> site = new ArrayList<>();
        site.add(page("", "首页", GBK));
        site.add(page("index.htm", "首页", GBK));
        for (int i = 0; i < 20; i++) {
            site.add(page("zwgk/" + i + ".htm", "第" + i + "号通知", i % 3 == 0 ? StandardCharsets.UTF_8 : GBK));
        }
        site.add(page("list.asp?lm=%D5%FE%CE%F1&page=2", "政务", GBK));
        site.add(Capture.resource(SITE + "pic.gif", DATE, "image/gif", Payload.of(GIF)));
        site.add(crawled("live.html", "Content-Type: text/html; charset=utf-8\r\n", utf8("<p>采集所得</p>"))
                .withAddress("127.0.0.1")
                .withNotes(List.of(new HeaderField("fetchTimeMs", "12"))));
        site.add(crawled("live2.html", "Content-Type: text/html; charset=utf-8\r\n", utf8("<p>采集所得</p>")));
        return site;
    }

    static final byte[] GIF =
            java.util.Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WarcFiles write(Path folder, WarcSettings settings, List<Capture> captures) throws IOException {
        try (WarcWriter writer = new WarcWriter(folder, settings)) {
            writer.note(List.of(new HeaderField("addresses", "HTTrack: Mirrored from www.qinglan.example")));
            for (Capture capture : captures) {
                writer.write(capture);
            }
            return writer.finish();
        }
    }

    /** A record with its block read. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Read(WarcRecord record, byte[] block) {
        String text() {
            return new String(block, StandardCharsets.UTF_8);
        }
    }

    static List<Read> read(Path file, Diagnostics diagnostics) throws IOException {
        List<Read> records = new ArrayList<>();
        try (WarcReader reader = WarcReader.open(file, diagnostics)) {
            for (WarcRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(new Read(record, record.block().readAllBytes()));
            }
        }
        return records;
    }

    static List<Code> codes(Diagnostics diagnostics) {
        return diagnostics.sorted().stream().map(Diagnostic::code).distinct().toList();
    }
}
