package io.github.jiandu.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.charset.WebCharset;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageBlocksTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static PageBlocks page(String html) {
        return PageBlocks.of(ByteBuffer.wrap(html.getBytes(StandardCharsets.UTF_8)), WebCharset.UTF_8);
    }

    private static List<String> texts(String html) {
        return page(html).blocks().stream().map(PageBlocks.Block::text).toList();
    }

    @Test
    void tagsThatEndALineEndABlock() {
        assertThat(
                        texts(
                                "<title>题</title><table><tr><td>一</td><td>二<b>加粗</b></td></tr></table><p>三<br>四<ul><li>五<li>六</ul>七"))
                .containsExactly("一", "二加粗", "三", "四", "五", "六", "七");
        assertThat(page("<table><tr><td>一</td><td>二</td></tr><tr><td>三").blocks().stream()
                        .map(PageBlocks.Block::cell))
                .containsExactly(true, true, true);
    }

    @Test
    void blanksAreOneAndLinesOfChineseTextAreJoined() {
        assertThat(texts("<p>&nbsp;&nbsp;　　关于\r\n  防汛   的 通知&#32;&amp;&lt;b&gt;&#20113;溪 a\nb</p>"))
                .containsExactly("关于防汛 的 通知 &<b>云溪 a b");
    }

    @Test
    void whatIsNotShownIsNoText() {
        assertThat(texts("<style>p{}</style><script>document.write('<p>x')</script><textarea>填</textarea>"
                        + "<select><option>甲<option>乙</select><svg><text>图</text></svg><!--注--><noframes>无框架</noframes>"
                        + "<iframe>内</iframe><button>按</button><template><p>模板</template><p>文"))
                .containsExactly("文");
        assertThat(texts("<noscript>没有脚本</noscript><xmp><b>原样</xmp>")).containsExactly("没有脚本", "<b>原样");
    }

    @Test
    void whatIsHiddenIsNoTextAndEndsWhereItsElementDoes() {
        assertThat(texts("<div style='Display : none'>暗<div>链</div>接</div>明")).containsExactly("明");
        assertThat(texts("<p hidden>暗<p>明")).containsExactly("明");
        assertThat(texts("<p style=display:none>暗<table><tr><td>明")).containsExactly("明");
        assertThat(texts("<ul><li style='visibility:hidden'>暗<li>明</ul>")).containsExactly("明");
        assertThat(texts("<table><tr><td style='display:none'>暗<table><tr><td>内</td></tr></table><td>明</table>"))
                .containsExactly("明");
        assertThat(texts("<table><tr><td><div style='display:none'>暗</td><td>明</td></tr></table>尾"))
                .containsExactly("明", "尾");
        assertThat(texts("<aside id=\"lifecycle-banner\"><div>已归档</div></aside>"
                        + "<p>文<span class=\"jiandu-lost\">[此处]</span>字"))
                .containsExactly("文", "字");
        assertThat(texts("<body style='display:none'>明")).containsExactly("明");
    }

    @Test
    void linksBelongToTheirBlocks() {
        List<PageBlocks.Block> blocks =
                page("<p>见<a href='a&amp;b.pdf'>附件 一</a>和<a name=x>锚</a></p><p><a href=c.doc><b>附件</b>")
                        .blocks();
        assertThat(blocks.get(0).links()).containsExactly(new PageText.Link("a&b.pdf", "附件 一"));
        assertThat(blocks.get(1).links()).containsExactly(new PageText.Link("c.doc", "附件"));
    }

    @Test
    void bytesAreReadInTheirEncoding() {
        String html = "<p>政府\u20ac</p><h2>标题</h2>";
        byte[] bytes = html.getBytes(Charset.forName("GB18030"));
        PageBlocks read = PageBlocks.of(ByteBuffer.wrap(bytes), WebCharset.GB18030);
        assertThat(read.blocks().get(0).text()).isEqualTo("政府\u20ac");
        assertThat(read.blocks().get(1).heading()).isTrue();
    }

    @Test
    void noPageTakesMoreThanItsShare() {
        assertThat(texts("<table><tr><td>".repeat(20_000) + "最里")).containsExactly("最里");
        assertThat(texts("<div style=display:none>".repeat(20_000) + "暗" + "</div>".repeat(20_000) + "明"))
                .containsExactly("明");
        byte[] huge = new byte[200 << 20];
        java.util.Arrays.fill(huge, (byte) 'a');
        PageBlocks read = PageBlocks.of(ByteBuffer.wrap(huge), WebCharset.GBK);
        assertThat(read.blocks().stream()
                        .mapToInt(block -> block.text().length())
                        .sum())
                .isEqualTo(PageBlocks.MOST);
        java.util.Arrays.fill(huge, (byte) '<');
        assertThat(PageBlocks.of(ByteBuffer.wrap(huge), WebCharset.GBK).blocks())
                .isNotEmpty();
    }

    @Test
    void whatStandsOnManyPagesIsCommon() {
        Boilerplate common = new Boilerplate(1000);
        Boilerplate small = new Boilerplate(6);
        for (int i = 0; i < 1000; i++) {
            PageBlocks page = page("<td>首页</td><td>首页</td><p>第" + i + "页<p>" + (i < 50 ? "五十页" : "")
                    + (i < 51 ? "<p>五十一页" : "") + "<td>第" + i / 2 + "对");
            common.count(page);
            if (i < 6) {
                small.count(page("<td>首页<p>第" + i + "页" + (i < 4 ? "<p>四页" : "") + (i < 3 ? "<p>三页" : "")));
            }
        }
        assertThat(List.of("首页", "第7页", "五十页", "五十一页", "第7对"))
                .filteredOn(common::isCommon)
                .containsExactly("首页", "五十一页");
        assertThat(List.of("首页", "第3页", "四页", "三页")).filteredOn(small::isCommon).containsExactly("首页", "四页");
        assertThat(common.isCommon("不在任何网页")).isFalse();
    }

    /** Many more texts than counters: what stands on one page is still told from what stands on many. */
    @Test
    void aLargeSiteIsCountedInTheSameMemory() {
        Boilerplate common = new Boilerplate(20_000);
        for (int i = 0; i < 20_000; i++) {
            for (int k = 0; k < 100; k++) {
                common.count(i + " " + k);
            }
            common.count("版权所有");
        }
        assertThat(common.isCommon("版权所有")).isTrue();
        for (int i = 0; i < 20_000; i++) {
            assertThat(common.isCommon(i + " 7")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<p>发布时间：2008-03-05 10:00　来源：政府办 | a.htm | 2008-03-05",
                "<td>发布日期：</td><td>2008年3月5日</td> | a.htm | 2008-03-05",
                "<p>【日期：2008/3/5】 | a.htm | 2008-03-05",
                "<h1>关于防汛的通知</h1><p>2008.3.5 政府办 | a.htm | 2008-03-05",
                "<p>会议于2008年3月5日召开。 | a.htm | -",
                "<p>没有 | /t20080305_123.htm | 2008-03-05",
                "<p>没有 | news/2008-3-5/1.htm | 2008-03-05",
                "<p>没有 | news/20080305101112.html | 2008-03-05",
                "<p>没有 | file/20081399.htm | -",
                "<p>发布时间：2008-13-05 | a.htm | -",
                "<p>发布时间：2036-01-05 | a.htm | -",
                "<meta name=PubDate content='2008-03-05 09:00'><p>发布时间：2009-01-01 | a.htm | 2008-03-05",
            })
    void aPageSaysWhenItWasPublished(String html, String address, @Nullable LocalDate expected) {
        assertThat(PageDate.of(page(html), "关于防汛的通知", address, TODAY)).isEqualTo(expected);
    }
}
