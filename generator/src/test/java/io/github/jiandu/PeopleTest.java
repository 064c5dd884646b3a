package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaders and organs. */
class PeopleTest {

    private static final String SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"250\" height=\"350\"/>";

    @TempDir
    Path temp;

    private TestSite leaders() {
        return TestSite.in(temp)
                .column("ldxx", "name: 领导信息\nkind: leader\n")
                .page("tzgg/a.md", "通知", "2026-11-01", "文字。")
                .page("ldxx/_index.md", "负责人及分工。\n")
                .file("content/ldxx/b.svg", SVG)
                .page("ldxx/a.md", """
                        ---
                        姓名: 乙某
                        发布日期: 2026-05-01
                        职务: 副镇长
                        工作分工: 分管农业。
                        顺序: 2
                        ---
                        简历正文。
                        """)
                .page("ldxx/b.md", """
                        ---
                        name: 甲某
                        date: 2020-05-01
                        post: 镇长
                        photo: b.svg
                        duties: |
                          主持全面工作。
                          分管财政。
                        resume: [1990年参加工作。, 2020年任现职。]
                        order: 1
                        ---
                        """);
    }

    @Test
    @Covers({"CONT-03", "IND-14"})
    void leadersStandAsGivenWithPhotoPostAndDuties() {
        TestSite site = leaders().built();
        Document list = site.html("ldxx/index.html");
        assertThat(list.select(".persons h2").eachText()).containsExactly("甲某", "乙某");
        assertThat(list.select(".persons img").attr("alt")).isEqualTo("甲某照片");
        assertThat(list.select(".persons li:first-child dd").eachText()).containsExactly("镇长", "主持全面工作。分管财政。");
        Document page = site.html("ldxx/b.html");
        assertThat(page.select("h1").text()).isEqualTo("甲某");
        assertThat(page.select(".leader img").attr("width")).isEqualTo("250");
        assertThat(page.select(".article-body p").eachText()).containsExactly("1990年参加工作。", "2020年任现职。");
        JsonLd json = JsonLd.of(page);
        assertThat(json.at("@type")).isEqualTo("Person");
        assertThat(json.at("jobTitle")).isEqualTo("镇长");
        assertThat(json.at("worksFor.name")).isEqualTo("测试镇");
    }

    @Test
    @Covers({"CONT-03", "IND-14"})
    void aMissingPhotoIsHintedAtAndAMissingResumeRefused() {
        TestSite site = leaders().page("ldxx/c.md", "---\ntitle: 丙某\ndate: 2026-01-01\nduties: 无\n---\n");
        assertThat(TestSite.codes(site.build()))
                .containsExactlyInAnyOrder(
                        Code.LEADER_NO_PHOTO, Code.LEADER_NO_PHOTO, Code.LEADER_NO_RESUME, Code.FIELD_MISSING);
    }

    @Test
    @Covers("CONT-04")
    void nothingPrivateStandsWithALeader() {
        TestSite site = leaders().page("ldxx/b.md", """
                ---
                name: 甲某
                date: 2020-05-01
                post: 镇长
                photo: b.svg
                duties: 家住溪边
                ---
                手机13800001234，身份证11010519491231002X，住溪东路2号3单元401室。
                """);
        assertThat(TestSite.codes(site.build()))
                .contains(Code.LEADER_HOME, Code.PRIVACY_MOBILE, Code.PRIVACY_ID_CARD)
                .filteredOn(Code.LEADER_HOME::equals)
                .hasSize(2);
    }

    private static final String ORGAN = """
            ---
            title: 测试镇人民政府
            date: 2026-05-01
            负责人: 甲某
            联系电话: 0000-5550100
            办公地址: 测试镇溪东路1号
            办公时间: 工作日 8:30—17:30
            机关职能:
              - 执行决定。
              - 管理事务。
            内设机构:
              - 名称: 党政办
                职责: 文电会务
                电话: 0000-5550101
                负责人: 乙某
              - 名称: 农业办
                职责: 农业生产
                电话: 0000-5550102
            ---
            """;

    @Test
    @Covers({"CONT-05", "IND-13"})
    void anOrganShowsAllSixAndItsOfficesAsTable() {
        TestSite site = TestSite.in(temp)
                .column("jgzn", "name: 机构职能\nkind: organ\n")
                .page("jgzn/a.md", ORGAN)
                .built();
        Document page = site.html("jgzn/a.html");
        assertThat(page.select(".box dt").eachText()).containsExactly("负责人", "联系电话", "办公地址", "办公时间");
        assertThat(page.select("article ol li").eachText()).containsExactly("执行决定。", "管理事务。");
        assertThat(page.select("table caption").text()).isEqualTo("内设机构，共2个");
        assertThat(page.select("tbody th[scope=row]").eachText()).containsExactly("党政办", "农业办");
        assertThat(page.select("tbody tr:first-child td").eachText())
                .containsExactly("文电会务", "乙某", "—", "0000-5550101");
        assertThat(site.html("jgzn/index.html")
                        .select("tbody td[data-label=联系电话]")
                        .text())
                .isEqualTo("0000-5550100");
        JsonLd json = JsonLd.of(page);
        assertThat(json.at("@type")).isEqualTo("GovernmentOrganization");
        assertThat(json.at("telephone")).isEqualTo("0000-5550100");
        assertThat(json.at("department.1.name")).isEqualTo("农业办");
    }

    @Test
    @Covers({"CONT-05", "IND-13"})
    void eachOfTheSixIsAskedFor() {
        TestSite site = TestSite.in(temp)
                .column("jgzn", "name: 机构职能\nkind: organ\n")
                .page("jgzn/a.md", "测试镇人民政府", "2026-05-01", "");
        List<Code> codes = TestSite.codes(site.build());
        assertThat(codes).filteredOn(Code.FIELD_MISSING::equals).hasSize(5);
        assertThat(codes).contains(Code.ORGAN_NO_FUNCTIONS);
    }

    @Test
    @Covers("FOOT-03")
    void theFootShowsNoPrivateNumber() {
        TestSite site = TestSite.in(temp)
                .page("tzgg/a.md", "防汛", "2026-05-01", "文字。")
                .file("jiandu.yaml", "name: 测试镇\nphone: 13800001234\npoliceNumber: 浙公网安备33019902000123号\n");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.PRIVACY_MOBILE);
    }

    @Test
    @Covers("PRIV-02")
    void mobileNumbersOfTheOfficeAreDeclared() {
        TestSite site = TestSite.in(temp).page("tzgg/a.md", "防汛", "2026-05-01", "值班138 0000 1234。");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.PRIVACY_MOBILE);
        site.file("jiandu.yaml", "name: 测试镇\n公务电话: [138-0000-1234]\n");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }
}
