package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules for a site as a whole: its settings, columns, look and weight. */
class SiteRulesTest {

    private static final Path THEME =
            Path.of("..", "themes", "src", "main", "resources", "io", "github", "jiandu", "themes", "default");

    @TempDir
    Path temp;

    private List<Code> codes(String settings) {
        return TestSite.codes(TestSite.in(temp)
                .file("jiandu.yaml", "name: 测试镇\n" + settings)
                .page("tzgg/a.md", "通知", "2026-03-01", "文字。")
                .build());
    }

    @Test
    @Covers({"FOOT-05", "FOOT-06", "FOOT-07", "FOOT-08"})
    void numbersOfTheFooterHaveTheirForms() {
        for (String number : List.of("赣ICP备12345678号-1", "粤ICP备12345678号", "京ICP备字第1234号", "浙ICP备1234567890号-12")) {
            assertThat(codes("icpNumber: " + number)).as(number).isEmpty();
        }
        for (String number : List.of("ICP备12345678号", "赣ICP备123号", "赣ICP证12345678号", "赣ICP备12345678")) {
            assertThat(codes("icpNumber: " + number)).as(number).containsExactly(Code.FIELD_FORM);
        }
        assertThat(codes("policeNumber: 赣公网安备36092202000001号")).isEmpty();
        assertThat(codes("policeNumber: 赣公网安备 36092202000001号")).isEmpty();
        assertThat(codes("policeNumber: 赣公网安备3609220200001号")).containsExactly(Code.FIELD_FORM);
        assertThat(codes("conacId: CA123")).containsExactly(Code.FIELD_FORM);
    }

    @Test
    @Covers({"FOOT-03", "PRIV-02"})
    void anOfficeHasNoMobilePhone() {
        for (String phone :
                List.of("13800000000", "138-0000-0000", "+86 199 0000 0000", "0990-5550123 / 15000000000")) {
            assertThat(codes("phone: '" + phone + "'")).as(phone).containsExactly(Code.PRIVACY_MOBILE);
        }
        for (String phone : List.of("0990-5550123", "0000-1234500、0000-1234512", "12345", "400-123-4567")) {
            assertThat(codes("phone: '" + phone + "'")).as(phone).isEmpty();
        }
    }

    @Test
    @Covers("FOOT-01")
    void whatTheFooterLacksIsNamedWhenTheSiteHasAnAddress() {
        assertThat(TestSite.in(temp)
                        .file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/\nphone: 0990-5550123\n")
                        .page("tzgg/a.md", "通知", "2026-03-01", "文字。")
                        .build()
                        .diagnostics())
                .filteredOn(problem -> problem.code() == Code.IDENTITY_FOOTER)
                .singleElement()
                .satisfies(problem -> assertThat(problem.args().get(0)).isEqualTo("党政机关网站标识、ICP备案号、公安备案号、地址"));
    }

    @Test
    @Covers({"DOM-01", "DOM-04"})
    void domainsAreTheGovernmentsAndThePortals() {
        assertThat(codes("domain: www.test.com\n")).containsExactly(Code.IDENTITY_DOMAIN);
        assertThat(codes("domain: 测试.政务\n")).isEmpty();
        assertThat(codes("baseUrl: https://test.example.gov.cn/\nparent: {name: 县, domain: www.example.gov.cn}\n"))
                .containsExactly(Code.IDENTITY_OTHER_HOST);
        assertThat(
                        codes(
                                "baseUrl: https://www.example.gov.cn/xz/test/\nparent: {name: 县, url: https://WWW.example.gov.cn}\n"))
                .isEmpty();
    }

    @Test
    @Covers("EMB-02")
    void noEmblemOrFlagDecoratesATownshipsPages() throws IOException {
        assertThat(codes("logo: {file: GuoHui.svg, alt: 标志}\n")).containsExactly(Code.IDENTITY_EMBLEM);
        assertThat(codes("logo: {file: a.svg, alt: 国徽}\n")).containsExactly(Code.IDENTITY_EMBLEM);
        TestSite site = TestSite.in(temp)
                .file("theme/assets/national-emblem.png", "x")
                .page("tzgg/a.md", "通知", "2026-03-01", "文字。");
        assertThat(TestSite.codes(site.build())).contains(Code.THEME_EMBLEM);
        for (String path : Folders.files(THEME).keySet()) {
            assertThat(path).doesNotContainIgnoringCase("guohui").doesNotContainIgnoringCase("guoqi");
        }
    }

