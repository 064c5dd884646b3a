package io.github.jiandu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.document.DocumentHead;
import io.github.jiandu.entry.Abolition;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Disclosure;
import io.github.jiandu.source.SourceFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain text as an editor pastes it, in the shape of an official document. */
class DocumentTest {

    private static final LinkResolver LINKS = new LinkResolver() {
        @Override
        public Optional<Link> link(String target, Location at) {
            return Optional.of(new Link(target, null, false));
        }

        @Override
        public Optional<Image> image(String target, Location at) {
            return Optional.of(new Image(target, 400, 300, null));
        }
    };

    private final Diagnostics diagnostics = new Diagnostics();

    private static Attachment file(String name, String title) {
        return new Attachment(new SitePath("zcwj/" + name), title, name, "DOCX", "12 KB", null);
    }

    private static DocumentHead head(Attachment... files) {
        return new DocumentHead(
                "云政发〔2026〕3号",
                "云溪镇人民政府",
                LocalDate.of(2026, 3, 2),
                Disclosure.ACTIVE,
                List.of(files),
                new SitePath("zcwj/a.html"));
    }

    private Markdown read(DocumentHead head, String text) {
        return new MarkdownReader().read(new SourceFile("a.md", text), 1, head, LINKS, diagnostics);
    }

    private Element body(String text) {
        return Jsoup.parse(read(head(), text).html()).body();
    }

