package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters with their replies, questions often asked, calls for opinions. */
class InteractionTest {

    private static final String REPLY = "您好！路灯已于十一月十一日全部修好，今后可拨打灯杆上的编号电话。";

    @TempDir
    Path temp;

    private TestSite site = TestSite.emptyIn(Path.of("."));

    @BeforeEach
    void column() {
        site = TestSite.in(temp)
                .page("tzgg/a.md", "通知", "2026-11-01", "文字。")
                .column("xx", "name: 来信选登\nkind: message\n")
                .page("xx/_index.md", "来信请打0000-5550123。\n");
    }

    private static String message(String more, String body) {
        return "---\ntitle: 路灯不亮\ndate: 2026-11-13\ntype: 求助\nreceivedNo: YX-1\nunit: 经发办\n" + more + "---\n" + body
                + "\n";
    }

    private static String answered(String received, String replied) {
        return message("received: " + received + "\nreplied: " + replied + "\nreply: " + REPLY + "\n", "路灯坏了。");
    }

    @Test
    @Covers({"INT-02", "INT-11"})
    void aMessageShowsNumberDatesUnitQuestionAndReply() {
        site.page("xx/a.md", answered("2026-11-06", "2026-11-12")).built();
        Document page = site.html("xx/a.html");
        assertThat(page.select(".box div").eachText())
                .containsExactly("受理编号 YX-1", "来信类别 求助", "办理状态 已答复", "受理日期 2026年11月6日", "答复日期 2026年11月12日", "答复单位 经发办");
        assertThat(page.select(".letter").get(0).text()).isEqualTo("来信内容 路灯坏了。");
        assertThat(page.select(".reply").text()).isEqualTo("答复内容 " + REPLY);
        assertThat(site.html("xx/index.html")
                        .select("td[data-label=答复单位]")
                        .get(0)
                        .text())
                .isEqualTo("经发办");
        JsonLd json = JsonLd.of(page);
        assertThat(json.at("@type")).isEqualTo("QAPage");
        assertThat(json.at("mainEntity.text")).isEqualTo("路灯坏了。");
        assertThat(json.at("mainEntity.acceptedAnswer.text")).isEqualTo(REPLY);
    }

    @Test
    @Covers("INT-02")
    void questionAndReplyMayStandInFieldOrText() {
        site.page(
                        "xx/a.md",
                        message(
                                "received: 2026-11-06\nreplied: 2026-11-12\nquestion: |\n  路灯坏了。\n  何时修？\n",
                                "## 结果\n\n" + REPLY))
                .built();
        Document page = site.html("xx/a.html");
        assertThat(page.select(".letter").get(0).select("p").eachText()).containsExactly("路灯坏了。", "何时修？");
        assertThat(page.select(".reply h2").eachText()).containsExactly("答复内容", "结果");
        assertThat(page.select("meta[name=Description]").attr("content")).isEqualTo("路灯坏了。 何时修？");
    }

    @Test
    @Covers({"INT-10", "PRIV-05", "PRIV-06"})
    void nothingOfTheWriterReachesAnyFile() throws IOException {
        site.page("xx/a.md", """
                        ---
                        title: 王小明反映13800001234被骚扰
                        date: 2026-11-13
                        summary: 王小明来信
                        keywords: [王小明]
                        type: 投诉
                        receivedNo: YX-1
                        received: 2026-11-06
                        replied: 2026-11-12
                        unit: 经发办
                        writer: 王小明
                        hide: [红星厂]
                        attachments: [王小明.txt]
                        reply: 王小明您好，您的电话13800001234已记录，红星厂已整改，可到溪东路18号查看。
                        ---
                        我是*张建国*的邻居王小明，身份证11010519491231002X，卡号4111 1111 1111 1111，家住测试镇溪东路18号2单元301室，
                        车牌浙A12B34，红星厂太吵。我叫赵六，电话0990-5550199。
                        """)
                .file("content/xx/王小明.txt", "附件")
                .page("xx/b.md", answered("2026-11-06", "2026-11-12"))
                .built();
        String all = everything();
        assertThat(all)
                .doesNotContain("王小明", "13800001234", "11010519491231002X", "1111 1111", "301室", "12B34", "红星厂", "赵六")
                .doesNotContain("0990-5550199")
                .contains("王*明", "138****1234", "溪东路18号查看");
        assertThat(site.html("xx/a.html").select(".letter p").get(0).html())
                .contains("身份证11*************02X，卡号4111 11** **** 1111", "测试镇***", "<em>张建国</em>");
    }

