package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.cli.Cli;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.report.NumberReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiandu number}. */
class NumberTest {

    private static final String BODY = "11990123MB2600181Y/";

    @TempDir
    Path folder;

    private TestSite site;

    @BeforeEach
    void makeSite() {
        site = TestSite.in(folder)
                .file("jiandu.yaml", "name: 测试镇\n统一社会信用代码: 11990123MB2600181Y\n")
                .column("zcwj", "name: 政策文件\nkind: 政策文件\n");
    }

    private NumberReport number() {
        return Jiandu.number(NumberRequest.of(site.folder(), TestSite.NOW));
    }

    private String source(String page) throws IOException {
        return Files.readString(site.folder().resolve("content/" + page));
    }

    private static List<Code> codes(NumberReport report) {
        return report.diagnostics().stream()
                .map(Diagnostic::code)
                .filter(code -> code != Code.CONFIG_IDENTITY_INCOMPLETE && code != Code.COLUMN_EMPTY)
                .toList();
    }

    @Test
    @Covers({"IDX-07", "IDX-12", "IDX-15"})
    void documentsAreNumberedByDateAndTheNumbersStandInTheirPages() throws IOException {
        site.page("zcwj/b.md", "---\n标题: 乙\n发布日期: 2026-03-09\n成文日期: 2026-03-01\n---\n文。\n")
                .page("zcwj/a.md", "---\ntitle: 甲\ndate: 2026-03-08\nmadeDate: 2026-03-02\n---\n文。\n")
                .page("zcwj/c.md", "---\n标题: 丙\n发布日期: 2026-01-05\n成文日期: 2025-12-30\n---\n文。\n")
                .page("zcwj/2026-03-01-d.md", "# 丁\n\n文。\n")
                .page("zcwj/e.md", "---\n标题: 戊\n发布日期: 2026-02-01\n索引号: " + BODY + "2026-00041\n---\n文。\n")
                .page("zcwj/f.md", "---\n标题: 己\n发布日期: 2026-02-01\n草稿: 是\n---\n文。\n")
                .page("tzgg/g.md", "庚", "2026-02-01", "文。\n");
        NumberReport report = number();
        assertThat(codes(report)).isEmpty();
        assertThat(report.given())
                .extracting(NumberReport.Given::number, NumberReport.Given::file)
                .map(tuple -> tuple.toList().toString())
                .containsExactly(
                        "[" + BODY + "2025-00001, content/zcwj/c.md]",
                        "[" + BODY + "2026-00042, content/zcwj/2026-03-01-d.md]",
                        "[" + BODY + "2026-00043, content/zcwj/b.md]",
                        "[" + BODY + "2026-00044, content/zcwj/a.md]");
        assertThat(source("zcwj/a.md"))
                .isEqualTo("---\ntitle: 甲\ndate: 2026-03-08\nmadeDate: 2026-03-02\nindexNo: \"" + BODY
                        + "2026-00044\"\n---\n文。\n");
        assertThat(source("zcwj/2026-03-01-d.md")).isEqualTo("---\n索引号: \"" + BODY + "2026-00042\"\n---\n# 丁\n\n文。\n");
        assertThat(source("zcwj/f.md")).doesNotContain("索引号");
        assertThat(number().given()).isEmpty();
        site.built();
        assertThat(site.html("zcwj/a.html").select(".box dd").eachText()).contains(BODY + "2026-00044");
    }

    @Test
    @Covers("IDX-07")
    void numbersOfDeletedPagesNeverComeBack() throws IOException {
        site.page("zcwj/a.md", "甲", "2026-03-01", "文。\n").page("zcwj/b.md", "乙", "2026-03-02", "文。\n");
        assertThat(number().given()).hasSize(2);
        Files.delete(site.folder().resolve("content/zcwj/b.md"));
        site.page("zcwj/c.md", "丙", "2026-03-02", "文。\n");
        assertThat(number().given()).containsExactly(new NumberReport.Given("content/zcwj/c.md", BODY + "2026-00003"));
    }

    @Test
    void numbersWrittenByHandAreRememberedToo() throws IOException {
        site.page("zcwj/a.md", "---\n标题: 甲\n发布日期: 2026-03-01\n索引号: " + BODY + "2026-00007\n---\n文。\n");
        assertThat(number().given()).isEmpty();
        Files.delete(site.folder().resolve("content/zcwj/a.md"));
        site.page("zcwj/b.md", "乙", "2026-03-02", "文。\n");
        assertThat(number().given()).extracting(NumberReport.Given::number).containsExactly(BODY + "2026-00008");
    }

