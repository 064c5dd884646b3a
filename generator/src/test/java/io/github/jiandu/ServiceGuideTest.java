package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceGuideTest {

    static final String GUIDE = """
            ---
            title: 高龄津贴申请
            date: 2026-03-01
            设定依据: 《老年人权益保障法》第三十三条
            申请条件: |
              本镇户籍
              年满八十周岁
            办理材料:
              - 名称: 高龄津贴申请表
                依据: 县民政局文件
                形式: 原件
                份数: 1
                签名签章: 申请人签名
                空白表格: biao.txt
                示范文本: yang.txt
              - {名称: 居民户口簿, 依据: 县民政局文件, 形式: 复印件, 份数: 1, 签名签章: 不需要}
            办理流程: [申请, 审核, 发放]
            办理地点: 镇便民服务中心2号窗口
            办理时间: 周一至周五 8:30—17:30
            联系电话: 0990-5550123
            办理机构: 镇便民服务中心
            收费标准: 不收费
            注意事项: 无
            法定办结时限: 20个工作日
            承诺办结时限: 5个工作日
            服务对象: 自然人
            咨询方式: 拨打 0990-5550123
            监督投诉方式: 拨打 0990-5550124
            特殊环节:
              - {名称: 入户核实, 时限: 3个工作日}
            在线办理: https://zwfw.example.gov.cn/1
            核对日期: 2026-02-01
            相关文件: [../tzgg/w.md]
            常见问题: [../tzgg/q.md]
            ---
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestSite site() {
        return TestSite.in(folder)
                .column("bs", "name: 办事指南\nkind: guide\n")
                .page("tzgg/w.md", "---\ntitle: 津贴办法\ndate: 2026-01-01\nkind: policy\n---\n正文。")
                .page("tzgg/q.md", "---\ntitle: 何时发放？\ndate: 2026-01-01\nkind: faq\n---\n每月。")
                .file("content/bs/biao.txt", "x")
                .file("content/bs/yang.txt", "x");
    }

    @Test
    @Covers({"SVC-01", "SVC-02", "SVC-04", "SVC-05", "SVC-06", "IND-21"})
    void everythingIsOnThePage() {
        TestSite site = site().page("bs/gl.md", GUIDE).built();
        Document page = site.html("bs/gl.html");
        assertThat(page.select(".box dt").eachText()).containsExactly("办理机构", "服务对象", "法定办结时限", "承诺办结时限", "收费标准");
        assertThat(page.select("article section > h2").eachText())
                .containsExactly("申请条件", "办理材料", "办理流程", "特殊环节", "地点、时间和联系方式", "注意事项", "设定依据", "附件下载", "政策文件", "常见问题");
        assertThat(page.select("table").get(0).select("th[scope=row]").eachText())
                .containsExactly("高龄津贴申请表", "居民户口簿");
        assertThat(page.select("table a").eachAttr("href")).containsExactly("biao.txt", "yang.txt");
        assertThat(page.select(".attachments a").eachText()).containsExactly("高龄津贴申请表（空白表格）", "高龄津贴申请表（示范文本）");
        assertThat(page.select("ol li").eachText()).contains("申请", "审核", "发放");
        assertThat(page.select("details")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html())
                .contains("\"@type\": \"GovernmentService\"", "\"serviceUrl\": \"https://zwfw.example.gov.cn/1\"");
    }

    @Test
    @Covers("SVC-07")
    void documentsAndQuestionsAreLinkedBothWays() {
        TestSite site = site().page("bs/gl.md", GUIDE).built();
        assertThat(site.html("bs/gl.html").select(".relations a").eachText()).containsExactly("津贴办法", "何时发放？");
        assertThat(site.html("tzgg/w.html").select(".relations a").eachText()).containsExactly("高龄津贴申请");
        assertThat(site.html("tzgg/q.html").select(".relations a").eachText()).containsExactly("高龄津贴申请");
    }

    @Test
    void listSaysWhoAndHowLong() {
        TestSite site = site().page("bs/gl.md", GUIDE).built();
        assertThat(site.html("bs/index.html").select("tbody td").eachText())
                .startsWith("镇便民服务中心", "0990-5550123", "5个工作日");
    }

    @Test
    @Covers({"SVC-03", "IND-20"})
    void vagueMaterialsAndOldReviewsAreTold() {
        String vague = GUIDE.replace("居民户口簿", "法律法规规定的其他材料").replace("2026-02-01", "2025-02-01");
        assertThat(TestSite.codes(site().page("bs/gl.md", vague).build()))
                .containsExactlyInAnyOrder(Code.GUIDE_VAGUE, Code.GUIDE_REVIEW_OLD);
    }

    @Test
    @Covers("SVC-08")
    void copiesOfWhatOfficesCanLookUpNeedABasis() {
        String without = GUIDE.replace("居民户口簿, 依据: 县民政局文件", "居民户口簿");
        assertThat(TestSite.codes(site().page("bs/gl.md", without).build()))
                .contains(Code.GUIDE_COPY_SHARED, Code.GUIDE_MATERIAL_BLANK);
        String original = without.replace("形式: 复印件", "形式: 原件");
        assertThat(TestSite.codes(site().page("bs/gl.md", original).build()))
                .contains(Code.GUIDE_MATERIAL_BLANK)
                .doesNotContain(Code.GUIDE_COPY_SHARED);
        assertThat(TestSite.codes(site().page("bs/gl.md", GUIDE).build())).doesNotContain(Code.GUIDE_COPY_SHARED);
    }
}
