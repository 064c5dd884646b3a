package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The platform of disclosed information: its parts, its classes, its items, its guide and form. */
class DisclosureTest {

    private static final String GUIDE = """
            ---
            标题: 指南
            发布日期: 2026-01-20
            内容类型: 公开指南
            工作机构: 党政办
            办公地址: 溪东路1号
            办公时间: 工作日
            联系电话: 0990-5550123
            传真: 0990-5550124
            互联网联系方式: xxgk@test.example
            分类和编排: [按条例分类, 按年份编排]
            获取方式:
              - 网站
              - 查阅点
            ---

            国家秘密不予公开。可以投诉、举报，也可以申请行政复议或者提起行政诉讼。%s
            """;

    @TempDir
    Path temp;

    private TestSite platform() {
        return TestSite.in(temp)
                .page("tzgg/a.md", "通知", "2026-05-01", "文字")
                .column("jg", "name: 机构职能\ntype: 机构职能\nclasses: organs\n")
                .page("jg/a.md", "职能", "2026-05-01", "文字")
                .column("gk", "name: 概况\ntype: 概况信息\n")
                .page("gk/a.md", "---\ntitle: 概况\ndate: 2026-05-01\nreviewed: 2026-05-01\n---\n文字")
                .column("ld", "name: 领导\ntype: 负责人信息\n")
                .page("ld/a.md", "领导", "2026-05-01", "文字")
                .column("wj", "name: 政策文件\ntype: 政策文件\n")
                .page("wj/a.md", "文件", "2026-05-01", "文字")
                .column("sj", "name: 数据\ntype: 数据发布\n")
                .page("sj/a.md", "数据", "2026-05-01", "文字")
                .column("xxgk", "name: 政府信息公开\nplatform: platform\n")
                .column("xxgk/zn", "name: 政府信息公开指南\nplatform: guide\n")
                .page("xxgk/zn/a.md", GUIDE.formatted(""))
                .column("xxgk/zd", "name: 政府信息公开制度\ntype: 信息公开目录\n")
                .page(
                        "xxgk/zd/a.md",
                        "---\ntitle: 制度\ndate: 2026-01-20\nkind: disclosureSystem\nissuer: 测试镇\n"
                                + "docNo: 测政发〔2026〕1号\nmadeDate: 2026-01-18\n---\n文字")
                .column("xxgk/nb", "name: 政府信息公开年报\nplatform: report\n")
                .page("xxgk/nb/a.md", "年报", "2026-01-20", "文字")
                .column("xxgk/sq", "name: 依申请公开\nplatform: request\n")
                .page("xxgk/sq/a.md", "---\ntitle: 申请表\ndate: 2026-01-20\nkind: requestForm\n---\n")
                .column("xxgk/fd", "name: 法定主动公开内容\nplatform: statutory\n")
                .column("xxgk/fd/ys", "name: 预算\nclasses: [财政预算决算]\n")
                .page(
                        "xxgk/fd/ys/a.md",
                        "---\ntitle: 2026年预算\ndate: 2026-02-10\nindexNo: 11990123MB2600181Y/2026-00001\n"
                                + "madeDate: 2026-02-01\nsummary: 收支总预算\n---\n文字")
                .column(
                        "xxgk/fd/xz",
                        "name: 乡镇八类\nclasses: [farming, waterworks, landTransfer, homesteads,"
                                + " landTaking, houseTaking, levies, relief]\n");
    }

    @Test
    @Covers({"DISC-03", "CONT-01", "CONT-07", "CONT-08"})
    void theCatalogueNamesEveryClassWithWhatThereIsOfIt() {
        TestSite site = platform();
        assertThat(TestSite.codes(site.build())).isEmpty();
        Document page = site.html("xxgk/fd/index.html");
        assertThat(page.select("section.classes")).hasSize(2);
        List<String> classes = page.select("section.classes")
                .get(0)
                .select("th[scope=row] strong")
                .eachText();
        assertThat(classes).hasSize(15).startsWith("规范性文件", "机关职能").endsWith("公务员招考", "其他法定信息");
        assertThat(page.select("tr:contains(财政预算决算)").text()).contains("第二十条第（七）项", "预算（1条）");
        assertThat(page.select("tr:contains(机关职能) a").attr("href")).isEqualTo("../../jg/index.html");
        assertThat(page.select("tr:contains(公务员招考)").text()).contains("第二十条第（十四）项", "暂无此类信息");
        assertThat(page.select("section.classes").get(1).select("tbody tr"))
                .hasSize(8)
                .allMatch(row -> row.text().contains("暂无此类信息"));
        assertThat(page.text()).contains("《中华人民共和国政府信息公开条例》第二十一条");
        assertThat(site.has("xxgk/fd/xz/index.html"))
                .as("a class without items")
                .isFalse();
    }