    @Test
    @Covers("IDX-12")
    void aNumberThatWasChangedIsReported() throws IOException {
        site.page("zcwj/a.md", "甲", "2026-03-01", "文。\n");
        number();
        Path page = site.folder().resolve("content/zcwj/a.md");
        Files.writeString(page, Files.readString(page).replace("00001", "00009"));
        assertThat(TestSite.codes(site.build())).contains(Code.NUMBER_CHANGED);
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        site.page("zcwj/a.md", "甲", "2026-03-01", "文。\n");
        var before = Folders.files(site.folder());
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        assertThat(Cli.run(out, out, "number", site.folder().toString(), "--dry-run"))
                .isZero();
        assertThat(said.toString()).contains(BODY + "2026-00001  content/zcwj/a.md", "将编 1 个索引号");
        assertThat(Folders.files(site.folder())).isEqualTo(before);
        assertThat(Cli.run(out, out, "number", site.folder().toString())).isZero();
        assertThat(said.toString()).contains("已编 1 个索引号");
        assertThat(source("zcwj/a.md")).contains("2026-00001");
    }

    @Test
    void nothingIsWrittenWhileTheSiteHasErrors() throws IOException {
        site.page("zcwj/a.md", "甲", "2026-03-01", "文。\n")
                .page("zcwj/b.md", "---\n标题: 乙\n发布日期: 2026-03-01\n索引号: [\n---\n文。\n");
        var before = Folders.files(site.folder());
        NumberReport report = number();
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.given()).isEmpty();
        assertThat(Folders.files(site.folder())).isEqualTo(before);
    }

    @Test
    void oneHeadThatCannotBeEditedKeepsAllFilesAsTheyAre() throws IOException {
        site.page("zcwj/a.md", "甲", "2026-03-01", "文。\n")
                .page("zcwj/b.md", "---\n{标题: 乙, 发布日期: 2026-03-02}\n---\n文。\n");
        var before = Folders.files(site.folder());
        assertThat(codes(number())).containsExactly(Code.NUMBER_NOT_WRITTEN);
        assertThat(Folders.files(site.folder())).isEqualTo(before);
    }

    @Test
    void withoutACodeOrADateThereIsNoNumber() {
        site.page("zcwj/a.md", "---\n标题: 甲\n---\n文。\n");
        assertThat(codes(number())).containsExactlyInAnyOrder(Code.PAGE_NO_DATE, Code.NUMBER_NO_DATE);
        site.file("jiandu.yaml", "name: 测试镇\n");
        assertThat(codes(number())).contains(Code.NUMBER_NO_SCHEME);
    }

    @Test
    @Covers({"IDX-09", "IDX-11"})
    void schemesAndClassesAreSettings() {
        site.file("jiandu.yaml", """
                        name: 测试镇
                        行政区划代码: 990123
                        索引号编制:
                          方式: 宁波
                          部门: "021"
                          类别: "03"
                          分组: "01"
                          各栏目类别:
                            zcwj: "04"
                        """).page("zcwj/a.md", "甲", "2026-03-01", "文。\n");
        assertThat(number().given())
                .extracting(NumberReport.Given::number)
                .containsExactly("990123-021-04-01-20260301-0001");
    }

    @Test
    @Covers("IDX-16")
    void anIssuerGoesByItsFullName() {
        site.file("jiandu.yaml", "name: 测试镇\n全称: 某某县测试镇人民政府\n")
                .page("zcwj/a.md", "---\n标题: 甲\n发布日期: 2026-03-01\n发文机关: 测试镇\n---\n文。\n");
        assertThat(TestSite.codes(site.build())).contains(Code.NUMBER_ISSUER);
        for (String full : List.of("某某县测试镇人民政府", "测试镇人民政府", "测试镇人民政府办公室", "某某县人民政府")) {
            site.page("zcwj/a.md", "---\n标题: 甲\n发布日期: 2026-03-01\n发文机关: " + full + "\n---\n文。\n")
                    .built();
        }
    }

    @Test
    @Covers({"IDX-08", "IDX-12"})
    void numbersOfOldDocumentsAreKept() throws IOException {
        String page = "---\n标题: 甲\n发布日期: 2017-03-01\n索引号: 000014349/2017-00110\n---\n文。\n";
        site.page("zcwj/a.md", page);
        assertThat(TestSite.codes(site.build())).containsExactly(Code.COLUMN_EMPTY);
        assertThat(number().given()).isEmpty();
        assertThat(source("zcwj/a.md")).isEqualTo(page);
    }
}
