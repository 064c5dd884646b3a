package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real documents as policy documents, their text as it was saved. They stand outside the project; without them the tests
 * are skipped.
 */
class DocumentCorpusTest {

    private static final Path CORPUS =
            Path.of("..", "..", "shared", "corpus").toAbsolutePath().normalize();

    @TempDir
    Path temp;

    private TestSite site() {
        return TestSite.in(temp).column("zcwj", "name: 政策文件\nkind: policy\n");
    }

    @Covers({"DOC-06", "DOC-02"})
    @Test
    void noLawJumpsALevel() throws IOException {
        Path laws = CORPUS.resolve("laws");
        assumeTrue(Files.isDirectory(laws), "no corpus beside the project");
        TestSite site = site().file("content/zcwj/fujian.pdf", "%PDF-1.4");
        List<String> texts = new ArrayList<>();
        for (Path file : files(laws, ".md")) {
            String text = Files.readString(file).replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
            // one law names an annex that is not in the corpus
            String files = text.contains("附件：中华人民共和国国歌") ? "attachments: [fujian.pdf]\n" : "";
            site.page("zcwj/" + name(texts.size()) + ".md", "---\ndate: 2025-04-01\n" + files + "---\n\n" + text);
            texts.add(text);
        }
        assertThat(texts).hasSize(1599);

        Report report = site.build();

        assertThat(report.diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR || d.code() == Code.DOCUMENT_LEVEL_JUMP)
                .isEmpty();
        // 爱国卫生运动委员会 begins with 二、 in the corpus
        assertThat(report.diagnostics())
                .filteredOn(d -> d.code() == Code.DOCUMENT_LEVEL_ORDER)
                .hasSizeLessThanOrEqualTo(1);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Document page = site.html("zcwj/" + name(i) + ".html");
            page.select(".article-body .file-info").remove();
            String shown = normal(page.select("h1").text()
                    + page.select(".document-number").text()
                    + page.select(".article-body").text());
            if (!sorted(shown).equals(sorted(normal(source(texts.get(i)))))) {
                different.add(name(i));
            }
        }
        assertThat(different).isEmpty();
    }

    private static String name(int i) {
        return String.format(Locale.ROOT, "law-%04d", i);
    }

    /** The text without the marks of Markdown. */
    private static String source(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^ {0,3}#{1,6}\\s+", "")
                .replaceAll("(?m)^ {0,3}[-*+]\\s+", "");
    }

    /** Number and title can change places, so characters are compared whatever their order. */
    private static String sorted(String text) {
        int[] points = text.codePoints().sorted().toArray();
        return new String(points, 0, points.length);
    }

    private static String normal(String text) {
        return text.replaceAll("[\\s\\u3000\\u00A0\\p{Cc}\\p{Cf}]+", "");
    }

    @Covers({"DOC-02", "DOC-05", "DOC-06", "DOC-09", "DOC-10", "DOC-11", "TAG-04"})
    @Test
    void fiveNoticesComeOutRight() throws IOException {
        Path seeds = CORPUS.resolve("seeds");
        assumeTrue(Files.isDirectory(seeds), "no corpus beside the project");
        TestSite site = site();
        notice(site, "a", "000_163280020ea917c1.txt", "各州、市人民政府", "$", """
                title: 云南省人民政府办公厅关于加强政府网站信息内容建设的实施意见
                date: 2015-05-04 09:00
                docNo: 云政办发〔2015〕28号
                issuer: 云南省人民政府办公厅
                madeDate: 2015-04-24
                """);
        notice(site, "b", "001_62034585ee484023.txt", "赣府厅发", "扫一扫", """
                title: 江西省人民政府办公厅关于进一步加强政府网站管理工作的实施意见
                date: 2017-07-17
                madeDate: 2017-07-17
                """);
        notice(site, "c", "002_6b2e40976bf0d340.txt", "国办发", "$", """
                title: 国务院办公厅关于加强政府网站信息内容建设的意见
                date: 2014-12-01
                issuer: 国务院办公厅
                madeDate: 2014-11-17
                """);
        notice(site, "d", "003_7a80514814537052.txt", "吉政办发", "$", """
                title: 吉林省人民政府办公厅关于进一步加强全省政府网站建设和管理工作的意见
                date: 2007-07-30
                madeDate: 2007-07-19
                """);
        notice(site, "e", "004_1fcf2bcbee35c97d.txt", "县加强政府网站信息\n", "本文注册", """
                title: 县加强政府网站信息内容建设工作方案
                date: 2015-06-01
                """);

        Report report = site.build();

        assertThat(report.published()).isTrue();
        assertThat(TestSite.codes(report)).doesNotContain(Code.DOCUMENT_LEVEL_JUMP, Code.DOCUMENT_LEVEL_ORDER);
        looks(site.html("zcwj/a.html"), "云政办发〔2015〕28号", "2015-04-24", "(此件公开发布)", 4, 15);
        looks(site.html("zcwj/b.html"), "赣府厅发〔2017〕43号", "2017-07-17", "(此件主动公开)", 14, 0);
        looks(site.html("zcwj/c.html"), "国办发〔2014〕57号", "2014-11-17", "", 5, 20);
        looks(site.html("zcwj/d.html"), "吉政办发〔2007〕36号", "2007-07-19", "", 7, 0);
        looks(site.html("zcwj/e.html"), "", "", "", 5, 17);
        assertThat(site.html("zcwj/a.html").select(".signature .issuer").text()).isEqualTo("云南省人民政府办公厅");
        assertThat(site.html("zcwj/a.html").select("meta[name=ArticleTitle]").attr("content"))
                .isEqualTo("云南省人民政府办公厅关于加强政府网站信息内容建设的实施意见");
        assertThat(site.html("zcwj/a.html").select("meta[name=PubDate]").attr("content"))
                .isEqualTo("2015-05-04 09:00");
        assertThat(site.html("zcwj/c.html").select(".article-body").text()).startsWith("各省、自治区、直辖市人民政府");
    }

    private static void notice(TestSite site, String name, String file, String from, String to, String front)
            throws IOException {
        String text = Files.readString(CORPUS.resolve("seeds").resolve(file));
        int end = to.equals("$") ? text.length() : text.indexOf(to);
        site.page("zcwj/" + name + ".md", "---\n" + front + "---\n\n" + text.substring(text.indexOf(from), end));
    }

    private static void looks(Document page, String number, String made, String note, int ones, int twos) {
        assertThat(page.select(".document-number").text()).isEqualTo(number);
        assertThat(page.select(".signature time").attr("datetime")).isEqualTo(made);
        assertThat(page.select(".document-note").text()).isEqualTo(note);
        assertThat(page.select("h2.level-1")).hasSize(ones);
        assertThat(page.select("h3.level-2, strong.level-2")).hasSizeGreaterThanOrEqualTo(twos);
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