    @Test
    void anEmblemWithinALessonIsContent() {
        TestSite site = TestSite.in(temp)
                .file("content/tzgg/guohui.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"/>")
                .page("tzgg/a.md", "国徽的故事", "2026-03-01", "![国徽](guohui.svg)\n\n这是国徽。");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers("EMB-05")
    void aDistortedFlagIsReported() {
        String flag = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"200\"/>";
        TestSite site = TestSite.in(temp)
                .file("content/tzgg/guoqi.svg", flag.formatted(300))
                .page("tzgg/a.md", "升国旗", "2026-03-01", "![国旗](guoqi.svg)");
        assertThat(TestSite.codes(site.build())).isEmpty();
        site.file("content/tzgg/guoqi.svg", flag.formatted(320));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.IMAGE_FLAG);
    }

    @Test
    @Covers("COL-01")
    void emptyColumnsAreNotBuiltAndNoneSaysThatItIsUnfinished() {
        TestSite site = TestSite.in(temp).column("a", "name: 甲\n").page("tzgg/_index.md", "正在维护中");
        assertThat(TestSite.codes(site.build())).contains(Code.COLUMN_EMPTY, Code.COLUMN_UNFINISHED);
        assertThat(site.has("a/index.html")).isFalse();
        assertThat(site.text("index.html")).doesNotContain("a/index.html");
    }

    @Test
    @Covers({"COL-02", "COL-04"})
    void columnsBesideEachOtherDifferAndTopicsStandTogether() {
        TestSite site = TestSite.in(temp)
                .column("a", "name: 通知公告\n")
                .page("a/a.md", "甲", "2026-03-01", "文字。")
                .page("tzgg/a.md", "乙", "2026-03-01", "文字。")
                .column("z1", "name: 防汛专题\n")
                .page("z1/a.md", "丙", "2026-03-01", "文字。")
                .column("z2", "name: 一个长得不得了的专题名称\n")
                .page("z2/a.md", "丁", "2026-03-01", "文字。");
        assertThat(TestSite.codes(site.build()))
                .containsOnlyOnce(Code.COLUMN_SAME_NAME, Code.COLUMN_TOPICS, Code.COLUMN_NAME_LONG);
    }

    @Test
    @Covers("COL-03")
    void largeColumnsHaveYearsOrColumnsBelow() {
        TestSite site = TestSite.in(temp);
        for (int i = 0; i < 201; i++) {
            site.page("tzgg/p" + i + ".md", "通知" + i, "2026-03-01", "文字。");
        }
        assertThat(TestSite.codes(site.build())).containsExactly(Code.COLUMN_LARGE);
        site.page("tzgg/old.md", "旧通知", "2025-03-01", "文字。");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers("PAGE-16")
    void listsAreWithinThreeClicks() {
        TestSite site = TestSite.in(temp)
                .column("tzgg/b", "name: 乙\n")
                .column("tzgg/b/c", "name: 丙\n")
                .page("tzgg/b/c/a.md", "甲", "2026-03-01", "文字。");
        assertThat(TestSite.codes(site.build())).isEmpty();
        site.column("tzgg/b/c/d", "name: 丁\n").page("tzgg/b/c/d/a.md", "乙", "2026-03-01", "文字。");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.COLUMN_DEEP);
        site.file("jiandu.yaml", "name: 测试镇\nmenu: [tzgg, tzgg/b/c/d]\n");
        assertThat(TestSite.codes(site.build())).isEmpty();
    }

    @Test
    @Covers("PAGE-03")
    void aHeavyHomePageIsReported() {
        byte[] picture = ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"8\" height=\"8\"><!--"
                        + "x".repeat(1_600_000) + "--></svg>")
                .getBytes(StandardCharsets.UTF_8);
        TestSite site = TestSite.in(temp)
                .file("content/tzgg/qiao.svg", picture)
                .page("tzgg/a.md", "甲", "2026-03-01", "文字。\n\n![桥](qiao.svg)");
        assertThat(TestSite.codes(site.build())).isEmpty();
        site.page("_index.md", "欢迎。\n\n![桥](tzgg/qiao.svg)");
        assertThat(TestSite.codes(site.build())).containsExactly(Code.HOME_HEAVY);
    }

    @Test
    @Covers("PAGE-01")
    void theStyleSheetHasAtMostThreeHues() throws IOException {
        // the look a site has of itself: without other sites' schemes and without what readers switch on
        String look = Files.readString(THEME.resolve("assets/style.css"))
                .replaceAll("(?m)^\\[data-scheme[^}]*\\}", "")
                .replaceAll("(?ms)^@media screen.*?^\\}", "");
        Matcher colour = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b").matcher(look);
        Set<Integer> families = new TreeSet<>();
        while (colour.find()) {
            String hex = colour.group(1).length() == 3 ? colour.group(1).replaceAll("(.)", "$1$1") : colour.group(1);
            float[] hsb = java.awt.Color.RGBtoHSB(
                    Integer.parseInt(hex, 0, 2, 16),
                    Integer.parseInt(hex, 2, 4, 16),
                    Integer.parseInt(hex, 4, 6, 16),
                    null);
            if (hsb[1] > 0.1) {
                families.add(Math.round(hsb[0] * 12) % 12);
            }
        }
        assertThat(families).hasSizeBetween(1, 3);
    }
}
