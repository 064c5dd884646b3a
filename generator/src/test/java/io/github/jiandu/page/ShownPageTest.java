package io.github.jiandu.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reader sees of a page, however it is written. */
class ShownPageTest {

    private static final String PAGE = """
            <!DOCTYPE html><html lang="zh-CN"><head><title>甲 - 某站</title></head><body class="x kind-article">
            <nav><a href="/">首页</a></nav><main id="main"><h1>甲</h1>
            <ul data-search="no"><li>来源：某办</li></ul>
            <div class="page-tools"><a href="https://x.example/">纠错</a></div>
            <p>第一段<ruby>汉<rt>hàn</rt></ruby>，见<a href="b.pdf">附件</a>。</p><p hidden>藏</p>
            <form><label>姓名 <input></label><button>提交</button></form><img src="c.jpg" alt="丙">
            <nav class="neighbours"><a href="d.html">下一篇</a></nav><script>var x</script></main>
            <footer>页脚</footer></body></html>""";

    @Test
    void itIsTheMainTextWithItsTitleAndFacts() {
        ShownPage page = ShownPage.of(PAGE);
        assertThat(page.title()).isEqualTo("甲");
        assertThat(page.text().lines()).containsExactly("甲", "来源：某办", "第一段汉hàn，见附件。", "姓名", "提交");
        assertThat(page.links()).containsExactly(new PageText.Link("b.pdf", "附件"));
        assertThat(page.pictures()).containsExactly(new ShownPage.Picture("c.jpg", "丙"));
        assertThat(page.list()).isFalse();
        assertThat(page.traditional()).isFalse();
        assertThat(page.redirect()).isNull();
    }

    @Test
    void ofAListOnlyItsOwnWordsCount() {
        ShownPage page = ShownPage.of("<html lang=zh-Hant><body class=\"kind-column\"><main><h1>通知</h1>"
                + "<ul><li><a href=\"a.html\">甲</a></li></ul><div class=\"article-body\"><p>说明。</p></div></main>");
        assertThat(page.list()).isTrue();
        assertThat(page.traditional()).isTrue();
        assertThat(page.text()).isEqualTo("说明。");
        assertThat(page.links()).isEmpty();
    }

    @Test
    void aPageThatSendsItsReadersOnIsNoPage() {
        for (String content : List.of("0; url=../b.html", "0;URL='../b.html'", " 5 ; url = \"../b.html\" ")) {
            assertThat(ShownPage.of("<head><meta http-equiv=Refresh content='" + content.replace("'", "&#39;")
                                    + "'></head>")
                            .redirect())
                    .as(content)
                    .isEqualTo("../b.html");
        }
        assertThat(ShownPage.of("<head><meta http-equiv=refresh content=30></head>")
                        .redirect())
                .isNull();
    }

    @Test
    void whateverItHoldsItEndsSoon() {
        for (String html : List.of(
                "",
                "<",
                "<main",
                "</main><main>",
                "<body class=\"kind-home kind-home\"><main></main>",
                "<body ".repeat(300_000),
                "<html lang=".repeat(300_000),
                "<div>".repeat(100_000),
                "<main>" + "<b>甲".repeat(50_000) + "</main>",
                "<head><meta http-equiv=refresh content='0;url=" + " ".repeat(300_000) + "x'></head>")) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ShownPage.of(html));
        }
    }
}
