package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {

    private static final String DATASET = """
            ---
            title: 雨量
            date: 2026-03-01
            summary: 逐月降水量
            keywords: [雨量]
            provider: 水利服务站
            frequency: 每月
            files: [yu.csv]
            topicClass: 气象水文
            updated: 2026-03-01
            fields:
              - {name: 月份, type: 文本, meaning: 月份}
              - {name: 雨量, type: 数值, meaning: 毫米}
            identifier: yx-1
            contact: 0990-5550123
            reviewedBy: 党政办
            reviewedOn: 2026-02-01
            usage: tongji.csv
            ---
            """;

    @TempDir
    private Path folder = Path.of("");

    private TestSite site(String page) {
        return TestSite.in(folder)
                .page("tzgg/z.md", "公告", "2026-01-01", "正文。")
                .column("sj", "name: 数据开放\nkind: dataset\n")
                .file("content/sj/yu.csv", "月份,雨量\n" + "2026-01,12.5\n".repeat(12))
                .file("content/sj/tongji.csv", "标识符,浏览量,下载量\nyx-1,35,7\n")
                .page("sj/yu.md", page);
    }

    @Test
    @Covers({"DATA-01", "DATA-05", "DATA-06"})
    void pageOffersDescribesAndPreviewsTheData() {
        TestSite site = site(DATASET).built();
        Document page = site.html("sj/yu.html");
        assertThat(page.select("article section li a").eachText()).containsExactly("yu（CSV）", "yu（JSON）");
        assertThat(page.select("table").get(1).select("tbody tr")).hasSize(10);
        assertThat(page.select("table").get(1).select("caption").text()).isEqualTo("前10行，共12行");
        assertThat(site.text("sj/yu.json")).contains("{\"月份\": \"2026-01\", \"雨量\": 12.5}");
        assertThat(page.select(".box").text()).contains("数据格式 CSV、JSON", "数据量 12行", "更新频率 每月");
        assertThat(page.text()).doesNotContain("党政办");
    }

    @Test
    @Covers({"DATA-03", "META-04"})
    void catalogueIsThereForMachines() {
        TestSite site = site(DATASET).built();
        assertThat(site.html("sj/yu.html").select(".box").text()).contains("浏览量 35", "下载量 7");
        assertThat(site.has("sj/tongji.csv")).isFalse();
        assertThat(site.text("datasets.jsonld"))
                .contains("dcat:Catalog", "\"dct:identifier\": \"yx-1\"", "https://www.test.example/xz/sj/yu.json");
        assertThat(site.html("sj/index.html")
                        .select("script[type=application/ld+json]")
                        .html())
                .contains("DataCatalog", "DataDownload");
        assertThat(site.html("sj/index.html").select("a[href=../datasets.jsonld]"))
                .hasSize(1);
    }

    @Test
    @Covers("DATA-04")
    void expiredDataIsMarked() {
        TestSite site = site(DATASET.replace("usage:", "validUntil: 2026-06-30\nusage:"));
        assertThat(TestSite.codes(site.build())).containsExactly(Code.DATASET_EXPIRED);
        assertThat(site.html("sj/yu.html").select(".notice").text()).contains("2026年6月30日过期");
        assertThat(site.html("sj/index.html").select(".mark").text()).isEqualTo("已过期");
    }

    @Test
    @Covers({"DATA-02", "DATA-03"})
    void unreviewedDataAndUncountedNumbersAreTold() {
        TestSite site = site(DATASET.replaceAll("reviewed.*\\n", "").replace("identifier: yx-1", "identifier: yx-2"));
        assertThat(TestSite.codes(site.build()))
                .containsExactlyInAnyOrder(Code.DATASET_NOT_REVIEWED, Code.DATASET_NO_USAGE);
    }
}
