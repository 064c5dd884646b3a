package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.report.Report;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an official document as a whole. */
class DocumentPageTest {

    private static final String FRONT = "---\ntitle: 测试镇人民政府关于防火的通知\ndate: 2026-03-05\nmadeDate: 2026-03-02\n";

    @TempDir
    Path temp;

    private TestSite site = TestSite.emptyIn(Path.of(""));

    @BeforeEach
    void makeSite() {
        site = TestSite.in(temp)
                .column("zcwj", "name: 政策文件\nkind: policy\n")
                .page("tzgg/a.md", "通知", "2026-03-05", "一、甲\n\n1. 乙\n2. 丙\n");
    }

    @Covers({"DOC-02", "DOC-13"})
    @Test
    void numberAndTitleAreTextAboveTheBodyAndStandThereOnce() {
        site.page("zcwj/a.md", FRONT + "---\n测政发[2026]3号\n\n测试镇人民政府\n关于防火的通知\n\n各村民委员会：\n\n请认真执行。\n");

        Report report = site.build();

        assertThat(TestSite.codes(report)).containsExactly(Code.DOCUMENT_NUMBER_TAKEN);
        Document page = site.html("zcwj/a.html");
        assertThat(page.select("article > .document-number + h1").text()).isEqualTo("测试镇人民政府关于防火的通知");
        assertThat(page.select("article > .document-number").text()).isEqualTo("测政发〔2026〕3号");
        assertThat(page.select(".box").text()).contains("测政发〔2026〕3号");
        assertThat(page.select(".article-body").text()).isEqualTo("各村民委员会： 请认真执行。");
        assertThat(page.select("article img")).isEmpty();
    }

    @Covers({"DOC-17", "DOC-18"})
    @Test
    void aDocumentThatAnotherAbolishesMustSayItself() {
        String old = "---\ntitle: 测试镇人民政府关于禁火的通知\ndate: 2020-03-05\nmadeDate: 2020-03-02\ndocNo: 测政发〔2020〕8号\n";
        site.page("zcwj/a.md", FRONT + "docNo: 测政发〔2026〕3号\n---\n《关于禁火的通知》（测政发〔2020〕8号）同时废止。\n");
        site.page("zcwj/b.md", old + "---\n请认真执行。\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DOCUMENT_ABOLISHED);

        site.page("zcwj/b.md", old + "validity: 废止\n---\n请认真执行。\n");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Covers("DOC-07")
    @Test
    void theTextIsIndentedAndPrintedInSizeThree() {
        site.page("zcwj/a.md", FRONT + "---\n请认真执行。\n").built();
        Document page = site.html("zcwj/a.html");
        assertThat(page.select("main > .document > .article-body > p").text()).isEqualTo("请认真执行。");
        String sheet =
                site.text(page.select("link[rel=stylesheet]").attr("href").replace("../", ""));
        assertThat(sheet).contains(".article-body > p{text-indent:2em}");
        assertThat(sheet.substring(sheet.lastIndexOf("@page document")))
                .contains("size:A4", "body:has(main > .document){page:document}")
                .contains("font-family:var(--fang);font-size:16pt;line-height:28pt");
    }

    @Test
    void otherKindsOfPagesKeepTheirLists() {
        site.page("zcwj/a.md", FRONT + "---\n请认真执行。\n");
        Document page = site.built().html("tzgg/a.html");
        assertThat(page.select(".article-body ol > li")).hasSize(2);
        assertThat(page.select("h2.level-1")).isEmpty();
    }
}