    private List<Code> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    /** Tags, classes and beginnings of what stands in the body, one a line. */
    private static String shape(Element body) {
        return body.select("p, h2, h3, h4, h5, h6").stream()
                .map(e -> e.tagName() + (e.className().isEmpty() ? "" : "." + e.className()) + " "
                        + (e.selectFirst("strong") == null
                                ? ""
                                : "[" + e.select("strong").get(0).text() + "]")
                        + e.ownText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void contentsPastedAsHeadingsAreText() {
        Element body = body("""
                ## 第一章 总 则

                ## 第二章 组织

                ## 第三章 附则

                ## 第一章　总则

                第一条 为了献血，制定本条例。

                ## 第二章 组织

                第二条 由镇政府组织。

                ## 第三章 附则

                第三条 自公布之日起施行。
                """);
        assertThat(shape(body)).isEqualTo("""
                p 第一章 总 则
                p 第二章 组织
                p 第三章 附则
                h2 第一章　总则
                p [第一条]为了献血，制定本条例。
                h2 第二章 组织
                p [第二条]由镇政府组织。
                h2 第三章 附则
                p [第三条]自公布之日起施行。""");
    }

    @Test
    void headingsThatDoNotComeAgainStay() {
        Element body = body("## 第一章 总则\n\n## 第二章 组织\n\n## 第三章 附则\n\n第一条 为了献血，制定本条例。\n");
        assertThat(body.select("h2")).hasSize(3);
    }

    @Covers({"DOC-01", "DOC-05", "DOC-06", "DOC-09", "DOC-11"})
    @Test
    void pastedLinesBecomeADocument() {
        Element body = body("""
                各村民委员会，镇机关各办公室：
                　　现就有关事项通知如下：
                　　一、总体要求
                　　坚持预防为主。
                　　二、主要任务
                　　（一）加强巡查。各村每周巡查一次。
                　　（二）备足物资。各村清点物资。
                云溪镇人民政府
                2026年3月2日
                （此件公开发布）
                """);
        assertThat(shape(body)).isEqualTo("""
                p.addressee 各村民委员会，镇机关各办公室：
                p 现就有关事项通知如下：
                h2.level-1 一、总体要求
                p 坚持预防为主。
                h2.level-1 二、主要任务
                p [（一）加强巡查。]各村每周巡查一次。
                p [（二）备足物资。]各村清点物资。
                p.issuer 云溪镇人民政府
                p.made-date\s
                p.document-note （此件公开发布）""");
        assertThat(body.select(".signature > p")).hasSize(2);
        assertThat(body.select(".signature time").attr("datetime")).isEqualTo("2026-03-02");
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-06")
    @Test
    void fourLevelsBecomeHeadingsInOrder() {
        assertThat(shape(body("""
                一、甲

                （一）乙

                1.丙

                （1）丁

                正文。
                """))).isEqualTo("""
                h2.level-1 一、甲
                h3.level-2 （一）乙
                h4.level-3 1.丙
                h5.level-4 （1）丁
                p 正文。""");
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-06")
    @Test
    void withTwoLevelsTheSecondMayBeOneDot() {
        assertThat(shape(body("一、甲\n\n1.乙\n\n正文。\n\n2.丙\n\n正文。\n"))).isEqualTo("""
                h2.level-1 一、甲
                h3.level-3 1.乙
                p 正文。
                h3.level-3 2.丙
                p 正文。""");
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-06")
    @ParameterizedTest
    @ValueSource(strings = {"一、甲\n\n（1）乙乙乙；\n", "一、甲\n\n（一）乙\n\n（1）丙丙丙；\n"})
    void aLevelLeftOutIsTold(String text) {
        read(head(), text);
        assertThat(codes()).containsExactly(Code.DOCUMENT_LEVEL_JUMP);
    }

    @Covers("DOC-06")
    @ParameterizedTest
    @ValueSource(strings = {"一、甲。\n\n三、乙。\n", "一、甲。\n\n一、乙。\n", "二、甲。\n"})
    void aNumberLeftOutOrUsedTwiceIsTold(String text) {
        read(head(), text);
        assertThat(codes()).containsExactly(Code.DOCUMENT_LEVEL_ORDER);
    }

    @Covers("DOC-06")
    @Test
    void secondLevelsMayCountOnThroughTheDocument() {
        read(head(), "一、甲\n\n（一）乙。\n\n（二）丙。\n\n二、丁\n\n（三）戊。\n");
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-06")
    @Test
    void oneReportForAllMarksWrittenOtherwise() {
        read(head(), "一、甲\n\n(一)乙。\n\n㈡丙。\n\n1、丁。\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_LEVEL_FORM);
        assertThat(diagnostics.sorted().get(0).args()).containsExactly("(一)", "（一）", "3");
    }

    @Test
    void numbersStayAsTheyWereWritten() {
        Element body = body("1. 甲；\n3. 乙；\n3. 丙。\n\n5) 丁。\n");
        assertThat(body.select("ol, li")).isEmpty();
        assertThat(body.text()).isEqualTo("1. 甲； 3. 乙； 3. 丙。 5) 丁。");
    }

    @Test
    void numbersWithinBulletsKeepTheirLines() {
        assertThat(body("- 甲\n  1. 乙\n  2. 丙\n").html().replaceAll("\\s", ""))
                .isEqualTo("<ul><li>甲<br>1.乙<br>2.丙</li></ul>");
    }

    @Test
    void blanksAtTheBeginningOfALineAreNoCode() {
        assertThat(shape(body("    各村要抓好落实。\n\n\t一、甲\n\n    正文。\n"))).isEqualTo("""
                p 各村要抓好落实。
                h2.level-1 一、甲
                p 正文。""");
        assertThat(codes()).isEmpty();
    }

    @Test
    void brokenLinesOfAParagraphAreJoined() {
        assertThat(body("保洁经费按每公里每年4600元安排，每季度考核一次，80分\n至89分拨付90%，80分以下拨付75%并约谈责任单位，各村公布\n在公示牌下方。\n")
                        .select("p"))
                .hasSize(1);
    }

    @Test
    void itemsWithoutTextAreNoHeadings() {
        assertThat(body("一、会议议程\n\n二、参会人员\n\n三、会议要求\n").select("h2")).isEmpty();
        assertThat(body("一、自2026年4月1日起施行。\n\n特此通知。\n").select("h2")).isEmpty();
    }

    @Test
    void aShortSentenceAboveTextIsAHeading() {
        assertThat(shape(body("一、总体要求\n\n（一）指导思想。\n\n深入贯彻。\n"))).isEqualTo("""
                h2.level-1 一、总体要求
                h3.level-2 （一）指导思想。
                p 深入贯彻。""");
    }

    @Test
    void theLastOfSeveralItemsIsNoHeading() {
        assertThat(body("下列情形：\n\n（一）甲甲甲；\n\n（二）乙乙乙。\n\n前款所称丙。\n").select("h2, h3, strong"))
                .isEmpty();
        assertThat(body("一、公司人数\n\n正文。\n\n二、过去的规定与本规定不一致的，一律以本规定为准。\n\n正文。\n")
                        .select("h2")
                        .eachText())
                .containsExactly("一、公司人数");
    }

    @Test
    void headingsOfMarkdownKeepTheirLevels() {
        assertThat(shape(body("## 一、甲\n\n### 要求\n\n（一）乙\n\n正文。\n"))).isEqualTo("""
                h2.level-1 一、甲
                h3 要求
                h4.level-2 （一）乙
                p 正文。""");
    }

    @Test
    void chaptersAndArticlesOfALaw() {
        Element body = body("""
                第一章　总则

                第一条　为了加强管理，制定本办法。

                第二条　有下列情形之一的：

                (1)甲；

                （三）乙。

                第二章　附则

                第三条　本办法自发布之日起施行。
                """);
        assertThat(shape(body)).isEqualTo("""
                h2 第一章　总则
                p [第一条]　为了加强管理，制定本办法。
                p [第二条]　有下列情形之一的：
                p (1)甲；
                p （三）乙。
                h2 第二章　附则
                p [第三条]　本办法自发布之日起施行。""");
        assertThat(codes()).containsExactly(Code.DOCUMENT_LEVEL_FORM);
        assertThat(body.select("strong.article").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void anArticleCanBeLinked() {
        Markdown markdown = read(head(), "第十条　甲。\n");
        assertThat(markdown.ids()).contains(HeadingIds.of("第十条"));
    }

    @Test
    void aTableOfContentsIsNoHeading() {
        Element body = body("目　录\n\n第一章 总则\n\n第二章 附则\n\n第一章 总则\n\n第一条 甲。\n\n第二章 附则\n\n第二条 乙。\n");
        assertThat(body.select("h2").eachText()).containsExactly("第一章 总则", "第二章 附则");
    }

    @Covers("DOC-09")
    @Test
    void severalIssuersSignTogether() {
        Element body = body("特此通知。\n\n云溪镇人民政府\n中共云溪镇委员会\n2026年3月2日\n");
        assertThat(body.select(".signature .issuer").eachText()).containsExactly("云溪镇人民政府", "中共云溪镇委员会");
    }

    @Covers("DOC-10")
    @Test
    void theDateIsHeldAgainstTheRule() {
        read(head(), "特此通知。\n\n云溪镇人民政府\n\n二〇二六年三月二日\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_DATE_FORM);
    }

    @Covers("DOC-10")
    @Test
    void anOldDateMayStay() {
        DocumentHead old = new DocumentHead(
                null, null, LocalDate.of(2007, 7, 19), Disclosure.ACTIVE, List.of(), new SitePath("a.html"));
        read(old, "特此通知。\n\n二○○七年七月十九日\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_DATE_OLD_FORM);
    }

    @Test
    void theDateIsHeldAgainstTheFrontMatter() {
        read(head(), "特此通知。\n\n云溪镇人民政府\n\n2026年3月3日\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_DATE_DIFFERS);
    }

    @Covers("DOC-11")
    @Test
    void theNoteMustAgreeWithTheDisclosure() {
        read(head(), "特此通知。\n\n云溪镇人民政府\n\n2026年3月2日\n\n（此件依申请公开）\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_NOTE_DISCLOSURE);
    }

    @Covers({"DOC-08", "DOC-16"})
    @Test
    void namesOfAttachmentsLeadToTheirFiles() {
        DocumentHead head = head(file("biao.docx", "申请表"), file("mingdan.xlsx", "人员名单"));
        Element body = Jsoup.parse(read(head, "特此通知。\n\n附件：1. 人员名单\n      2. 《申请表》\n\n云溪镇人民政府\n\n2026年3月2日\n")
                        .html())
                .body();
        assertThat(body.select(".attachment-note a").eachAttr("href")).containsExactly("mingdan.xlsx", "biao.docx");
        assertThat(body.select(".attachment-note").text()).isEqualTo("附件：1. 人员名单（DOCX，12 KB） 2. 《申请表》（DOCX，12 KB）");
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-08")
    @Test
    void anAttachmentWithoutFileIsAnError() {
        read(head(), "特此通知。\n\n附件：1.人员名单；\n2.申请表（略）\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_ATTACHMENT_MISSING, Code.DOCUMENT_ATTACHMENT_END);
        assertThat(diagnostics.sorted().get(0).at().toString()).isEqualTo("a.md:3:6");
    }

    @Covers("DOC-08")
    @Test
    void anAnnexBelowTheTextNeedsNoFile() {
        Element body = body("特此通知。\n\n附件：人员名单\n\n云溪镇人民政府\n\n2026年3月2日\n\n附件\n\n人员名单\n\n一、镇机关\n\n甲。\n");
        assertThat(codes()).isEmpty();
        assertThat(body.select("h2.annex").text()).isEqualTo("附件");
        assertThat(body.select("h3").text()).isEqualTo("一、镇机关");
    }

    @Covers("DOC-03")
    @Test
    void citedNumbersTakeFullWidthBrackets() {
        read(head(), "根据《办法》(云政发〔2025〕3号)和《细则》（云政发〔2025〕4号）。\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_CITATION);
        assertThat(diagnostics.sorted().get(0).args()).containsExactly("(云政发〔2025〕3号)", "（云政发〔2025〕3号）", "1");
    }

    @Covers("DOC-14")
    @Test
    void halfWidthPunctuationIsToldOnce() {
        read(head(), "各村要加强领导,压实责任(以下简称责任),抓好落实...\n\n请认真执行;谢谢!\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_PUNCTUATION);
        assertThat(diagnostics.sorted().get(0).args()).containsExactly("加强领导,压实责任", "加强领导，压实责任", "6");
    }

    @Covers("DOC-14")
    @Test
    void digitsAreHalfWidthAndWithoutCommas() {
        read(head(), "共安排１２万元，其中3,500元用于ABC项目。\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_DIGITS);
        assertThat(diagnostics.sorted().get(0).args()).containsExactly("１２", "12", "2");
    }

    @Covers("DOC-15")
    @Test
    void datesInTheTextAreWrittenTheChineseWay() {
        read(head(), "自2026年04月01日起，至2026-12-31止。\n");
        assertThat(codes()).containsExactly(Code.DOCUMENT_TEXT_DATE);
        assertThat(diagnostics.sorted().get(0).args()).containsExactly("2026年04月01日", "2026年4月1日", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "见 https://www.test.example/a(b),c 和 A(B) 类，比例为3:2，时间9:30。\n",
                "按照1,2,3和 a,b 的次序（以下简称次序）……办理——完毕。\n"
            })
    void latinTextKeepsItsPunctuation(String text) {
        read(head(), text);
        assertThat(codes()).isEmpty();
    }

    @Covers("DOC-18")
    @Test
    void abolishedDocumentsAreFound() {
        Markdown markdown = read(head(), "本办法自发布之日起施行。《管理办法》（云政发〔2011〕49号）同时废止。\n\n《暂行规定》即行废止。\n");
        assertThat(markdown.abolitions()).extracting(Abolition::title).containsExactly("管理办法", "暂行规定");
        assertThat(markdown.abolitions()).extracting(Abolition::number).containsExactly("云政发〔2011〕49号", null);
    }

    @Test
    void theSummaryBeginsWithTheText() {
        assertThat(read(head(), "各村民委员会：\n\n为加强管理，通知如下。\n").summary()).isEqualTo("为加强管理，通知如下。");
    }

    @Timeout(20)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）",
                "一、",
                "1.",
                "（1）甲\n",
                "第一条",
                "第一章 甲\n\n",
                "附件",
                "《",
                "（",
                "[",
                "（此件",
                "各村、",
                "2026年3月2日\n",
                "附件：1.甲 ",
                "甲\n"
            })
    void hostileTextStaysWhole(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        String shown = normal(Jsoup.parse(read(head(), text).html()).text());
        assertThat(shown.equals(normal(text)) || codes().contains(Code.MARKDOWN_TOO_DEEP))
                .isTrue();
    }

    @Timeout(20)
    @Test
    void tenThousandLevelsStayWhole() {
        String text = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> (i % 2 == 0 ? "（" + i + "）" : i + ".") + "甲乙丙\n")
                .collect(Collectors.joining("\n"));
        assertThat(normal(Jsoup.parse(read(head(), text).html()).text()).equals(normal(text)))
                .isTrue();
    }

    private static String normal(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }
}
