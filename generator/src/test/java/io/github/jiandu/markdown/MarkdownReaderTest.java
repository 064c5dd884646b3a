package io.github.jiandu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Heading;
import io.github.jiandu.source.SourceFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReaderTest {

    /** Links lead where they say; pictures are 400 by 300. */
    private static final LinkResolver LINKS = new LinkResolver() {
        @Override
        public Optional<Link> link(String target, Location at) {
            OfferedFile file = target.endsWith(".pdf") ? new OfferedFile(null, "PDF，36 KB") : null;
            return target.isEmpty() ? Optional.empty() : Optional.of(new Link(target, file, target.startsWith("http")));
        }

        @Override
        public Optional<Image> image(String target, Location at) {
            return Optional.of(new Image(target, 400, 300, null));
        }
    };

    private final Diagnostics diagnostics = new Diagnostics();

    private Markdown read(String text) {
        return new MarkdownReader().read(new SourceFile("a.md", text), 1, LINKS, diagnostics);
    }

    private String html(String text) {
        return read(text).html().strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    **通知。**请各村           | <strong>通知。</strong>请各村
                    按**《条例》**规定         | 按<strong>《条例》</strong>规定
                    关于**“防汛”**的通知       | 关于<strong>“防汛”</strong>的通知
                    **招标。**5月开工          | <strong>招标。</strong>5月开工
                    第**（一）**项             | 第<strong>（一）</strong>项
                    *注意：*请于今天           | <em>注意：</em>请于今天
                    **请注意**，明天           | <strong>请注意</strong>，明天
                    2*3*4                      | 2<em>3</em>4
                    ***粗斜***中文              | <em><strong>粗斜</strong></em>中文
                    中***粗斜。***文            | 中<em><strong>粗斜。</strong></em>文
                    a * b * c                  | a * b * c
                    ~~原定8月31日，~~因雨推迟  | <del>原定8月31日，</del>因雨推迟
                    2026~2027年                | 2026~2027年
                    """)
    void emphasisKnowsChinesePunctuation(String markdown, String html) {
        assertThat(html(markdown)).isEqualTo("<p>" + html + "</p>");
    }

    @Test
    void lineBreaksBetweenChineseCharactersAreNoSpaces() {
        assertThat(html("请各村做好\n防汛工作，\n见 Word\n文件")).isEqualTo("<p>请各村做好防汛工作，见 Word\n文件</p>");
        assertThat(html("**加粗。**\n下一行")).isEqualTo("<p><strong>加粗。</strong>下一行</p>");
    }

    @Test
    void linesThatOnlyLookEmptyAreEmpty() {
        assertThat(html("甲\n\u200B\n乙")).isEqualTo("<p>甲</p>\n<p>乙</p>");
        assertThat(html("甲\n　　\n\n \u00A0\uFEFF\n乙")).isEqualTo("<p>甲</p>\n<p>乙</p>");
        assertThat(html("甲\u200B乙")).isEqualTo("<p>甲\u200B乙</p>");
        assertThat(html("\u3000".repeat(200_000) + "甲")).isEqualTo("<p>甲</p>");
    }

    @Test
    void fullWidthIndentIsLeftToTheTheme() {
        assertThat(html("　　各村民委员会：\n\n　　现将")).isEqualTo("<p>各村民委员会：</p>\n<p>现将</p>");
    }

    @Test
    void headingIdsDependOnWordsAlone() {
        String first = read("## 一、总体要求\n\n## 二、任务\n").headings().get(0).id();
        assertThat(read("## 新增\n\n## 三、**总体要求**：\n").headings().get(1).id()).isEqualTo(first);
        assertThat(first).matches("h-[0-9a-f]{8}").isEqualTo(HeadingIds.of("总体要求"));
        assertThat(read("## 甲\n\n## 甲\n").headings().stream().map(Heading::id))
                .containsExactly(HeadingIds.of("甲"), HeadingIds.of("甲") + "-2");
    }

    @Test
    void plainWordsAreTheirOwnIdsUnlessThePageHasThem() {
        assertThat(read("## FAQ\n\n## main\n").headings().stream().map(Heading::id))
                .containsExactly("FAQ", "main-2");
    }

    @Test
    void headingsStandBelowTheTitle() {
        assertThat(read("# 甲\n\n## 乙\n").headings().stream().map(Heading::level))
                .containsExactly(2, 3);
        assertThat(read("## 甲\n\n### 乙\n").headings().stream().map(Heading::level))
                .containsExactly(2, 3);
    }

    @Test
    void attributesAreReadWhereTheyBelongAndTextElsewhere() {
        assertThat(html("## 材料 {#cailiao .big}"))
                .isEqualTo("<h2 id=\"cailiao\" class=\"big\"><span id=\"" + HeadingIds.of("材料") + "\"></span>材料</h2>");
        assertThat(html("![图](a.png){width=200}"))
                .isEqualTo("<figure><img src=\"a.png\" alt=\"图\" width=\"200\" height=\"150\"></figure>");
        assertThat(html("[表](a.html){.button}后")).isEqualTo("<p><a href=\"a.html\" class=\"button\">表</a>后</p>");
        assertThat(html("你好 {name} 和 ${amount}、{{ x }}")).isEqualTo("<p>你好 {name} 和 ${amount}、{{ x }}</p>");
        assertThat(html("## 模板 ${name}")).endsWith("模板 ${name}</h2>");
    }

    @Test
    void picturesAloneBecomeFiguresWithCaptions() {
        assertThat(html("![溪水](a.png \"云溪上游\")"))
                .isEqualTo("<figure><img src=\"a.png\" alt=\"溪水\" width=\"400\" height=\"300\">"
                        + "<figcaption>云溪上游</figcaption></figure>");
        assertThat(html("文字![溪水](a.png)文字")).startsWith("<p>文字<img");
    }

    @Test
    void filesShowTypeAndSize() {
        assertThat(html("[名单](a.pdf)"))
                .isEqualTo(
                        "<p><a href=\"a.pdf\" class=\"file\">名单</a><span class=\"file-info\">（PDF，36 KB）</span></p>");
    }

    @Test
    void bareAddressesEndBeforeChinese() {
        assertThat(html("请访问https://www.qinglan.example/a?b=1&c=2，或（http://x.example/）。"))
                .isEqualTo(
                        "<p>请访问<a href=\"https://www.qinglan.example/a?b=1&amp;c=2\" class=\"external\" rel=\"noopener noreferrer\">"
                                + "https://www.qinglan.example/a?b=1&amp;c=2</a>，或（"
                                + "<a href=\"http://x.example/\" class=\"external\" rel=\"noopener noreferrer\">http://x.example/</a>）。</p>");
    }

    @Test
    void hostsAndMailAddressesBecomeLinks() {
        assertThat(html("见 www.qinglan.example/a 或 mail@qinglan.example。"))
                .isEqualTo(
                        "<p>见 <a href=\"http://www.qinglan.example/a\" class=\"external\" rel=\"noopener noreferrer\">www.qinglan.example/a</a> 或 "
                                + "<a href=\"mailto:mail@qinglan.example\">mail@qinglan.example</a>。</p>");
    }

    @Test
    void targetsMayHoldBlanksAsFileNamesDo() {
        assertThat(html("[附](附件 1.docx)和[表](<b 2.docx>)，![图](照 片.png \"题\")"))
                .contains("href=\"附件 1.docx\"", "href=\"b 2.docx\"", "src=\"照 片.png\"", "title=\"题\"");
    }

    @Test
    void referencesAreFollowed() {
        assertThat(html("[甲][a]、[乙]和![图][p]\n\n[a]: a.html\n[乙]: b.html \"题\"\n[p]: p.png\n"))
                .contains("<a href=\"a.html\">甲</a>", "<a href=\"b.html\" title=\"题\">乙</a>", "src=\"p.png\"")
                .doesNotContain("[p]:");
    }

    @Test
    void idsOfAPageAreUnique() {
        String html = html("## 甲 {#x}\n\n## 乙 {#x}\n\n## 丙 {#main}\n\n<p id=\"x\">丁</p>\n");
        assertThat(org.jsoup.Jsoup.parse(html).select("[id]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .doesNotContain("main");
        assertThat(diagnostics.sorted()).hasSize(2);
    }

    @Test
    void headingsWithAnIdAreFoundByTheirWordsToo() {
        assertThat(read("## 一、总则 {#zong}").ids()).contains("zong", HeadingIds.of("总则"));
    }

    @Test
    void unknownAttributesAreToldOf() {
        html("![图](a.png){width=50%}");
        assertThat(diagnostics.sorted()).singleElement().extracting("code.id").isEqualTo("markdown.attributes");
    }

    @Test
    void tablesScrollInARegionAndHaveHeaders() {
        String html = html("| 项目 | 金额 |\n| --- | ---: |\n| 修路 | 3 |\n[2026年支出]");
        assertThat(html)
                .contains("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"2026年支出\">")
                .contains("<caption>2026年支出</caption>")
                .contains("<th scope=\"col\">项目</th>")
                .contains("<td class=\"align-right\">3</td>");
    }

    @Test
    void footnotesMayStandAnywhereAndBeUsedTwice() {
        String html = html("甲[^1]乙[^1]丙[^b]\n\n[^b]: 第二\n[^1]: 第一\n");
        assertThat(html)
                .contains("id=\"fnref-1\"", "id=\"fnref-1-2\"", "href=\"#fn-2\"")
                .containsSubsequence("<li id=\"fn-1\">", "第一", "<li id=\"fn-2\">", "第二");
    }

    @Test
    void taskListsAreReadOnly() {
        assertThat(html("- [ ] 甲\n- [x] 乙"))
                .contains(
                        "<input type=\"checkbox\" disabled aria-label=\"未完成\"> 甲",
                        "<input type=\"checkbox\" disabled checked aria-label=\"已完成\"> 乙");
    }

    @Test
    void bracketsThatReferToNothingAreText() {
        assertThat(html("云政发[2026]3号、[附件][1]")).isEqualTo("<p>云政发[2026]3号、[附件][1]</p>");
    }

    @Test
    void htmlIsCleaned() {
        assertThat(html("<b onclick=\"x()\">粗</b><script>alert(1)</script><iframe src=\"//x\"></iframe>好"))
                .isEqualTo("<p><b>粗</b>好</p>");
        assertThat(html("<table><tr><td colspan=\"2\" style=\"color:red\">甲</td></tr></table>"))
                .contains("<td colspan=\"2\">甲</td>")
                .doesNotContain("style");
        assertThat(html("<a href=\"javascript:alert(1)\">x</a>")).doesNotContain("javascript");
        assertThat(html("<中华人民共和国建筑法>")).isEqualTo("<p>&lt;中华人民共和国建筑法&gt;</p>");
    }

    @Test
    void summaryEndsWithASentence() {
        String sentence = "镇政府召开会议部署防汛工作，要求各村落实责任。";
        assertThat(read("## 标题\n\n" + sentence.repeat(10)).summary()).isEqualTo(sentence.repeat(5));
        assertThat(read("短。").summary()).isEqualTo("短。");
    }
}
