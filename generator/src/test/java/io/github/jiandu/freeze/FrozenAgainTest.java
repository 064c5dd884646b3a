package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of ours, frozen once more: the new mark takes the place of the former one. */
class FrozenAgainTest {

    @TempDir
    Path temp;

    @Test
    void theFormerMarkIsReplaced() throws IOException {
        Path old = temp.resolve("old");
        write(
                old,
                "index.htm",
                "<html><head><title>首页</title></head><frameset cols='20%,*'><frame src=a.htm><frame src=b.htm></frameset></html>");
        write(
                old,
                "a.htm",
                "<meta charset=gbk><title>甲</title><p>甲的内容<a href=b.htm>乙</a><script>document.write(new Date())</script>");
        write(old, "b.htm", "<meta charset=gbk><p>乙的内容<!--jiandu:banner-->不是我们写的");
        freeze(old, "first", LocalDate.of(2025, 1, 2));
        freeze(temp.resolve("first/html"), "second", LocalDate.of(2026, 11, 22));

        for (String name : List.of("a.htm", "b.htm")) {
            Document page = Jsoup.parse(temp.resolve("second/html/" + name), "UTF-8");
            assertThat(page.select("#lifecycle-banner")).as(name).hasSize(1);
            assertThat(page.expectFirst("#lifecycle-banner").attr("data-archived-at"))
                    .isEqualTo("2026-11-22");
            assertThat(page.expectFirst("#lifecycle-banner").text()).contains("此前已归档：2025-01-02");
            assertThat(page.select("title, meta[name=archive-date], link[rel=original]"))
                    .hasSize(3);
            assertThat(page.title()).doesNotContain("【已归档】【已归档】").startsWith("【已归档】");
        }
        assertThat(text("a.htm")).contains("甲的内容").contains("<a href=b.htm>乙");
        assertThat(text("b.htm")).contains("乙的内容").contains("不是我们写的");
        Document frames = Jsoup.parse(temp.resolve("second/html/index.htm"), "UTF-8");
        assertThat(frames.select("frame").eachAttr("src")).containsExactly("_jiandu/banner.html", "a.htm", "b.htm");
        assertThat(text("index.htm").split("<frameset", -1)).hasSize(3);
        assertThat(text("index.htm").split("</frameset>", -1)).hasSize(3);
        assertThat(Files.readAllLines(temp.resolve("second/report/loss.json")))
                .anyMatch(line -> line.contains("\"former-banner\", \"path\": \"a.htm\", \"detail\": \"2025-01-02\""))
                .anyMatch(line -> line.contains("\"housekeeping\", \"path\": \"_jiandu/notice.html\""));
    }

    /** What an archived site said of a page of its own stays; that the site is archived is said once. */
    @Test
    void theMarkOfTheSiteItselfIsReplacedToo() throws IOException {
        Path old = temp.resolve("old");
        write(old, "index.html", """
                <!DOCTYPE html><html><head><meta charset=gbk><title>文件</title><meta name="archive-date" content="2025-03-04"></head><body>
                <aside id="lifecycle-banner" class="lifecycle" data-state="archived" data-archived-at="2025-03-04"><a class="skip" href="#main">跳到</a>
                <div class="wrap"><p><strong>已归档</strong></p><div class="lifecycle-page" data-page-state="abolished"><p>本文件已废止</p></div>
                <aside>里面</aside></div></aside><main id="main">正文</main></body></html>
                """);
        write(
                old,
                "b.html",
                "<meta charset=gbk><title>b</title><aside id=lifecycle-banner data-state=archived data-archived-at=2025-03-04>没有完");
        freeze(old, "out", LocalDate.of(2026, 11, 22));
        Document page = Jsoup.parse(temp.resolve("out/html/index.html"), "UTF-8");
        assertThat(page.select("#lifecycle-banner")).hasSize(1);
        assertThat(page.body().text())
                .contains("此前已归档：2025-03-04", "本文件已废止", "正文")
                .doesNotContain("跳到", "里面");
        assertThat(Jsoup.parse(temp.resolve("out/html/b.html"), "UTF-8").text()).contains("没有完");
    }

    private String text(String path) throws IOException {
        return Files.readString(temp.resolve("second/html").resolve(path));
    }

    private static void write(Path folder, String path, String html) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(path), html.getBytes(Charset.forName("GBK")));
    }

    private void freeze(Path source, String out, LocalDate date) {
        Diagnostics diagnostics = new Diagnostics();
        OldSite site = OldSite.of("清岚县人民政府", "http://www.qinglan.example/", date);
        FreezeRequest.Builder request = FreezeRequest.of(new FolderOriginals(source), temp.resolve(out), site)
                .threads(2);
        Freezing frozen = Freezer.freeze(request.build(), diagnostics);
        if (!frozen.digest().isEmpty()) {
            frozen = Freezer.freeze(request.acceptedLosses(frozen.digest()).build(), new Diagnostics());
        }
        assertThat(frozen.sealed()).as(diagnostics.sorted().toString()).isTrue();
    }
}
