package io.github.jiandu.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jiandu.crawl.Answer.Cut;
import io.github.jiandu.crawl.Answer.Kind;
import io.github.jiandu.crawl.CrawlNote.What;
import io.github.jiandu.crawl.CrawlReport.End;
import io.github.jiandu.crawl.OldServer.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole old site and a bad server, over real connections. */
@Timeout(60)
class CrawlerTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private OldServer server;

    @BeforeEach
    void open() throws IOException {
        server = new OldServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private CrawlReport crawl(CrawlRequest request) throws IOException {
        return new Crawler(request, NOON).crawl(folder.resolve("crawl"), progress -> {});
    }

    private List<Answer> answers() throws IOException {
        List<Answer> answers = new ArrayList<>();
        CrawlFolder.read(folder.resolve("crawl"), answers::add);
        return answers;
    }

    private Answer answer(String target) throws IOException {
        return answers().stream()
                .filter(answer -> answer.address().endsWith(target))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> told(CrawlReport report, What what) {
        return report.notes().stream()
                .filter(note -> note.what() == what)
                .map(note -> note.address().replaceFirst("http://[^/]*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyKindOfLinkIsFollowed() throws IOException {
        server.page("/", """
                        <HTML><HEAD><META HTTP-EQUIV="Refresh" CONTENT="5; URL=refresh.htm">
                        <LINK REL=stylesheet HREF="css/a.css"><LINK REL=next HREF="next.htm">
                        <STYLE>@import "b.css"; td { background: url(td.gif) }</STYLE><SCRIPT SRC=a.js></SCRIPT></HEAD>
                        <BODY BACKGROUND="body.gif" onload="window.open('popup.htm')">
                        <A HREF="a.htm">a</A><A HREF='#top'>x</A><A HREF="mailto:a@qinglan.example">m</A><A HREF=" sub\\b.htm ">b</A>
                        <A HREF="javascript:location.href='byscript.htm'">s</A><MAP><AREA HREF="area.htm"></MAP>
                        <IMG SRC="i.gif" LOWSRC="low.gif"><IFRAME SRC="if.htm"></IFRAME><INPUT TYPE=image SRC=in.gif>
                        <TABLE BACKGROUND="t.gif"><TR><TD STYLE="background:url('s.gif')">x</TABLE>
                        <SELECT onChange="go(this)"><OPTION VALUE="opt.htm">o</OPTION><OPTION VALUE="3">3</OPTION></SELECT>
                        <EMBED SRC="e.swf"><OBJECT DATA="o.swf"><PARAM NAME=movie VALUE="p.swf"></OBJECT><BGSOUND SRC="m.mid">
                        <SCRIPT>function go(){ location = "scripted.asp?id=1"; }</SCRIPT>
                        """)
                .page("/a.htm", "<frameset><frame src=left.htm><frame src='main.htm'></frameset>")
                .page("/left.htm", "<base target=main><a href=../a.htm>a</a>")
                .page(
                        "/css/a.css",
                        Page.of(
                                200,
                                "text/css",
                                "@import url(c.css);p{background:url('../p.gif')}".getBytes(StandardCharsets.US_ASCII)))
                .page("/css/c.css", Page.of(200, "text/css", "/* nothing */".getBytes(StandardCharsets.US_ASCII)))
                .page("/sub/b.htm", "<base href='/other/'><a href=x.htm>x</a>");
        CrawlReport report = crawl(server.request());
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(report.waiting()).isZero();
        assertThat(server.askedFor())
                .containsExactlyInAnyOrder(
                        "/",
                        "/refresh.htm",
                        "/css/a.css",
                        "/next.htm",
                        "/b.css",
                        "/td.gif",
                        "/a.js",
                        "/body.gif",
                        "/popup.htm",
                        "/a.htm",
                        "/sub/b.htm",
                        "/byscript.htm",
                        "/area.htm",
                        "/i.gif",
                        "/low.gif",
                        "/if.htm",
                        "/in.gif",
                        "/t.gif",
                        "/s.gif",
                        "/opt.htm",
                        "/e.swf",
                        "/o.swf",
                        "/p.swf",
                        "/m.mid",
                        "/scripted.asp?id=1",
                        "/left.htm",
                        "/main.htm",
                        "/css/c.css",
                        "/p.gif",
                        "/other/x.htm");
        assertThat(told(report, What.MISSING)).contains("/refresh.htm").doesNotContain("/a.htm");
        assertThat(server.asked).doesNotHaveDuplicates();
    }

    @Test
    void answersAreKeptAsTheyCame() throws Exception {
        byte[] gbk = "<title>云溪镇</title><a href=a.htm>通知</a>".getBytes(OldServer.GBK);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("<a href=b.htm>b</a>".getBytes(StandardCharsets.US_ASCII));
        }
        server.page("/", new Page(200, Map.of("Content-Type", "text/html; charset=gb2312", "X-Old", "是"), gbk))
                .page(
                        "/a.htm",
                        new Page(
                                200,
                                Map.of("Content-Type", "text/html", "Content-Encoding", "gzip"),
                                packed.toByteArray()));
        crawl(server.request());
        Answer start = answers().get(1);
        assertThat(answers().get(0).kind()).isEqualTo(Kind.ROBOTS);
        assertThat(start.address()).isEqualTo(server.address("/"));
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.date()).isEqualTo(NOON.instant());
        assertThat(start.header("content-type")).isEqualTo("text/html; charset=gb2312");
        assertThat(start.body()).hasBinaryContent(gbk);
        assertThat(start.size()).isEqualTo(gbk.length);
        assertThat(start.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(gbk)));
        assertThat(answer("/a.htm").body()).hasBinaryContent(packed.toByteArray());
        assertThat(server.askedFor()).contains("/b.htm");
    }

    @Test
    void addressesInGbkAreAskedForAsTheyAreSpelled() throws IOException {
        byte[] page = ("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>"
                        + "<a href='政务/公开.htm'>1</a><a href='list.asp?lm=政策'>2</a>"
                        + "<a href='%d5%fe.htm'>3</a><a href='&#20113;.htm'>4</a><a href='a b.htm'>5</a>"
                        + "<a href='盶.htm'>6</a>")
                .getBytes(OldServer.GBK);
        server.page("/", Page.of(200, "text/html", page)).page("/%D5%FE%CE%F1/%B9%AB%BF%AA.htm", "known by its bytes");
        CrawlReport report = crawl(server.request());
        assertThat(server.askedFor())
                .contains(
                        "/%E6%94%BF%E5%8A%A1/%E5%85%AC%E5%BC%80.htm", // as browsers ask
                        "/%D5%FE%CE%F1/%B9%AB%BF%AA.htm", // as the server knows it
                        "/list.asp?lm=%D5%FE%B2%DF",
                        "/%d5%fe.htm",
                        "/%E4%BA%91.htm",
                        "/a%20b.htm",
                        "/%E7%9B%B6.htm",
                        "/%B1%5B.htm".replace("%B1%5B", hex("盶")));
        assertThat(told(report, What.MISSING)).contains("/%E6%94%BF%E5%8A%A1/%E5%85%AC%E5%BC%80.htm");
    }

    private static String hex(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(OldServer.GBK)) {
            out.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    @Test
    void onlyTheHostAndThoseNamedAreLookedAt() throws IOException {
        String other = "http://localhost:" + server.port();
        server.page(
                        "/",
                        "<a href=" + other + "/named.htm>n</a><a href=http://www.other.example/>o</a><a href=away>r</a>"
                                + "<a href=//www.other.example/x>x</a><a href=http://127.0.0.1:1/>p</a>"
                                + "<a href=http://u:p@127.0.0.1:" + server.port() + "/secret.htm>u</a>")
                .page("/away", Page.to("http://www.other.example/new"))
                .page("/named.htm", "named");
        CrawlReport report = crawl(server.request());
        assertThat(server.askedFor()).containsExactlyInAnyOrder("/", "/away");
        assertThat(report.notes())
                .contains(new CrawlNote(
                        What.REDIRECT_AWAY,
                        server.address("/away"),
                        server.address("/"),
                        "http://www.other.example/new"));
        assertThat(report.end()).isEqualTo(End.COMPLETE);

        CrawlRequest plain = server.request();
        CrawlRequest wider = new CrawlRequest(
                plain.start(),
                Set.of("localhost:" + server.port()),
                false,
                Duration.ZERO,
                1,
                100,
                1_000_000,
                100_000,
                9,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
        new Crawler(wider, NOON).crawl(folder.resolve("wider"), progress -> {});
        assertThat(server.askedFor()).contains("/named.htm");
    }

    @Test
    void whatRobotsAreAskedToLeaveIsLeft() throws IOException {
        String rules = """
                User-agent: *
                Disallow: /private/
                Disallow: /*.cgi$
                Allow: /private/open.htm
                User-agent: other
                Disallow: /
                """;
        server.page("/robots.txt", Page.of(200, "text/plain", rules.getBytes(StandardCharsets.US_ASCII)))
                .page(
                        "/",
                        "<a href=private/a.htm>a</a><a href=private/open.htm>o</a><a href=x.cgi>x</a><a href=x.cgi?a>y</a>");
        CrawlReport report = crawl(server.request());
        assertThat(server.askedFor()).containsExactlyInAnyOrder("/", "/private/open.htm", "/x.cgi?a");
        assertThat(told(report, What.ROBOTS)).containsExactlyInAnyOrder("/private/a.htm", "/x.cgi");

        CrawlRequest plain = server.request();
        CrawlRequest told = new CrawlRequest(
                plain.start(),
                Set.of(),
                true,
                Duration.ZERO,
                1,
                100,
                1_000_000,
                100_000,
                9,
                Duration.ofMinutes(1),
                Duration.ofSeconds(5));
        new Crawler(told, NOON).crawl(folder.resolve("told"), progress -> {});
        assertThat(server.askedFor()).contains("/private/a.htm", "/x.cgi");
    }

    @Test
    void aServerThatFailsForRobotsIsLeftAlone() throws IOException {
        server.page("/robots.txt", Page.of(500, "text/plain", new byte[] {'x'})).page("/", "<a href=a.htm>a</a>");
        CrawlReport report = crawl(server.request());
        assertThat(server.askedFor()).isEmpty();
        assertThat(told(report, What.ROBOTS)).containsExactly("/");
    }

    @Test
    void pagesThatAreMissingWithoutSayingSoAreTold() throws IOException {
        server.page(
                        "/",
                        "<title>云溪镇</title>首页的内容在这里<a href=real.htm>r</a><a href=gone.htm>g</a><a href=dir/gone2.htm>h</a>"
                                + "<a href=show.asp?id=9>s</a>")
                .page("/real.htm", "<title>云溪镇</title>这是一篇真正的文章，讲的是清岚县云溪镇的茶叶。")
                .page("/show.asp?id=9", "<p>对不起，该文章不存在或已删除！</p>")
                .otherwise(target -> Page.html("<title>出错</title>页面不存在：" + target + "，请返回<a href=sub/" + target.length()
                        + "/>首页</a>，今天是2026年11月22日"));
        CrawlReport report = crawl(server.request());
        assertThat(told(report, What.SOFT_MISSING))
                .containsExactlyInAnyOrder("/gone.htm", "/dir/gone2.htm", "/show.asp?id=9");
        assertThat(server.askedFor())
                .containsExactlyInAnyOrder("/", "/real.htm", "/gone.htm", "/dir/gone2.htm", "/show.asp?id=9");
        assertThat(answers()).extracting(Answer::kind).contains(Kind.PROBE);
    }

    @Test
    void redirectsOfWrongAddressesAreToldToo() throws IOException {
        server.page("/", "<a href=old.htm>o</a><a href=moved.htm>m</a>首页")
                .page("/moved.htm", Page.to("/new.htm"))
                .page("/new.htm", "新地址")
                .otherwise(target -> Page.to("/"));
        CrawlReport report = crawl(server.request());
        assertThat(told(report, What.SOFT_MISSING)).containsExactly("/old.htm");
        assertThat(server.askedFor()).containsExactlyInAnyOrder("/", "/old.htm", "/moved.htm", "/new.htm");
    }

    @Test
    void aCalendarEndsAndNumberedArticlesDoNot() throws IOException {
        server.page("/", "<a href=cal.asp?y=2004&m=1>日历</a><a href=show.asp?id=1>文章</a><a href=photo.asp?id=1>图</a>")
                .otherwise(target -> {
                    if (target.startsWith("/cal.asp?y=")) {
                        int m = Integer.parseInt(target.replaceFirst(".*m=(\\d+).*", "$1"));
                        boolean day = target.contains("&d=");
                        String days = IntStream.rangeClosed(1, 9)
                                .mapToObj(d -> "<a href=cal.asp?y=2004&m=" + m + "&d=" + d + ">" + d + "</a>")
                                .collect(Collectors.joining());
                        return Page.html("2004年" + m + "月"
                                + (day ? "这一天没有安排" : days + "<a href=cal.asp?y=2004&m=" + (m + 1) + ">下月</a>"));
                    }
                    if (target.startsWith("/show.asp?id=")) {
                        int id = Integer.parseInt(target.substring(13));
                        String words = new String(Character.toChars(0x4E00 + id)).repeat(30);
                        return Page.html(words + (id < 150 ? "<a href=show.asp?id=" + (id + 1) + ">下一篇</a>" : ""));
                    }
                    if (target.startsWith("/photo.asp?id=")) {
                        int id = Integer.parseInt(target.substring(14));
                        return Page.html("图片" + id + "<img src=up/" + id + ".jpg>"
                                + (id < 60 ? "<a href=photo.asp?id=" + (id + 1) + ">下一张</a>" : ""));
                    }
                    return target.startsWith("/up/") ? Page.of(200, "image/jpeg", new byte[] {1, 2, 3}) : null;
                });
        CrawlReport report = crawl(server.request());
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(server.askedFor()).contains("/show.asp?id=150", "/photo.asp?id=60", "/up/60.jpg");
        assertThat(server.askedFor().stream().filter(target -> target.startsWith("/cal")))
                .hasSizeLessThan(150);
        assertThat(told(report, What.TRAP)).isNotEmpty().allMatch(target -> target.startsWith("/cal"));
    }

    @Test
    void aCalendarThatAlwaysSaysSomethingElseEndsToo() throws IOException {
        server.page("/", "<a href=cal.asp?date=1>日历</a>").otherwise(target -> {
            if (!target.startsWith("/cal.asp?date=")) {
                return null;
            }
            int day = Integer.parseInt(target.substring(14));
            return Page.html(new String(Character.toChars(0x4E00 + day % 20000)).repeat(20) + "<a href=cal.asp?date="
                    + (day + 1) + ">明天</a>");
        });
        CrawlReport report = crawl(server.request());
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(server.askedFor().size()).isBetween(10, 450);
    }

    @Test
    void pathsThatGrowEnd() throws IOException {
        server.otherwise(target ->
                target.matches("/(robots|jiandu).*") ? null : Page.html("同样的页面 <a href=a/>a</a><a href=a/b/>b</a>"));
        CrawlReport report = crawl(server.request());
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(server.asked.size()).isLessThan(400);
        assertThat(told(report, What.TRAP)).isNotEmpty();
    }

    @Test
    void numbersOfSessionsAreNoOtherPages() throws IOException {
        server.page("/", Page.to("/?PHPSESSID=0123456789abcdef0123456789abcdef"))
                .otherwise(target -> target.startsWith("/?PHPSESSID=")
                        ? Page.html("首页<a href='a.jsp;jsessionid=" + "F".repeat(32) + "?x=1'>a</a>"
                                + "<a href='a.jsp;jsessionid=" + "E".repeat(32)
                                + "?x=1'>a</a><a href='a.jsp?x=1'>a</a>")
                        : target.startsWith("/a.jsp") ? Page.html("甲") : null);
        crawl(server.request());
        assertThat(server.askedFor())
                .containsExactlyInAnyOrder(
                        "/",
                        "/?PHPSESSID=0123456789abcdef0123456789abcdef",
                        "/a.jsp;jsessionid=" + "F".repeat(32) + "?x=1");
    }

    @Test
    void redirectsInALoopEnd() throws IOException {
        server.page("/", "<a href=r1>1</a><a href=self>s</a><a href=n0>n</a>")
                .page("/r1", Page.to("/r2"))
                .page("/r2", Page.to("/r1"))
                .page("/self", Page.to("/self"))
                .otherwise(target ->
                        target.startsWith("/n") ? Page.to("/n" + (Integer.parseInt(target.substring(2)) + 1)) : null);
        assertThat(crawl(server.request()).end()).isEqualTo(End.COMPLETE);
        assertThat(server.askedFor()).contains("/r1", "/r2", "/self", "/n10").doesNotContain("/n12");
    }

    @Test
    void brokenAnswersAreKeptAsFarAsTheyCame() throws IOException {
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n";
        Map<String, String> answers = Map.of(
                "/",
                        ok
                                + "\r\n<a href=short.htm>1</a><a href=none.htm>2</a><a href=huge.zip>3</a><a href=garbage>4</a>"
                                + "<a href=long.htm>5</a><a href=drip.htm>6</a>",
                "/short.htm", ok + "Content-Length: 5000\r\n\r\nbegun<a href=after.htm>x</a>",
                "/none.htm", "",
                "/huge.zip", "HTTP/1.1 200 OK\r\nContent-Length: 90000000000\r\n\r\nPK",
                "/garbage", "\0\1\2 this is no HTTP\r\n\r\n",
                "/long.htm", ok + "Content-Length: 4\r\n\r\nlonger than told",
                "/after.htm", ok + "\r\nafter",
                "/drip.htm", ok + "\r\nslow");
        try (OldServer.Raw raw = new OldServer.Raw(answers, "/drip.htm", ".", 100)) {
            CrawlRequest plain = OldServer.request(raw.address("/"));
            CrawlReport report = crawl(new CrawlRequest(
                    plain.start(),
                    Set.of(),
                    true,
                    Duration.ZERO,
                    1,
                    100,
                    10_000_000,
                    100_000,
                    5,
                    Duration.ofMinutes(1),
                    Duration.ofSeconds(4)));
            assertThat(report.end()).isEqualTo(End.COMPLETE);
            assertThat(answer("/short.htm").cut()).isEqualTo(Cut.DISCONNECT);
            assertThat(answer("/short.htm").body()).content().startsWith("begun");
            assertThat(answer("/after.htm").cut()).isEqualTo(Cut.NONE);
            assertThat(answer("/huge.zip").cut()).isEqualTo(Cut.LENGTH);
            assertThat(answer("/huge.zip").size()).isZero();
            assertThat(answer("/long.htm").body()).hasContent("long");
            assertThat(answer("/drip.htm").cut()).isEqualTo(Cut.TIME);
            assertThat(answer("/drip.htm").body()).content().startsWith("slow");
            assertThat(told(report, What.FAILED)).containsExactlyInAnyOrder("/none.htm", "/garbage");
            assertThat(told(report, What.CUT)).containsExactlyInAnyOrder("/short.htm", "/huge.zip", "/drip.htm");
        }
    }

    @Test
    void aBodyThatNeverEndsIsCut() throws IOException {
        Map<String, String> answers = Map.of("/", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
        try (OldServer.Raw raw = new OldServer.Raw(answers, "/", "x".repeat(50_000), 0)) {
            CrawlReport report = crawl(OldServer.request(raw.address("/")));
            assertThat(report.end()).isEqualTo(End.COMPLETE);
            assertThat(answer("/").size()).isEqualTo(1_000_000);
            assertThat(answer("/").cut()).isEqualTo(Cut.LENGTH);
        }
    }

    @Test
    void aServerThatIsNotThereIsTold() throws IOException {
        String gone = server.address("/");
        server.close();
        CrawlReport report = crawl(OldServer.request(gone));
        assertThat(report.end()).isEqualTo(End.GONE);
        assertThat(report.isResumable()).isTrue();
        assertThat(told(report, What.FAILED)).containsExactly("/");
    }

    @Test
    void limitsAreKept() throws IOException {
        endless();
        CrawlRequest all = server.request();
        CrawlReport report = crawl(limited(all, 40, 100_000_000, 20));
        assertThat(report.end()).isEqualTo(End.ANSWERS);
        assertThat(report.answers()).isEqualTo(40);
        assertThat(server.askedFor()).hasSize(40);

        report = new Crawler(limited(all, 5000, 3_000, 20), NOON).crawl(folder.resolve("bytes"), progress -> {});
        assertThat(report.end()).isEqualTo(End.BYTES);
        assertThat(report.bytes()).isBetween(3_000L, 4_000L);

        report = new Crawler(limited(all, 5000, 100_000_000, 2), NOON).crawl(folder.resolve("depth"), progress -> {});
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(report.answers()).isEqualTo(1 + 3 + 9);
        assertThat(told(report, What.TOO_DEEP)).hasSize(27);
    }

    private static CrawlRequest limited(CrawlRequest all, int answers, long bytes, int depth) {
        return new CrawlRequest(
                all.start(),
                all.hosts(),
                false,
                Duration.ZERO,
                3,
                answers,
                bytes,
                100_000,
                depth,
                Duration.ofMinutes(5),
                Duration.ofSeconds(10));
    }

    /** A tree of pages, three below each, every one with words of its own. */
    private void endless() {
        server.page("/", "根<a href=/p/a>a</a><a href=/p/b>b</a><a href=/p/c>c</a>")
                .otherwise(target -> {
                    if (!target.startsWith("/p/")) {
                        return null;
                    }
                    String name = target.substring(3);
                    return Page.html(new String(Character.toChars(0x4E00 + Math.floorMod(name.hashCode(), 20000)))
                                    .repeat(50)
                            + List.of("a", "b", "c").stream()
                                    .map(next -> "<a href=/p/" + name + next + ">" + next + "</a>")
                                    .collect(Collectors.joining()));
                });
    }

    @Test
    void theNumberOfThreadsMakesNoDifferenceAndIsKept() throws IOException {
        endless();
        List<List<String>> ways = new ArrayList<>();
        for (int threads : new int[] {1, 2, 7}) {
            server.asked.clear();
            server.mostAtOnce.set(0);
            Path to = folder.resolve("threads" + threads);
            CrawlRequest all = server.request();
            new Crawler(
                            new CrawlRequest(
                                    all.start(),
                                    Set.of(),
                                    false,
                                    Duration.ZERO,
                                    threads,
                                    150,
                                    1_000_000,
                                    10_000,
                                    20,
                                    Duration.ofMinutes(1),
                                    Duration.ofSeconds(10)),
                            NOON)
                    .crawl(to, progress -> {});
            List<String> way = new ArrayList<>();
            CrawlFolder.read(to, answer -> {
                if (answer.kind() == Kind.CONTENT) {
                    way.add(answer.address() + answer.sha256());
                }
            });
            ways.add(way);
            assertThat(server.mostAtOnce.get()).isLessThanOrEqualTo(threads);
        }
        assertThat(ways.get(0)).hasSize(150).isEqualTo(ways.get(1)).isEqualTo(ways.get(2));
    }

    @Test
    void aCrawlThatIsBrokenOffGoesOn() throws IOException {
        endless();
        CrawlRequest request = limited(server.request(), 120, 100_000_000, 20);
        new Crawler(request, NOON).crawl(folder.resolve("whole"), progress -> {});
        List<String> whole = addresses(folder.resolve("whole"));
        server.asked.clear();

        Path broken = folder.resolve("broken");
        for (int stop = 25; stop < 120; stop += 25) {
            int at = stop;
            assertThatThrownBy(() -> new Crawler(request, NOON).crawl(broken, progress -> {
                        if (progress.answers() == at) {
                            throw new IllegalStateException("stopped");
                        }
                    }))
                    .hasMessage("stopped");
            Files.writeString(broken.resolve("crawl.log"), "97\tCONTENT\t2026-11-22T04:0", StandardOpenOption.APPEND);
        }
        CrawlReport report = new Crawler(request, NOON).crawl(broken, progress -> {});
        assertThat(report.answers()).isEqualTo(120);
        assertThat(addresses(broken)).isEqualTo(whole);
        // none twice but those that were under way
        assertThat(server.asked.size()).isLessThan(120 + 4 * 3 + 5);
        assertThat(new Crawler(request, NOON).crawl(broken, progress -> {}).asked())
                .isZero();
        try (var files = Files.list(broken)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("draft"));
        }
    }

    @Test
    void aCrawlThatWasKilledGoesOn() throws Exception {
        endless();
        Path to = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        server.address("/"),
                        to.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        while (server.asked.size() < 40 && process.isAlive()) {
            Thread.sleep(5);
        }
        process.destroyForcibly().waitFor();
        CrawlRequest request = Killed.request(server.address("/"));
        CrawlReport report = new Crawler(request, NOON).crawl(to, progress -> {});
        assertThat(report.asked()).isLessThan(150);
        new Crawler(request, NOON).crawl(folder.resolve("whole"), progress -> {});
        assertThat(addresses(to)).isEqualTo(addresses(folder.resolve("whole"))).hasSizeGreaterThan(149);
    }

    /** A crawl in a process of its own, to be killed. */
    static final class Killed {

        static CrawlRequest request(String start) {
            return limited(OldServer.request(start), 150, 100_000_000, 20);
        }

        public static void main(String[] arguments) throws IOException {
            new Crawler(request(arguments[0]), NOON).crawl(Path.of(arguments[1]), progress -> {});
        }
    }

    private static List<String> addresses(Path folder) throws IOException {
        List<String> addresses = new ArrayList<>();
        CrawlFolder.read(
                folder, answer -> addresses.add(answer.kind() + " " + answer.address() + " " + answer.sha256()));
        return addresses;
    }

    @Test
    void aFolderHoldsOneCrawl() throws IOException {
        server.page("/", "x");
        crawl(server.request());
        assertThatThrownBy(() -> crawl(OldServer.request(server.address("/other/"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("another crawl");
        assertThatThrownBy(() -> CrawlFolder.read(folder.resolve("none"), answer -> {}))
                .isInstanceOf(IOException.class);
    }

    @Test
    void deepAndHugePagesAreRead() throws IOException {
        server.page("/", "<table><tr><td>".repeat(20_000) + "<a href=deep.htm>d</a>")
                .page("/deep.htm", "<a href=x.htm>" + "<b".repeat(100_000) + "<a href='" + "y".repeat(200_000) + "'>");
        CrawlReport report = crawl(server.request());
        assertThat(report.end()).isEqualTo(End.COMPLETE);
        assertThat(server.askedFor()).contains("/deep.htm", "/x.htm");
    }
}
