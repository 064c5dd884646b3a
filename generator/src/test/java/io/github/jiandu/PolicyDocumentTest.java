package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Policy documents: the box with their data, whether they are in force, and what never goes out. */
class PolicyDocumentTest {

    private static TestSite site(Path folder) {
        return TestSite.in(folder).column("zcwj", "name: 政策文件\nkind: policy\n");
    }

    private static String page(String title, String fields) {
        return "---\ntitle: " + title + "\ndate: 2026-11-02\n" + fields + "---\n\n正文。\n";
    }

    /** What the site's pages are told; columns that this test leaves empty do not matter. */
    private static List<Code> problems(TestSite site) {
        return TestSite.codes(site.build()).stream()
                .filter(code -> code != Code.COLUMN_EMPTY)
                .toList();
    }

    @Test
    @Covers({"IDX-02", "IDX-05", "CONT-10"})
    void townshipsHaveTheirBox(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/a.md", page("防汛预案", "indexNo: X/2026-00001\ngroupClass: 应急\n"))
                .built();
        assertThat(site.html("zcwj/a.html").select("dl.box dt").eachText())
                .containsExactly("索引号", "公开方式", "发布机构", "组配分类", "标题", "公开日期", "有效性");
        assertThat(site.html("zcwj/a.html").select("dl.box dd").eachText())
                .containsExactly("X/2026-00001", "主动公开", "测试镇", "应急", "防汛预案", "2026年11月2日", "有效");
    }

    @Test
    @Covers({"IDX-01", "IDX-03"})
    void departmentsHaveTheirBoxAndMayNameAndChooseRows(@TempDir Path folder) {
        TestSite department = site(folder)
                .file("jiandu.yaml", "name: 水利局\nkind: department\n")
                .page("zcwj/a.md", page("防汛预案", "docNo: 水〔2026〕1号\nkeywords: [防汛, 预案]\n"))
                .built();
        assertThat(department.html("zcwj/a.html").select("dl.box dt").eachText())
                .containsExactly("标题", "发文字号", "公开日期", "有效性", "主题词");
        TestSite own = department
                .file("jiandu.yaml", "name: 水利局\n信息框:\n  各行: [title, 发文字号, urgency]\n  名称:\n    发文字号: 文件编号\n")
                .page("zcwj/a.md", page("防汛预案", "docNo: 水〔2026〕1号\n紧急程度: 特急\n"))
                .built();
        assertThat(own.html("zcwj/a.html").select("dl.box dt").eachText()).containsExactly("标题", "文件编号", "紧急程度");
    }

