package io.github.jiandu.intake;

import io.github.jiandu.warc.ArchivePage;
import io.github.jiandu.warc.Capture;
import io.github.jiandu.warc.HeaderField;
import io.github.jiandu.warc.Payload;
import io.github.jiandu.warc.WaczWriter;
import io.github.jiandu.warc.WarcFiles;
import io.github.jiandu.warc.WarcSettings;
import io.github.jiandu.warc.WarcWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A small old site as a crawler found it: GBK, frames, questions in addresses, and whatever a server answers. */
final class CapturedSite {

    static final Charset GBK = Charset.forName("GBK");
    static final String SITE = "http://www.qinglan.example";
    static final Instant FIRST = Instant.parse("2019-05-01T01:02:03Z");
    static final byte[] GIF = Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final List<Capture> captures = new ArrayList<>();

    static CapturedSite whole() {
        return new CapturedSite()
                .redirect("/", "/index.htm")
                .page(
                        "/index.htm",
                        "<frameset cols=\"20%,*\"><frame src=left.htm><frame src=\"main.asp?id=1\"></frameset>",
                        "首页")
                .page("/left.htm", "<a id=two href=\"main.asp?id=2\">二</a><a id=old href=\"/jiu.htm\">旧</a>", "菜单")
                .page("/main.asp?id=1", "以前的内容", "第一篇")
                .page("/main.asp?id=2", "<img id=pic src=\"http://img.qita.example/p.gif\"><p>第二篇的内容</p>", "第二篇")
                .page(
                        "/list.asp?lm=%D5%FE%CE%F1&page=1",
                        "<a id=gone href=\"gone.htm\">没有</a><a id=away href=\"/out.asp\">外</a>"
                                + "<a id=same href=\"/a/\">夹</a><link rel=stylesheet href=\"/s.css?v=3\">",
                        "政务")
                .redirect("/jiu.htm", "http://www.qinglan.example/jiu2.htm")
                .redirect("/jiu2.htm", "/main.asp?id=2")
                .redirect("/loop.htm", "/loop.htm")
                .redirect("/out.asp", "http://www.qita.example/")
                .answer(
                        "/s.css?v=3",
                        200,
                        "Content-Type: text/css\r\n",
                        "p{background:url(http://img.qita.example/bg.gif)}".getBytes(StandardCharsets.UTF_8))
                .answer("/gone.htm", 404, "Content-Type: text/html\r\n", "404".getBytes(StandardCharsets.UTF_8))
                .answer("/down.asp?id=3", 200, "Content-Type: application/vnd.ms-excel\r\n", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3
                })
                .page("/soft.htm", "对不起，您访问的网页不存在。", "提示")
                .page("/a/", "夹里的内容", "夹")
                .page("/a/copy.htm", "夹里的内容", "夹")
                .packed("/packed.htm", "压缩过的内容", "压缩")
                .foreign("http://img.qita.example/p.gif", "image/gif", GIF)
                .foreign(
                        "http://img.qita.example/bg.gif",
                        "image/gif",
                        (new String(GIF, StandardCharsets.ISO_8859_1) + " ").getBytes(StandardCharsets.ISO_8859_1))
                .foreign(
                        "http://img.qita.example/unused.gif",
                        "image/gif",
                        (new String(GIF, StandardCharsets.ISO_8859_1) + "  ").getBytes(StandardCharsets.ISO_8859_1))
                .foreign("http://www.qita.example/", "text/html", "<p>elsewhere</p>".getBytes(StandardCharsets.UTF_8))
                .page("/main.asp?id=1", "后来的内容<a href=\"list.asp?lm=政务&page=1\" id=list>政务</a>", "第一篇");
    }

    /** A page in GBK whose header does not say so. */
    CapturedSite page(String path, String body, String title) {
        boolean frames = body.startsWith("<frameset");
        String html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><title>" + title
                + "</title></head>" + (frames ? body : "<body><h1>" + title + "</h1><p>" + body + "</body>")
                + "</html>";
        return answer(path, 200, "Content-Type: text/html\r\nX-Powered-By: ASP.NET\r\n", html.getBytes(GBK));
    }

    CapturedSite redirect(String path, String to) {
        return answer(path, 302, "Location: " + to + "\r\n", new byte[0]);
    }

    private CapturedSite packed(String path, String body, String title) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(("<title>" + title + "</title><p>" + body).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return answer(
                path,
                200,
                "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip\r\n",
                packed.toByteArray());
    }

    CapturedSite answer(String path, int status, String fields, byte[] body) {
        captures.add(Capture.response(
                path.startsWith("http") ? path : SITE + path,
                FIRST.plusSeconds(captures.size()),
                ("HTTP/1.1 " + status + " OK\r\n" + fields + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
                Payload.of(body)));
        return this;
    }

    private CapturedSite foreign(String address, String type, byte[] body) {
        return answer(address, 200, "Content-Type: " + type + "\r\n", body);
    }

    /** As one WARC file. */
    Path warc(Path folder, boolean stored) throws IOException {
        return write(folder, stored).files().get(0);
    }

    private WarcFiles write(Path folder, boolean stored) throws IOException {
        WarcSettings settings = WarcSettings.of("3600000001", FIRST, List.of(new HeaderField("operator", "清岚县档案馆")))
                .withStored(stored);
        try (WarcWriter writer = new WarcWriter(folder, settings)) {
            for (Capture capture : captures) {
                writer.write(capture);
            }
            return writer.finish();
        }
    }

    Path wacz(Path folder) throws IOException {
        Path file = folder.resolve("site.wacz");
        WaczWriter.write(
                file,
                write(folder, false),
                List.of(new ArchivePage(SITE + "/index.htm", FIRST, "首页", null)).iterator(),
                new WaczWriter.Description("清岚县", null, null));
        return file;
    }
}