    @Test
    @Covers({"DISC-06", "CONT-10", "IDX-04"})
    void itemsOfTheCatalogueHaveIndexNameAbstractAndDate() {
        TestSite site = platform().built();
        Document list = site.html("xxgk/fd/ys/index.html");
        assertThat(list.select("table.catalogue tbody tr").text())
                .contains("2026年预算", "11990123MB2600181Y/2026-00001", "收支总预算", "2026-02-01");
        assertThat(site.html("xxgk/fd/ys/a.html").select("dl.box").text())
                .contains("索引号 11990123MB2600181Y/2026-00001", "生成日期 2026年2月1日", "名称 2026年预算", "发布机构 测试镇")
                .contains("内容概述 收支总预算");
        site.page("xxgk/fd/ys/b.md", "没有登记", "2026-02-10", "文字");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DISCLOSURE_ITEM);
    }

    @Test
    @Covers("CONT-09")
    void whatIsPublishedLateIsTold() {
        TestSite site = platform()
                .page(
                        "xxgk/fd/ys/b.md",
                        "---\ntitle: 决算\ndate: 2026-09-10\nindexNo: 11990123MB2600181Y/2026-00002\nmadeDate: 2026-07-20\n---\n文字");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DISCLOSURE_LATE);
        site.page(
                "xxgk/fd/ys/b.md",
                "---\ntitle: 决算\ndate: 2026-09-10\nindexNo: 11990123MB2600181Y/2026-00002\nmadeDate: 2026-08-20\n---\n文字");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers({"DISC-01", "DISC-02", "DISC-03"})
    void thePlatformHasItsNameItsPartsAndNoNews() {
        TestSite site = platform()
                .column("xxgk", "name: 信息公开\ntype: 信息公开目录\n")
                .column("xxgk/dt", "name: 动态\ntype: 工作动态\n")
                .page("xxgk/dt/a.md", "动态", "2026-05-01", "文字");
        assertThat(TestSite.codes(site.build())).containsExactlyInAnyOrder(Code.DISCLOSURE_NAME, Code.DISCLOSURE_NEWS);
        TestSite bare = TestSite.in(temp.resolve("bare"))
                .page("tzgg/a.md", "通知", "2026-05-01", "文字")
                .column("gk", "name: 政府信息公开\ntype: 信息公开目录\nmenu: 否\n")
                .page("gk/a.md", "一", "2026-05-01", "文字");
        assertThat(TestSite.codes(bare.build()))
                .containsExactlyInAnyOrder(
                        Code.DISCLOSURE_NOT_IN_MENU, Code.DISCLOSURE_PARTS, Code.DISCLOSURE_SITE_CLASSES);
    }

    @Test
    @Covers("CONT-08")
    void aTownshipShowsItsEightClassesAndADepartmentNeedNot() {
        TestSite site = platform().column("xxgk/fd/xz", "name: 救助\nclasses: relief\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DISCLOSURE_TOWNSHIP_CLASSES);
        site.file("jiandu.yaml", "name: 测试局\nkind: department\n");
        assertThat(TestSite.codes(site.build())).isEmpty();
        assertThat(site.html("xxgk/fd/index.html").select("section.classes")).hasSize(1);
    }

    @Test
    @Covers({"DISC-05", "DISC-07", "DISC-11"})
    void theGuideShowsTheOfficeToPeopleAndMachines() {
        TestSite site = platform().built();
        Document page = site.html("xxgk/zn/a.html");
        assertThat(page.select("h2").eachText()).containsSubsequence("信息的分类和编排", "获取方式", "政府信息公开工作机构");
        assertThat(page.select("dl.box").text())
                .contains("党政办", "溪东路1号", "工作日", "0990-5550123", "0990-5550124", "xxgk@test.example");
        assertThat(page.select(".updated").text()).isEqualTo("更新日期：2026年1月20日");
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"GovernmentOffice\"", "\"ContactPoint\"", "\"faxNumber\": \"0990-5550124\"");
        site.page("xxgk/zn/a.md", GUIDE.formatted("").replace("2026-01-20", "2025-10-01"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DISCLOSURE_GUIDE_OLD);
        for (String left : List.of("国家秘密不予公开。", "投诉、举报", "行政复议", "行政诉讼")) {
            site.page("xxgk/zn/a.md", GUIDE.formatted("").replace(left, "……"));
            assertThat(TestSite.codes(site.build())).as(left).containsExactly(Code.DISCLOSURE_GUIDE_REMEDIES);
        }
    }

    @Test
    @Covers({"DISC-09", "DISC-10"})
    void whatTheGuideSaysOfLimitsAndChargesIsCompared() {
        assertThat(said("收到申请之日起20个工作日内答复，延长不超过20个工作日。补正通知七个工作日内发出。")).isEmpty();
        assertThat(said("第三方十五个工作日内提出意见。收到答复60日内可以申请复议。2026年1月15日起答复。")).isEmpty();
        assertThat(said("收到申请之日起15个工作日内答复。")).containsExactly(Code.DISCLOSURE_LIMIT);
        assertThat(said("内容不明确的，十五个工作日内告知补正。")).containsExactly(Code.DISCLOSURE_LIMIT);
        assertThat(said("延长不超过三十个工作日。")).containsExactly(Code.DISCLOSURE_LIMIT);
        assertThat(said("每页收取0.2元。")).containsExactly(Code.DISCLOSURE_CHARGE);
        assertThat(said("不收取费用。申请数量明显超过合理范围的，可以收取信息处理费。")).isEmpty();
    }

    private List<Code> said(String text) {
        return TestSite.codes(
                platform().page("xxgk/zn/a.md", GUIDE.formatted(text)).build());
    }

    @Test
    @Covers({"DISC-08", "DISC-09", "DISC-10", "INT-05"})
    void theFormIsPaperAndTellsWhereItGoes() {
        Document page = platform().built().html("xxgk/sq/a.html");
        assertThat(page.select("main").select("form, input, textarea, select")).isEmpty();
        assertThat(page.select(".form-sheet th[scope=row]").eachText())
                .contains("姓名", "证件名称", "证件号码", "统一社会信用代码", "法定代表人或者负责人", "文号", "申请人签名或者盖章")
                .anyMatch(text -> text.startsWith("信息的形式"))
                .anyMatch(text -> text.startsWith("获取的方式"));
        assertThat(page.text())
                .contains("溪东路1号（党政办）", "0990-5550124", "xxgk@test.example", "20个工作日内答复", "7个工作日", "15个工作日", "不收取费用");
    }

    @Test
    void aFormAloneAsksForItsOffice() {
        TestSite site = TestSite.in(temp)
                .column("tzgg", "name: 政府信息公开\ntype: 信息公开目录\n")
                .page("tzgg/a.md", "---\ntitle: 申请表\ndate: 2026-01-20\nkind: requestForm\n---\n");
        assertThat(TestSite.codes(site.build())).contains(Code.REQUEST_FORM_NO_PLACE);
        site.page("tzgg/a.md", """
                ---
                title: 申请表
                date: 2026-01-20
                kind: requestForm
                officeAddress: 溪东路1号
                portal: https://www.test.example/sq/
                ---
                """);
        assertThat(TestSite.codes(site.build())).doesNotContain(Code.REQUEST_FORM_NO_PLACE);
        assertThat(site.html("tzgg/a.html").select("a[href=https://www.test.example/sq/]"))
                .hasSize(1);
    }

    @Test
    void aRegulationShowsItsIssuerNumberAndDate() {
        Document page = platform().built().html("xxgk/zd/a.html");
        assertThat(page.select("dl.box").text()).contains("测试镇", "测政发〔2026〕1号", "2026年1月18日");
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\"Legislation\"");
    }

    @Test
    @Covers("CONT-11")
    void aSiteMayAskForTheRecordOfReviews() {
        TestSite site = TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\n要求审核记录: 是\n")
                .page("tzgg/a.md", "一", "2026-05-01", "文字")
                .page("tzgg/b.md", "---\n标题: 二\n发布日期: 2026-05-02\n审核人: 林晓\n审核日期: 2026-05-01\n---\n文字");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DISCLOSURE_NOT_REVIEWED);
        assertThat(site.text("tzgg/b.html")).doesNotContain("林晓");
        site.page("tzgg/b.md", "---\n标题: 二\n发布日期: 2026-05-02\n审核人: 林晓\n审核日期: 2026-05-03\n---\n文字");
        assertThat(TestSite.codes(site.build()))
                .containsExactlyInAnyOrder(Code.DISCLOSURE_NOT_REVIEWED, Code.DISCLOSURE_REVIEWED_AFTER);
    }
}