    @Test
    @Covers({"META-06", "DOC-12"})
    void whatMayBePublishedStandsBelowTheText(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "zcwj/a.md",
                        page(
                                "关于防汛的通知（试行）",
                                "recipients: [各村民委员会]\ncopies: [县水利局, 县应急局]\nprintedBy: 综合办\nprintedOn: 2026-11-01\nnote: （此件公开发布）\n"))
                .built();
        Document page = site.html("zcwj/a.html");
        assertThat(page.select("dl.imprint div").eachText())
                .containsExactly("主送： 各村民委员会", "附注： 此件公开发布", "抄送： 县水利局，县应急局", "印发机关： 综合办", "印发日期： 2026年11月1日");
    }

    @Test
    @Covers({"META-06", "META-07"})
    void numberOfCopyAndSignerNeverGoOut(@TempDir Path folder) {
        TestSite site = site(folder).page("zcwj/a.md", page("防汛预案", "份号: 000012\n签发人: 某镇长\n"));
        assertThat(problems(site)).containsExactly(Code.POLICY_NOT_FOR_WEB, Code.POLICY_NOT_FOR_WEB);
        site.files().stream()
                .filter(file -> file.matches(".*\\.(html|xml|json)"))
                .forEach(file -> assertThat(site.text(file)).as(file).doesNotContain("000012", "某镇长"));
    }

    @Test
    @Covers({"META-07", "IDX-05"})
    void secretAndWithheldDocumentsStopTheBuild(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/a.md", page("防汛预案", "密级: 机密\n"))
                .page("zcwj/b.md", "---\ntitle: 乙\ndate: 2026-11-02\n---\n\n秘密★1年\n\n正文。\n")
                .page("zcwj/c.md", page("丙", "disclosure: 不予公开\n"));
        assertThat(problems(site)).containsExactly(Code.POLICY_SECRET, Code.POLICY_SECRET, Code.POLICY_WITHHELD);
    }

    @Test
    @Covers({"IDX-06", "CONT-17"})
    void datesDecideWhetherItIsInForce(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/a.md", page("未到", "effectiveDate: 2026-12-01\n"))
                .page("zcwj/b.md", page("已到", "effectiveDate: 2026-11-22\nexpiryDate: 2026-11-23\n"))
                .page("zcwj/c.md", page("已过", "validity: 有效\nexpiryDate: 2026-11-22\n"))
                .built();
        assertThat(site.html("zcwj/a.html").select("h1 .mark").text()).isEqualTo("尚未生效");
        assertThat(site.html("zcwj/a.html").select(".notice").text()).isEqualTo("本文件尚未生效，自2026年12月1日起施行。");
        assertThat(site.html("zcwj/b.html").select("h1 .mark")).isEmpty();
        assertThat(site.html("zcwj/c.html").select("h1 .mark").text()).isEqualTo("失效");
        assertThat(site.html("zcwj/index.html").select("td.validity strong").eachText())
                .containsExactlyInAnyOrder("尚未生效", "失效");
    }

    @Test
    @Covers("DOC-17")
    void whoReadsAnAbolishedDocumentIsLedToItsSuccessor(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/old.md", page("旧办法", "validity: 废止\nabolishedDate: 2026-11-10\n"))
                .page("zcwj/new.md", page("新办法", "docNo: 云政发〔2026〕9号\nmadeDate: 2026-11-01\nreplaces: old.md\n"))
                .built();
        Document old = site.html("zcwj/old.html");
        assertThat(old.select("p.notice").eachText())
                .containsExactly("本文件已废止（2026年11月10日），仅供查阅。", "替代本文件的是《新办法》（云政发〔2026〕9号，2026年11月1日）。");
        assertThat(old.select("p.notice a").attr("href")).isEqualTo("new.html");
        assertThat(site.html("zcwj/new.html").select("section.relations a").attr("href"))
                .isEqualTo("old.html");
    }

    @Test
    @Covers("DOC-17")
    void aReplacedDocumentMustBeMarked(@TempDir Path folder) {
        TestSite site = site(folder)
                .page("zcwj/old.md", page("旧办法", ""))
                .page("zcwj/new.md", page("新办法", "replaces: old.md\n"));
        assertThat(site.build().diagnostics())
                .filteredOn(problem -> problem.code() == Code.POLICY_REPLACED_VALID)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at().file()).isEqualTo("content/zcwj/old.md");
                    assertThat(problem.related().get(0).toString()).startsWith("content/zcwj/new.md:4:");
                });
    }

    @Test
    @Covers({"IDX-14", "IDX-16", "CONT-09", "INTP-01"})
    void warnsOfLongSummariesShortNamesLatePublicationAndMissingInterpretation(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "zcwj/a.md",
                        page("甲", "summary: " + "防".repeat(101) + "\nissuer: 县府办\nmadeDate: 2026-09-01\n规范性文件: 是\n"));
        assertThat(problems(site))
                .containsExactlyInAnyOrder(
                        Code.POLICY_SUMMARY_LONG,
                        Code.POLICY_ISSUER_SHORT,
                        Code.POLICY_LATE,
                        Code.POLICY_NOT_INTERPRETED);
    }

    @Test
    @Covers("DOC-16")
    void filesBesideThePageAreOfferedAndToldToMachines(@TempDir Path folder) {
        TestSite site = site(folder)
                .file("content/zcwj/a.ofd", ofd())
                .page("zcwj/a.md", page("甲", "attachments: a.ofd\nexpiryDate: 2027-01-01\n"))
                .built();
        assertThat(site.html("zcwj/a.html").select(".attachments li").text()).contains("OFD");
        Object json = new Yaml()
                .load(site.html("zcwj/a.html")
                        .select("script[type=application/ld+json]")
                        .get(0)
                        .data());
        assertThat(String.valueOf(json)).contains("MediaObject", "https://www.test.example/xz/zcwj/a.ofd", "expires");
    }

    /** The least that is an OFD file. */
    private static byte[] ofd() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write("<OFD/>".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
