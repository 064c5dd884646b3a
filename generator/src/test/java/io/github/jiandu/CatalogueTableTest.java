package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.table.Workbook;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTableTest {

    private static final String PAGE = "---\ntitle: 标准目录\ndate: 2026-03-01\ntable: ml.%s\nfield: 社会救助\n---\n";
    private static final String HEADER = "序号,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n";

    @TempDir
    private Path folder = Path.of("");

    private TestSite site(String ending, byte[] table) {
        return TestSite.in(folder)
                .page("tzgg/z.md", "公告", "2026-01-01", "正文。")
                .column("ml", "name: 标准目录\nkind: catalogue\n")
                .page("ml/ml.md", PAGE.formatted(ending))
                .file("content/ml/ml." + ending, table);
    }

    private TestSite csv(String rows) {
        return site("csv", (HEADER + rows).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As offices publish it: a title above, two rows of headings, merged subjects. */
    private static byte[] published() {
        return Workbook.of("社会救助领域基层政务公开标准目录")
                .row("序号,公开事项,,公开内容|（要素）,公开依据,公开时限,公开主体,公开渠道|和载体,公开对象,,公开方式,,公开层级,")
                .row(",一级事项,二级事项,,,,,,全社会,特定群体,主动,依申请,县级,乡级")
                .row("1,低保,政策,文件,条例,20日内,镇政府,■政府网站 □政府公报 ■两微一端,√,,√,,√,√")
                .row("2,,名单,姓名,办法,每月,镇政府,■社区/企事业单位/村公示栏（电子屏）,,困难群众,√,,,√")
                .merge("A1:N1")
                .merge("B2:C2")
                .merge("B4:B5")
                .bytes();
    }

    @Test
    @Covers({"CONT-12", "CONT-13"})
    void publishedTableBecomesPlainHeadings() {
        TestSite site = site("xlsx", published());
        assertThat(TestSite.codes(site.build())).isEmpty();
        Document page = site.html("ml/ml.html");
        assertThat(page.select("thead th")).hasSize(10).allMatch(th -> !th.hasAttr("colspan"));
        assertThat(page.select(".catalogue-group > h2").eachText()).containsExactly("低保");
        assertThat(page.select("tbody tr").get(0).select("td").eachText())
                .containsExactly("1", "文件", "条例", "20日内", "镇政府", "政府网站、两微一端", "全社会", "主动", "县级、乡级");
        assertThat(page.select("tbody tr").get(1).select("td").eachText())
                .contains("社区/企事业单位/村公示栏(电子屏)", "特定群体：困难群众", "乡级");
        assertThat(page.select(".attachments a").attr("href")).isEqualTo("ml.xlsx");
    }

    @Test
    @Covers("CONT-12")
    void blanksAndUnknownChannelsAreTold() {
        TestSite site = csv("1,低保,政策,文件,,20日内,镇政府,■政府网战,全社会,主动,乡级\n");
        assertThat(TestSite.codes(site.build()))
                .containsExactlyInAnyOrder(Code.CATALOGUE_BLANK, Code.CATALOGUE_CHANNEL);
    }

    @Test
    void otherTablesAreRefused() {
        TestSite site = site("csv", "姓名,电话\n甲,1\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.CATALOGUE_NO_HEADER);
    }

    @Test
    void twoThousandRowsStandInGroups() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            rows.append(i + 1).append(",事项").append(i / 100).append(",乙,丙,丁,戊,己,■政府网站,全社会,主动,乡级\n");
        }
        TestSite site = csv(rows.toString()).built();
        Document page = site.html("ml/ml.html");
        assertThat(page.select(".catalogue-group")).hasSize(20);
        assertThat(page.select("nav.toc a")).hasSize(20);
        assertThat(site.text("ml/ml.html").length()).isLessThan(1_500_000);
    }
}