    /** Everything that was written, as one text. */
    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : site.texts()) {
            all.append(file).append('\n').append(Files.readString(site.output().resolve(file)));
        }
        all.append(site.indexed());
        return all.toString();
    }

    @Test
    @Covers({"INT-03", "INT-04"})
    void workingDaysAreCountedWithTheHolidays() {
        site.page("xx/a.md", answered("2026-09-29", "2026-10-13"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.MESSAGE_LATE);
        site.file("data/holidays.yaml", "假日: [2026-10-01 至 2026-10-07]\n调休: [2026-10-10]\n");
        assertThat(TestSite.codes(site.build())).isEmpty();
        site.page("xx/a.md", answered("2026-09-29", "2026-10-13").replace("求助", "找错"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.MESSAGE_LATE);
        site.page("xx/a.md", answered("2026-09-01", "2026-10-13"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.MESSAGE_VERY_LATE);
    }

    @Test
    @Covers("INT-03")
    void aLateReplyMayBeExplained() {
        site.page("xx/a.md", answered("2026-09-29", "2026-10-13").replace("unit:", "delay: 等待停电\nunit:"));
        assertThat(TestSite.codes(site.build())).isEmpty();
        assertThat(site.html("xx/a.html").select(".box").text()).contains("延期说明 等待停电");
    }

    @Test
    @Covers("INT-09")
    void evasiveRepliesAreSentBack() {
        site.page("xx/a.md", answered("2026-11-06", "2026-11-12").replace(REPLY, "您好！已转有关部门。"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.MESSAGE_EVASIVE);
    }

    @Test
    @Covers({"IND-10", "INT-11"})
    void whatWaitsTooLongIsReported() {
        site.page("xx/a.md", message("received: 2026-11-20\nstate: 办理中\n", "路灯坏了。"))
                .built();
        assertThat(site.html("xx/index.html").select(".mark").text()).isEqualTo("办理中");
        assertThat(site.html("xx/a.html").select(".reply").text()).contains("正在办理");
        site.page("xx/a.md", message("received: 2026-08-20\nstate: 办理中\n", "路灯坏了。"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.MESSAGE_WAITING);
    }

    @Test
    @Covers({"INT-02", "INT-12", "IND-23"})
    void figuresOfTheColumnAreCounted() {
        site.page("xx/a.md", answered("2026-11-06", "2026-11-12"))
                .page("xx/b.md", answered("2026-10-21", "2026-10-23").replace("经发办", "农业办"))
                .page("xx/c.md", message("received: 2026-11-20\nstate: 办理中\n", "路灯坏了。"))
                .built();
        Document page = site.html("xx/index.html");
        assertThat(page.select(".statistics > p").text()).isEqualTo("统计截至2026年11月22日，共收到来信3件，答复2件，答复率66.7%。");
        assertThat(page.select(".statistics table").get(0).select("tbody tr").eachText())
                .containsExactly("农业办 1 1 100% 2.0", "经发办 2 1 50% 4.0");
        assertThat(page.select(".statistics table").get(1).select("tr").eachText())
                .containsExactly(
                        "受理月份 收到（件） 答复（件） 答复率 平均用时（工作日）",
                        "2026年11月 2 1 50% 4.0",
                        "2026年10月 1 1 100% 2.0",
                        "合计 3 2 66.7% 3.0");
    }

    @Test
    @Covers({"INT-01", "INT-07", "IND-23"})
    void columnsSayWhatTheyAreForAndStayFresh() {
        site.column("yj", "name: 征集\nkind: survey\n")
                .page(
                        "yj/a.md",
                        "---\ntitle: 征集\ndate: 2026-11-01\nstart: 2026-11-01\nend: 2026-12-01\nemail: a@b.example\n---\n")
                .page("xx/a.md", answered("2026-09-01", "2026-09-08"));
        assertThat(TestSite.codes(site.build()))
                .containsExactlyInAnyOrder(Code.INTERACTION_NO_INTRODUCTION, Code.INTERACTION_STALE);
    }

    @Test
    @Covers("INT-05")
    void aFormDoesNotReachThePage() {
        site.page(
                "xx/a.md",
                answered("2026-11-06", "2026-11-12")
                        .replace("路灯坏了。", "路灯坏了。\n\n<form action='/x'><input name=a></form>"));
        assertThat(TestSite.codes(site.build())).contains(Code.MARKDOWN_HTML_REMOVED);
        assertThat(site.html("xx/a.html").select("main form, main input")).isEmpty();
    }

    @Test
    @Covers("INT-08")
    void questionsAreFoldedOneByOneAndLinkedFromGuides() {
        site.column("wd", "name: 常见问题\nkind: faq\n").page("wd/a.md", """
                ---
                title: 建房问答
                date: 2026-11-01
                ---
                依据办法整理[^1]。

                ## 能重建吗？

                **不能。**见[下一个](#多久？)。

                ## 多久？

                > ## 引文

                一个月。

                [^1]: 办法。
                """);
        site.built();
        Document page = site.html("wd/a.html");
        assertThat(page.select("details[open] > summary > h2").eachText()).containsExactly("能重建吗？", "多久？");
        assertThat(page.select("details").get(0).select("p").html()).startsWith("<strong>不能。</strong>");
        assertThat(page.select("details").get(1).id())
                .isEqualTo(page.select("details a").attr("href").substring(1));
        assertThat(page.select("details").get(1).select("blockquote h2")).hasSize(1);
        assertThat(page.select("details .footnotes")).isEmpty();
        assertThat(page.select(".footnotes")).hasSize(1);
        JsonLd json = JsonLd.of(page);
        assertThat(json.at("@type")).isEqualTo("FAQPage");
        assertThat(json.at("mainEntity.0.name")).isEqualTo("能重建吗？");
        assertThat(json.at("mainEntity.0.acceptedAnswer.text")).isEqualTo("不能。见下一个。");
    }

    private static String survey(String start, String end, String more) {
        return "---\ntitle: 征集意见\ndate: 2026-06-01\nstart: " + start + "\nend: " + end + "\n" + more + "---\n请提意见。\n";
    }

    @Test
    @Covers("INT-06")
    void aSurveyKnowsItsState() {
        String way = "submitUrl: https://www.example.gov.cn/zj\n";
        site.column("yj", "name: 征集\nkind: survey\n")
                .page("yj/_index.md", "请提意见。\n")
                .page("yj/a.md", survey("2026-12-01", "2026-12-31", way))
                .page("yj/b.md", survey("2026-11-01", "2026-11-22", way))
                .page("yj/c.md", survey("2026-11-01", "2026-11-21", way))
                .page("yj/d.md", survey("2026-06-01", "2026-06-30", "意见数: 12\n采用情况: 采用三条。\n结果页面: /tzgg/a.md\n"))
                .built();
        assertThat(site.html("yj/index.html").select("tbody .mark").eachText())
                .containsExactly("未开始", "进行中", "已结束", "已结束");
        assertThat(site.html("yj/a.html").select(".notice").text()).isEqualTo("征集尚未开始。");
        assertThat(site.html("yj/b.html").select("main section a").attr("href"))
                .isEqualTo("https://www.example.gov.cn/zj");
        assertThat(site.html("yj/c.html").select("#submit-title")).as("closed").isEmpty();
        Document closed = site.html("yj/d.html");
        assertThat(closed.select(".box").text()).contains("意见数 12条");
        assertThat(closed.text()).contains("采用情况 采用三条。", "征集结果 通知");
        assertThat(site.html("tzgg/a.html").select(".relations").text()).isEqualTo("征集公告 征集意见");
        assertThat(closed.select("script[type=application/ld+json]")).isEmpty();
    }

    @Test
    @Covers("INT-06")
    void aResultIsDueThirtyDaysAfterTheEnd() {
        site.column("yj", "name: 征集\nkind: survey\n")
                .page("yj/_index.md", "请提意见。\n")
                .page("yj/a.md", survey("2026-06-01", "2026-10-23", ""));
        assertThat(TestSite.codes(site.build())).as("on the thirtieth day").isEmpty();
        site.page("yj/a.md", survey("2026-06-01", "2026-10-22", ""));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.SURVEY_NO_RESULT);
    }

    @Test
    @Covers("CONT-09")
    void documentsAreDueInTwentyWorkingDays() {
        String page = "---\ntitle: 文件\ndate: 2026-10-12\nkind: policy\nmadeDate: 2026-09-10\n---\n正文。\n";
        site.page("tzgg/b.md", page);
        assertThat(TestSite.codes(site.build())).containsExactly(Code.POLICY_LATE);
        site.file("data/holidays.yaml", "off: 2026-10-01..2026-10-07\nwork: 2026-10-10\n");
        Report report = site.build();
        assertThat(TestSite.codes(report)).isEmpty();
    }

    @Test
    @Covers("PRIV-12")
    void findingsNeverShowTheNumber() {
        site.page("tzgg/a.md", "通知", "2026-11-01", "电话13800001234，证11010519491231002X。");
        CommandLineRun run = CommandLineRun.build(site.folder(), site.output());
        assertThat(run.err()).contains("13********4", "11***************X");
        assertThat(run.err() + run.out()).doesNotContain("13800001234", "11010519491231002X");
    }
}
