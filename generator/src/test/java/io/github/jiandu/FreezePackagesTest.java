package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.TortureSite;
import io.github.jiandu.warc.WebArchive;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packages beside a frozen copy: all sound, nothing missing, the same bytes each time, even after a kill. */
class FreezePackagesTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final int KILLS = 8;

    private static final String HANDOVER = """
            全宗号: 0123
            移交单位: 清岚县云溪镇人民政府
            接收单位: 清岚县档案馆
            制作单位: 清岚县云溪镇党政办公室
            检查单位: 清岚县云溪镇档案室
            载体:
              类型: 档案级光盘
              规格: BD-R 25GB
              容量: 25GB
              编号: "0123-{序号}"
            硬件环境: 带蓝光光驱的计算机
            软件环境: [网页浏览器]
            档号:
              格式: "{全宗号}-{门类}·{年度}-{期限}-{机构}-{件号}"
              门类代码: WY
              机构代码: BGS
              已商定: 是
            保管期限: 30年
            """;

    @TempDir
    private Path temp;

    private static List<String> command(Path source, Path out, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "freeze",
                source.toString(),
                "--out",
                out.toString(),
                "--date",
                "2026-11-22",
                "--name",
                "清岚县人民政府",
                "--yes"));
        args.addAll(List.of(more));
        if (!args.contains("--base-url")) {
            args.addAll(List.of("--base-url", TortureSite.URL));
        }
        return args;
    }

    private static CommandLineRun freeze(Path source, Path out, String... more) {
        return CommandLineRun.of(command(source, out, more).toArray(String[]::new));
    }

    /** The digest of losses that a run asks somebody to agree to. */
    private static String digest(CommandLineRun run) {
        return run.out()
                .lines()
                .filter(line -> line.startsWith("损失核对码"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.out() + run.err()));
    }

    private static Path small(Path folder) throws IOException {
        Map<String, String> pages = Map.of(
                "index.asp",
                        "<title>首页</title><a href='news/view.asp?id=1.html'>一</a><a href=news/>新闻</a><img src=logo.gif>",
                "news/default.htm", "<title>新闻</title><p>正文</p><link rel=stylesheet href=../a.css>",
                "news/view.asp?id=1.html", "<title>通知</title><p>通知正文<a href=f.doc>附件</a><script src=../a.js></script>",
                "frames.htm", "<frameset cols=20%,*><frame src=left.htm><frame src=news/default.htm></frameset>",
                "left.htm", "<title>目录</title><img src=logo.gif>");
        for (Map.Entry<String, String> page : pages.entrySet()) {
            Path file = folder.resolve(page.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, ("<meta charset=gb2312>" + page.getValue()).getBytes(GBK));
        }
        Files.write(folder.resolve("logo.gif"), new byte[] {'G', 'I', 'F', '8', '9', 'a', 1, 0, 1, 0, 0, 0, 0, ';'});
        Files.writeString(folder.resolve("a.css"), "body{background:url(logo.gif)}");
        Files.writeString(folder.resolve("a.js"), "var a=1;");
        Files.write(folder.resolve("news/f.doc"), "{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII));
        return folder;
    }

    /** Every file, named one by one when it differs; but Lucene marks its own files anew each time. */
    private static void assertSame(Path expected, Path actual) throws IOException {
        SortedMap<String, String> one = Folders.files(expected);
        SortedMap<String, String> two = Folders.files(actual);
        one.keySet().removeIf(path -> path.startsWith("search-lucene"));
        two.keySet().removeIf(path -> path.startsWith("search-lucene"));
        assertThat(two.keySet()).isEqualTo(one.keySet());
        assertThat(two.keySet())
                .allSatisfy(path -> assertThat(Objects.equals(two.get(path), one.get(path)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void everyPackageIsSoundAndHoldsEverything() throws IOException {
        Path source = small(temp.resolve("old"));
        Path out = temp.resolve("out");
        Files.writeString(temp.resolve("handover.yaml"), HANDOVER);
        CommandLineRun run = freeze(
                source, out, "--handover", temp.resolve("handover.yaml").toString(), "--operator", "清岚县档案局", "--sm3");
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(Folders.names(out))
                .containsExactlyInAnyOrder(
                        "html", "search-lucene", "report", "site.wacz", "redirects", "handover", "bag");
        for (String sound : List.of("html", "site.wacz", "bag", "redirects")) {
            CommandLineRun verified =
                    CommandLineRun.of("verify", out.resolve(sound).toString());
            assertThat(verified.code())
                    .as(sound + verified.out() + verified.err())
                    .isZero();
        }
        assertThat(CommandLineRun.of(
                                "check",
                                "--profile",
                                "handover",
                                out.resolve("handover/载体1").toString())
                        .code())
                .isZero();
        // the site as it was: every byte of every file, at the address it had
        Map<String, String> held = new TreeMap<>();
        Diagnostics diagnostics = new Diagnostics();
        try (WebArchive archive = WebArchive.open(out.resolve("site.wacz"), diagnostics)) {
            archive.forEach((capture, body) ->
                    held.put(capture.uri(), capture.contentType() + " " + body.readAllBytes().length));
        }
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(held)
                .hasSize(9)
                .containsEntry(
                        TortureSite.URL + "news/view.asp?id=1",
                        "text/html; charset=gbk " + Files.size(source.resolve("news/view.asp?id=1.html")))
                .containsEntry(TortureSite.URL + "a.js", "text/javascript 8")
                .containsEntry(TortureSite.URL + "logo.gif", "image/gif 14");
        try (ZipFile zip = new ZipFile(out.resolve("site.wacz").toFile())) {
            String pages = new String(
                    zip.getInputStream(zip.getEntry("pages/pages.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pages.lines()).hasSize(6);
            assertThat(pages).contains("\"title\": \"通知\"");
        }
        // addresses that changed lead on, those that did not need nothing
        assertThat(Files.readAllLines(out.resolve("redirects/redirects.tsv")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactlyInAnyOrder(
                        "/index.asp\t/index.asp.html",
                        "/news/\t/news/default.htm",
                        "/news/view.asp?id=1\t/news/view.asp-id%3D1.html");
        // a frameset is handed over with what stands in its frames
        try (var all = Files.walk(out.resolve("handover"))) {
            List<Path> frameset =
                    all.filter(file -> file.endsWith("frames.htm")).toList();
            assertThat(frameset).hasSize(1);
            assertThat(frameset.get(0).resolveSibling("left.htm")).exists();
            assertThat(frameset.get(0).resolveSibling("logo.gif")).exists();
            assertThat(frameset.get(0).resolveSibling("news").resolve("default.htm"))
                    .exists();
        }
    }

    @Test
    void anArchiveFrozenAgainIsTheSameSite() throws IOException {
        Path site = temp.resolve("site");
        Folders.copy(ExampleSite.FOLDER.resolve("content"), site.resolve("content"));
        Folders.copy(ExampleSite.FOLDER.resolve("data"), site.resolve("data"));
        Folders.copy(ExampleSite.FOLDER.resolve("static"), site.resolve("static"));
        Files.copy(ExampleSite.FOLDER.resolve("jiandu.yaml"), site.resolve("jiandu.yaml"));
        Files.copy(ExampleSite.FOLDER.resolve("redirects.yaml"), site.resolve("redirects.yaml"));
        CommandLineRun sealed = CommandLineRun.of(
                "archive", site.toString(), "--date", "2026-11-22", "--successor", "https://www.new.example/", "--yes");
        assertThat(sealed.code()).as(sealed.out() + sealed.err()).isZero();
        String url = "https://www.qinglan.example/xz/yunxi/";
        Path once = temp.resolve("once");
        Path twice = temp.resolve("twice");
        CommandLineRun first = freeze(site.resolve("public"), once, "--base-url", url);
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        CommandLineRun second = freeze(once.resolve("site.wacz"), twice, "--base-url", url);
        assertThat(second.code()).as(second.out() + second.err()).isZero();
        // the archive knows whole addresses, so the copy made of it stands in the folders of these
        Path again = twice.resolve("html/xz/yunxi");
        for (String path : Folders.files(once.resolve("html")).keySet()) {
            if (path.endsWith(".html") && !path.startsWith("_jiandu/") && !path.equals("index.html")) {
                assertThat(text(again.resolve(path)))
                        .as(path)
                        .isEqualTo(text(once.resolve("html").resolve(path)));
            }
        }
        for (String words : List.of("停水", "低保", "yushuan", "云政发", "领导 分工", "gs", "供谁")) {
            assertThat(found(twice, words)).as(words).isEqualTo(found(once, words));
        }
        assertThat(found(once, "停水")).isNotEmpty();
    }

    private static String text(Path page) throws IOException {
        Document html = Jsoup.parse(Files.readString(page));
        html.select("#lifecycle-banner").remove();
        return html.text();
    }

    /** What a search finds, and how well, without the folder. */
    private static List<String> found(Path copy, String words) {
        return CommandLineRun.of("search", words, copy.toString())
                .out()
                .lines()
                .map(line -> line.replace("xz/yunxi/", ""))
                .toList();
    }

    @Test
    void theSameBytesWhateverTheMachine() throws Exception {
        Path source = TortureSite.in(temp.resolve("old"));
        String accepted = digest(freeze(source, temp.resolve("a")));
        assertThat(freeze(source, temp.resolve("a"), "--accept-losses", accepted, "--threads", "1")
                        .code())
                .isZero();
        JianduProcess.Result other = JianduProcess.run(
                Map.of("TZ", "Pacific/Kiritimati", "LC_ALL", "C.UTF-8"),
                List.of("-Duser.timezone=Asia/Shanghai", "-Duser.language=tr"),
                temp.resolve("log"),
                command(source, temp.resolve("b"), "--accept-losses", accepted, "--threads", "3")
                        .toArray(String[]::new));
        assertThat(other.code()).as(other.output()).isZero();
        assertSame(temp.resolve("a"), temp.resolve("b"));
    }

    @Test
    void whatWasWantedOnceIsReplacedAndWhatIsNotOursStays() throws IOException {
        Path source = small(temp.resolve("old"));
        Path out = temp.resolve("out");
        Files.createDirectories(out.resolve("bag"));
        Files.writeString(out.resolve("bag/letters.txt"), "private");
        CommandLineRun refused = freeze(source, out);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("freeze.in-the-way", "bag");
        assertThat(out.resolve("bag/letters.txt")).exists();
        assertThat(out.resolve("html")).doesNotExist();
        Folders.copy(out.resolve("bag"), temp.resolve("elsewhere"));
        Files.delete(out.resolve("bag/letters.txt"));
        Files.delete(out.resolve("bag"));
        assertThat(freeze(source, out).code()).isZero();
        assertThat(Folders.names(out)).contains("bag", "site.wacz", "redirects");
        assertThat(freeze(source, out, "--packages", "wacz").code()).isZero();
        assertThat(Folders.names(out)).containsExactlyInAnyOrder("html", "search-lucene", "report", "site.wacz");
        CommandLineRun none = freeze(source, out, "--packages", "none");
        assertThat(none.code()).isZero();
        assertThat(Folders.names(out)).containsExactlyInAnyOrder("html", "search-lucene", "report");
        assertThat(freeze(source, out, "--packages", "wacz,zip").code()).isEqualTo(2);
    }

    @Test
    void aRunThatIsKilledIsGoneOnWith() throws Exception {
        Path source = TortureSite.in(temp.resolve("old"));
        for (int i = 0; i < 1500; i++) {
            Files.write(
                    source.resolve("more" + i + ".htm"),
                    ("<meta charset=gb2312><title>通知" + i + "</title>" + "<p>正文，第" + i + "页。".repeat(200))
                            .getBytes(GBK));
        }
        Path whole = temp.resolve("whole");
        killed(source, whole, temp.resolve("out"), KILLS);
        // and the same of an archive, which is read into working files first
        killed(whole.resolve("site.wacz"), temp.resolve("second"), temp.resolve("again"), KILLS / 2);
    }

    /** Freezes a source whole, and once more in runs that are killed until the last; both are the same. */
    private static void killed(Path source, Path whole, Path out, int kills) throws Exception {
        String accepted = digest(freeze(source, whole));
        long start = System.nanoTime();
        String[] command = command(source, whole, "--accept-losses", accepted).toArray(String[]::new);
        assertThat(JianduProcess.start(Map.of(), List.of(), null, command).waitFor())
                .isZero();
        long usual = System.nanoTime() - start;
        Random random = new Random(20261122);
        int killed = 0;
        int begun = 0;
        String[] again = command(source, out, "--accept-losses", accepted).toArray(String[]::new);
        // how fast a run is depends on what else the machine does
        for (int i = 0; i < kills || (killed == 0 || begun == 0) && i < 5 * kills; i++) {
            Process process = JianduProcess.start(Map.of(), List.of(), null, again);
            boolean ended = process.waitFor((long) (usual * (0.3 + 0.7 * random.nextDouble())), TimeUnit.NANOSECONDS);
            process.destroyForcibly().waitFor();
            killed += ended ? 0 : 1;
            begun += Files.exists(out.resolve(".jiandu-freeze/journal")) ? 1 : 0;
            if (ended) {
                assertSame(whole, out);
            }
        }
        assertThat(killed).as("runs killed in the middle").isPositive();
        assertThat(begun).as("runs that left something to go on with").isPositive();
        assertThat(JianduProcess.start(Map.of(), List.of(), null, again).waitFor())
                .isZero();
        assertSame(whole, out);
        assertThat(Folders.names(out))
                .containsExactlyInAnyOrder("html", "search-lucene", "report", "site.wacz", "redirects", "bag");
    }
}
