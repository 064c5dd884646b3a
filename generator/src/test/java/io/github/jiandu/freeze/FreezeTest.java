package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A site with everything that goes wrong on old sites, frozen, against a table of what is true. */
class FreezeTest {

    @TempDir
    static Path temp;

    private static Path html;
    private static Map<String, String> map;
    private static List<String> losses;

    @BeforeAll
    static void freeze() throws IOException {
        Path source = TortureSite.in(temp.resolve("old"));
        Path out = temp.resolve("out");
        Diagnostics first = new Diagnostics();
        Freezing refused = Freezer.freeze(request(source, out).build(), first);
        assertThat(refused.sealed()).isFalse();
        assertThat(first.sorted()).extracting(Diagnostic::code).containsExactly(Code.FREEZE_LOSSES);
        assertThat(out.resolve("html")).doesNotExist();
        assertThat(out.resolve("report/loss.json")).exists();

        Diagnostics second = new Diagnostics();
        Freezing sealed = Freezer.freeze(
                request(source, out).acceptedLosses(refused.digest()).build(), second);
        assertThat(second.sorted()).isEmpty();
        assertThat(sealed.sealed()).isTrue();
        assertThat(sealed.pages()).isGreaterThan(300);
        html = out.resolve("html");
        map = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("report/map.tsv"))) {
            map.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        losses = Files.readAllLines(out.resolve("report/loss.json"));
    }

    private static FreezeRequest.Builder request(Path source, Path out) {
        OldSite site = new OldSite(
                "清岚县人民政府",
                TortureSite.URL,
                LocalDate.of(2026, 11, 22),
                "https://www.new.example/",
                "县档案馆 0900-0000000");
        return FreezeRequest.of(new FolderOriginals(source), out, site).threads(2);
    }

    @ParameterizedTest
    @CsvSource({
        "gbk.htm, GBK, meta", "lies.htm, UTF-8, utf_8", "lies-too.htm, GBK, statistics", "silent.htm, GBK, statistics",
        "short.htm, GBK, site", "big5.htm, Big5, meta", "utf16.htm, UTF-16LE, bom", "bom.htm, UTF-8, bom",
        "bad-byte.htm, GBK, meta", "cut.htm, GBK, meta", "euro.htm, GBK, meta", "nul.htm, GBK, meta"
    })
    void charsetsAreThoseOfTheTruthTable(String page, String charset, String evidence) throws IOException {
        String line = Files.readAllLines(html.resolveSibling("report/pages.tsv")).stream()
                .filter(row -> row.startsWith("charset/" + page + "\t"))
                .findFirst()
                .orElseThrow();
        assertThat(line.split("\t", -1)[4] + ", " + line.split("\t", -1)[5]).isEqualTo(charset + ", " + evidence);
    }

    @Test
    void textIsRightInEveryEncoding() throws IOException {
        for (String page : List.of("gbk", "lies", "lies-too", "silent", "utf16", "bom")) {
            assertThat(copy("charset/" + page + ".htm").text()).as(page).contains("清岚县人民政府关于做好防汛工作的通知");
        }
        assertThat(copy("charset/short.htm").text()).contains("通知");
        assertThat(copy("charset/big5.htm").text()).contains("雲溪鎮召開防汛工作會議");
        assertThat(copy("charset/euro.htm").text()).contains("价格：€5 元");
        assertThat(loss("nul", "charset/nul.htm")).hasSize(1);
    }

    /** Where a byte means nothing the page keeps its bytes, and says what it is in. */
    @Test
    void pagesWithBadBytesKeepThem() throws IOException {
        byte[] bytes = Files.readAllBytes(html.resolve("charset/bad-byte.htm"));
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains("<meta charset=\"gbk\">").contains("\u00c4</td><td>");
        Document page = Jsoup.parse(new String(bytes, Charset.forName("GBK")));
        assertThat(page.text()).contains("已归档", "归档时间：2026-11-22", "清岚县人民政府");
        assertThat(page.title()).isEqualTo("【已归档】题目");
        assertThat(loss("undecodable", "charset/bad-byte.htm")).hasSize(1);
        assertThat(loss("undecodable", "charset/cut.htm")).hasSize(1);
    }

    @Test
    void namesAreSafeAndLinksFollowThem() throws IOException {
        Document page = copy("names/links.htm");
        Map<String, String> expected = new TreeMap<>(Map.of(
                "b", "列表一", "c", "列表三", "d", "中文名", "e", "中文名", "f", "中文名", "g", "国标文件名", "h", "保留名", "j", "百分号", "k",
                "列表一"));
        expected.forEach((id, text) ->
                assertThat(followed("names/links.htm", page, id)).as(id).contains(text));
        // escapes of GBK that are UTF-8 by chance
        assertThat(followed("names/links.htm", page, "l")).contains("两可");
        assertThat(followed("names/links.htm", page, "a")).containsAnyOf("大写", "小写");
        assertThat(page.expectFirst("#i").hasAttr("href")).isFalse();
        try (Stream<Path> files = Files.walk(html)) {
            List<String> names =
                    files.map(file -> html.relativize(file).toString()).toList();
            assertThat(names)
                    .allMatch(name -> name.getBytes(StandardCharsets.UTF_8).length <= 230)
                    .noneMatch(name -> name.matches(".*[<>:\"|?*%\\\\].*|.*[. ](/.*)?"));
            assertThat(names.stream()
                            .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.toSet()))
                    .hasSameSizeAs(names);
        }
        assertThat(map.get("names/con.htm")).isEqualTo("names/_con.htm");
        assertThat(map.keySet()).contains("names/政策.htm");
        assertThat(loss("name-encoding", "names/政策.htm")).hasSize(1);
    }

    @Test
    void linksLeadWhereTheyLedOrAreText() throws IOException {
        Document page = copy("links.htm");
        for (String id : List.of("own", "https", "back", "root", "js", "click")) {
            assertThat(followed("links.htm", page, id)).as(id).contains("深处");
        }
        assertThat(page.expectFirst("#own").attr("href")).isEqualTo("a/b/c.htm#x");
        for (String id : List.of("dead", "far", "void", "hidden-scheme", "climb")) {
            assertThat(page.expectFirst("#" + id).hasAttr("href")).as(id).isFalse();
        }
        assertThat(page.expectFirst("#dead").attr("title")).contains("http://www.qinglan.example/no/such.htm");
        assertThat(page.expectFirst("#far").className()).isEqualTo("jiandu-external");
        assertThat(page.expectFirst("#mail").attr("href")).isEqualTo("mailto:a@qinglan.example");
        assertThat(page.expectFirst("#same").attr("href")).isEqualTo("#top");
        assertThat(followed("links.htm", page, "folder")).containsAnyOf("大写", "小写");
        for (String id : List.of("disk", "win")) {
            assertThat(page.expectFirst("#" + id).attr("src")).as(id).isEqualTo("pic/p.gif");
        }
        assertThat(page.expectFirst("#gone").hasAttr("src")).isFalse();
        assertThat(page.expectFirst("#counter").hasAttr("src")).isFalse();
        assertThat(page.expectFirst("#css").attr("style"))
                .contains("url('pic/p.gif')")
                .doesNotContain("expression");
        assertThat(page.expectFirst("#bad").attr("style")).doesNotContain("x.example");
        assertThat(Files.readString(html.resolve("style.css")))
                .startsWith("@charset \"utf-8\"")
                .contains("/* 样式 */", "url(pic/p.gif)")
                .doesNotContain("x.example", "behavior", "no.gif");
        assertThat(followed("based.htm", copy("based.htm"), "own")).contains("深处");
        assertThat(copy("based.htm").expectFirst("#frag").attr("href")).isEqualTo("#x");
        assertThat(copy("based.htm").expectFirst("base").attributes().asList())
                .extracting(a -> a.getKey())
                .containsExactly("target");
        assertThat(copy("away.htm").expectFirst("#out").hasAttr("href")).isFalse();
    }

    @Test
    void movesByThemselvesComeToAnEnd() throws IOException {
        assertThat(copy("refresh/index.htm")
                        .expectFirst("meta[http-equiv=refresh]")
                        .attr("content"))
                .isEqualTo("0;url=../a/b/c.htm");
        assertThat(copy("refresh/script.htm")
                        .expectFirst("meta[http-equiv=refresh]")
                        .attr("content"))
                .isEqualTo("0;url=../a/b/c.htm");
        for (String page : List.of("x", "y", "self", "out")) {
            assertThat(copy("refresh/" + page + ".htm").select("meta[http-equiv=refresh]"))
                    .as(page)
                    .isEmpty();
        }
        assertThat(loss("refresh-loop", "refresh/x.htm")).hasSize(1);
    }

    @Test
    void nothingRunsLoadsOrSends() throws IOException {
        try (Stream<Path> files = Files.walk(html)) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.html?")).toList()) {
                Document page = Jsoup.parse(file.toFile());
                assertThat(
                                page.select(
                                        "script:not([type=application/ld+json]), form, object, embed, applet, noscript, bgsound, [srcdoc], [ping], [action], [formaction]"))
                        .as(file.toString())
                        .isEmpty();
                assertThat(
                                page.select(
                                        "[src^=http], [background^=http], [poster^=http], iframe[src^=http], frame[src^=http], [src^=javascript], [href^=javascript], [href^=data]"))
                        .as(file.toString())
                        .isEmpty();
                for (Element element : page.getAllElements()) {
                    assertThat(element.attributes().asList())
                            .noneMatch(attribute -> attribute.getKey().startsWith("on"));
                }
            }
        }
        Document page = copy("hostile.htm");
        assertThat(page.text())
                .contains("正文", "说明", "内链", "上级", "没有 Java", "请启用", "脚本", "数据", "结尾")
                .doesNotContain("暗链");
        assertThat(page.html()).doesNotContain("evil.example\"", "spam.example", "MsgBox");
        for (String kind : List.of(
                "script",
                "handler",
                "hidden-link",
                "hidden-frame",
                "frame-foreign",
                "form",
                "plugin",
                "noscript",
                "comment",
                "refresh",
                "load-foreign",
                "jump-menu",
                "style",
                "written-text")) {
            assertThat(loss(kind, "hostile.htm")).as(kind).isNotEmpty();
        }
        assertThat(loss("hidden-link", "hostile.htm")).hasSize(5);
        assertThat(html.resolve("evil.js")).doesNotExist();
        assertThat(html.resolve("setup.exe")).doesNotExist();
        assertThat(html.resolve("data/site.mdb")).doesNotExist();
        assertThat(map).doesNotContainKey("conn.asp");
        assertThat(loss("server-file", "conn.asp")).hasSize(1);
        assertThat(loss("housekeeping", "Thumbs.db")).hasSize(1);
        assertThat(loss("kind", "picture.htm")).hasSize(1);
    }

    @Test
    void framesetsCarryTheBannerAndFramesEnd() throws IOException {
        Document page = copy("frames/index.htm");
        Element outer = page.expectFirst("frameset");
        assertThat(outer.attr("rows")).isEqualTo("76,*");
        assertThat(outer.child(0).id()).isEqualTo("lifecycle-banner");
        assertThat(outer.child(0).attr("src")).isEqualTo("../_jiandu/banner.html");
        assertThat(outer.select("frameset frame[name=main]")).hasSize(1);
        assertThat(loss("frame-loop", "frames/loop2.htm")).isNotEmpty();
        assertThat(copy("frames/loop2.htm").select("frame[src$=missing.html]")).hasSize(2);
        assertThat(copy("frames/loop2.htm").expectFirst("frameset > frameset")).isNotNull();
        assertThat(copy("frames/self.htm").select("iframe")).isEmpty();
        assertThat(copy("frames/far.htm").select("frame[src$=missing.html]")).hasSize(1);
    }

    @Test
    void brokenPagesStillShowWhatTheyHave() throws IOException {
        assertThat(copy("broken/comment.htm").body().text())
                .contains("已归档", "前")
                .doesNotContain("后");
        assertThat(copy("broken/tag.htm").body().text()).contains("前");
        assertThat(loss("tag-cut", "broken/tag.htm")).hasSize(1);
        assertThat(copy("broken/nobody.htm").body().text()).contains("已归档", "只有文字");
        assertThat(copy("broken/text.htm").body().text()).contains("已归档", "只有文字，没有标签");
        assertThat(copy("broken/empty.htm").body().text()).contains("已归档");
        assertThat(loss("tag-crowded", "broken/attributes.htm")).hasSize(1);
        assertThat(loss("entity", "broken/entity.xhtml")).hasSize(1);
        assertThat(copy("broken/entity.xhtml").text()).contains("文字").doesNotContain("ENTITY", "root:");
        assertThat(copy("broken/quotes.htm").expectFirst("a.jiandu-dead").attr("title"))
                .contains("no.htm");
        assertThat(Files.readString(html.resolve("broken/deep.htm"))).contains("最里");
    }

    @Test
    void everyPageSaysThatItIsArchivedAndEveryLinkAnswers() throws IOException {
        try (Stream<Path> files = Files.walk(html)) {
            for (Path file :
                    files.filter(path -> path.toString().matches(".*\\.html?")).toList()) {
                if (file.endsWith("deep.htm")) {
                    continue; // a tree of 20,000 tables is more than this test's parser takes
                }
                Document page = Jsoup.parse(file.toFile());
                Element banner = page.expectFirst("#lifecycle-banner");
                assertThat(banner).as(file.toString()).isNotNull();
                assertThat(banner.attr("data-archived-at")).isEqualTo("2026-11-22");
                assertThat(page.select("#lifecycle-banner")).hasSize(1);
                assertThat(page.title()).as(file.toString()).startsWith("【已归档】");
                for (Element link : page.select("[href], [src]")) {
                    String to = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                    if (!to.matches("(?s)(https?:|mailto:|#|data:).*|")) {
                        Path target = file.resolveSibling(java.net.URLDecoder.decode(
                                to.replaceFirst("[?#].*", "").replace("+", "%2B"), StandardCharsets.UTF_8));
                        assertThat(target).as(file + " " + link).exists();
                    }
                }
            }
        }
        assertThat(html.resolve("_jiandu/notice.html")).content().contains("暗链，已删除", "县档案馆");
        assertThat(html.resolve("_jiandu/sitemap.html")).content().contains("news/0/n0.htm");
        assertThat(html.resolve("index.html")).content().contains("index.htm");
    }

    @Test
    void theReportIsForPeopleToo() throws IOException {
        Path report = html.resolveSibling("report");
        assertThat(report.resolve("loss.html"))
                .content()
                .contains("归档损失报告", "暗链，已删除", "hostile.htm", "--accept-losses");
        assertThat(Jsoup.parse(report.resolve("loss.html").toFile()).select("script"))
                .isEmpty();
    }

    @Test
    void bytesCanBeKept() throws IOException {
        Path source = temp.resolve("keep-source");
        Files.createDirectories(source);
        byte[] bytes = "<html><head><title>通知</title></head><body class=x><p>正文<br>保持原样</p></body></html>"
                .getBytes(TortureSite.GBK);
        Files.write(source.resolve("index.htm"), bytes);
        Path out = temp.resolve("keep");
        assertThat(Freezer.freeze(
                                request(source, out)
                                        .encoding(FreezeRequest.Encoding.KEEP)
                                        .build(),
                                new Diagnostics())
                        .sealed())
                .isTrue();
        String copy = new String(Files.readAllBytes(out.resolve("html/index.htm")), StandardCharsets.ISO_8859_1);
        String taken = copy.replaceAll("(?s)<!--jiandu:.*?<!--/jiandu-->", "").replaceFirst("(?:&#\\d+;){5}", "");
        assertThat(taken).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatCannotBeFrozenIsSaid() throws IOException {
        Path empty = Files.createDirectories(temp.resolve("empty"));
        Diagnostics none = new Diagnostics();
        assertThat(Freezer.freeze(request(empty, temp.resolve("no")).build(), none)
                        .sealed())
                .isFalse();
        assertThat(none.sorted()).extracting(Diagnostic::code).containsExactly(Code.FREEZE_NO_PAGES);
        Diagnostics gone = new Diagnostics();
        assertThat(Freezer.freeze(
                                request(temp.resolve("not-there"), temp.resolve("no"))
                                        .build(),
                                gone)
                        .sealed())
                .isFalse();
        assertThat(gone.sorted()).extracting(Diagnostic::code).containsExactly(Code.FREEZE_SOURCE);
        Diagnostics within = new Diagnostics();
        Path source = temp.resolve("old");
        assertThat(Freezer.freeze(request(source, source.resolve("out")).build(), within)
                        .sealed())
                .isFalse();
        assertThat(within.sorted()).extracting(Diagnostic::code).containsExactly(Code.OUTPUT_OVERLAPS);
        assertThat(temp.resolve("no/html")).doesNotExist();
    }

    @Test
    void addressesAreRecoveredFromTraces() throws IOException {
        Path source = temp.resolve("traces");
        write(
                source,
                "www.qinglan.example/index.html",
                "<!-- Mirrored from www.qinglan.example/index.asp by HTTrack Website Copier/3.x [XR&CO'2010], Tue, 04 Oct 2011 10:00:00 GMT --><a href=/zw/a.asp?id=1>甲</a>");
        write(
                source,
                "www.qinglan.example/zw/aeb2c.html",
                "<!-- Mirrored from www.qinglan.example/zw/a.asp?id=1 by HTTrack Website Copier/3.x [XR&CO'2010], Tue, 04 Oct 2011 10:00:01 GMT -->列表");
        write(source, "www.qinglan.example/zw/b.html", "没有痕迹");
        write(
                source,
                "www.qinglan.example/ie.htm",
                "<!-- saved from url=(0030)http://www.qinglan.example/ie.asp -->保存");
        write(source, "tele.htm", "<a href='sub/x.htm' tppabs='http://www.qinglan.example/sub/show.asp?n=2'>乙</a>");
        write(source, "sub/x.htm", "目标");
        Path out = temp.resolve("traces-out");
        assertThat(Freezer.freeze(request(source, out).build(), new Diagnostics())
                        .sealed())
                .isTrue();
        Map<String, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("report/pages.tsv"))) {
            String[] cells = line.split("\t", -1);
            found.put(cells[0], cells[2] + " " + cells[3]);
        }
        assertThat(found)
                .containsEntry("www.qinglan.example/index.html", "http://www.qinglan.example/index.asp httrack")
                .containsEntry("www.qinglan.example/zw/aeb2c.html", "http://www.qinglan.example/zw/a.asp?id=1 httrack")
                .containsEntry("www.qinglan.example/zw/b.html", "http://www.qinglan.example/zw/b.html neighbours")
                .containsEntry("www.qinglan.example/ie.htm", "http://www.qinglan.example/ie.asp saved_from")
                .containsEntry("sub/x.htm", "http://www.qinglan.example/sub/show.asp?n=2 teleport");
        Document home =
                Jsoup.parse(out.resolve("html/www.qinglan.example/index.html").toFile());
        assertThat(home.select("a[href=zw/aeb2c.html]")).hasSize(1);
        assertThat(home.expectFirst("meta[name=memento-datetime]").attr("content"))
                .isEqualTo("Tue, 04 Oct 2011 10:00:00 GMT");
    }

    /** What scripts wrote comes from outside; it is put in its place, and is as harmless as the rest. */
    @Test
    void whatScriptsWroteStandsInItsPlace() throws IOException {
        Path source = temp.resolve("written");
        write(
                source,
                "index.htm",
                "<p>发布日期：<script>document.write(d)</script></p><script src=menu.js></script><noscript><script>no()</script></noscript>"
                        + "<table><script>document.write('<tr><td>')</script>格<script>document.write('</td></tr>')</script></table><script>document.write(new Date())</script>");
        Files.write(source.resolve("menu.js"), "document.write('菜单')".getBytes(TortureSite.GBK));
        Path out = temp.resolve("written-out");
        ScriptRunner baker = (address, title, scripts) -> {
            assertThat(address).isEqualTo("http://www.qinglan.example/index.htm");
            assertThat(scripts)
                    .extracting(ScriptRunner.Script::code)
                    .containsExactly(
                            "document.write(d)",
                            "document.write('菜单')",
                            "document.write('<tr><td>')",
                            "document.write('</td></tr>')",
                            "document.write(new Date())");
            return List.of(
                    new ScriptRunner.Written(
                            "2009-05-06<img src=http://x.example/c.gif><script>evil()</script>", null, false),
                    new ScriptRunner.Written("<a href='index.htm' onclick=x()>菜单</a>", null, false),
                    new ScriptRunner.Written("<tr><td id=cell>", null, false),
                    new ScriptRunner.Written("</td></tr>", null, false),
                    new ScriptRunner.Written("", "clock", true));
        };
        Freezing frozen = Freezer.freeze(request(source, out).scripts(baker).build(), new Diagnostics());
        assertThat(frozen.sealed()).isTrue();
        assertThat(frozen.counts())
                .containsEntry(Loss.WRITTEN_SAVED, 4L)
                .containsEntry(Loss.WRITTEN_CLOCK, 1L)
                .doesNotContainKey(Loss.WRITTEN_TEXT);
        Document page = Jsoup.parse(out.resolve("html/index.htm").toFile());
        assertThat(page.expectFirst("p:contains(发布日期)").text()).isEqualTo("发布日期：2009-05-06");
        assertThat(page.select("a[href=index.htm]:contains(菜单)")).hasSize(1);
        assertThat(page.expectFirst("#cell").text()).isEqualTo("格");
        assertThat(page.html()).doesNotContain("evil", "x.example/c.gif\" src", "onclick");
    }

    /** Names are judged as they will be, and find a place when folders are in their way. */
    @Test
    void escapedNamesAreWhatTheyMean(@TempDir Path folder) throws IOException {
        Path source = Files.createDirectories(folder.resolve("old"));
        write(
                source,
                "index.htm",
                "<a id=a href=\"%255Fjiandu/a.htm\">甲</a><a id=b href=\"%25CD%25A8%25D6%25AA/b.htm\">乙</a>");
        write(source, "%5Fjiandu/a.htm", "<p>甲文");
        write(source, "%CD%A8%D6%AA/b.htm", "<p>乙文");
        Files.write(source.resolve("通知"), new byte[] {1, 2, 3});
        for (String name : List.of("%2Ehtaccess", "web%2Econfig", "x%2Ejs", "x%2Eexe")) {
            Files.writeString(source.resolve(name), "x");
        }
        Files.writeString(source.resolve("a%2F..%2F..%2Fb.txt"), "x");
        Path out = folder.resolve("out");
        Freezing first = Freezer.freeze(request(source, out).build(), new Diagnostics());
        Freezer.freeze(request(source, out).acceptedLosses(first.digest()).build(), new Diagnostics());
        Map<String, String> names = new TreeMap<>();
        for (String line : Files.readAllLines(out.resolve("report/map.tsv"))) {
            names.put(line.split("\t", -1)[0], line.split("\t", -1)[1]);
        }
        assertThat(names).doesNotContainKeys("%5Fjiandu/a.htm", "%2Ehtaccess", "web%2Econfig", "x%2Ejs", "x%2Eexe");
        assertThat(names.get("通知")).isEqualTo("通知");
        assertThat(names.get("%CD%A8%D6%AA/b.htm")).startsWith("_long/").endsWith(".htm");
        assertThat(names.get("a%2F..%2F..%2Fb.txt")).isEqualTo("a-..-..-b.txt");
        Document page = Jsoup.parse(out.resolve("html/index.htm").toFile());
        assertThat(page.expectFirst("#b").attr("href")).isEqualTo(names.get("%CD%A8%D6%AA/b.htm"));
        assertThat(out.resolve("html").resolve(names.get("%CD%A8%D6%AA/b.htm")))
                .content()
                .contains("乙文");
    }

    private static void write(Path folder, String path, String body) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(
                file,
                ("<html><head><meta charset=gb2312><title>题</title></head><body>" + body + "</body></html>")
                        .getBytes(TortureSite.GBK));
    }

    private static Document copy(String path) throws IOException {
        return Jsoup.parse(
                html.resolve(Objects.requireNonNull(map.get(path), path)).toFile());
    }

    /** The text of the page that a link leads to. */
    private static String followed(String page, Document document, String id) {
        try {
            String href = document.expectFirst("#" + id).attr("href").replaceFirst("#.*", "");
            Path target = html.resolve(map.get(page))
                    .resolveSibling(java.net.URLDecoder.decode(href, StandardCharsets.UTF_8));
            return Jsoup.parse(target.toFile()).text();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> loss(String kind, String path) {
        return losses.stream()
                .filter(row -> row.contains("\"kind\": \"" + kind + "\", \"path\": \"" + path + "\""))
                .toList();
    }
}
