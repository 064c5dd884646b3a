package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Special topics and picture stories. */
class TopicTest {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"400\" height=\"300\"/>";

    private static TestSite site(Path folder) {
        return TestSite.in(folder)
                .column("ztzl", "name: 专题专栏\nkind: topic\n")
                .column("tpgs", "name: 图片故事\nkind: pictureStory\n")
                .file("content/ztzl/banner.svg", PICTURE)
                .file("content/tpgs/a.svg", PICTURE)
                .page("tzgg/a.md", "甲", "2026-11-01", "正文。")
                .page("tzgg/b.md", "乙", "2026-11-02", "正文。")
                .page("tzgg/c.md", "丙", "2026-11-03", "正文。");
    }

    @Test
    @Covers("SCOPE-04")
    void aTopicShowsColumnsAndChosenPages(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "ztzl/a.md",
                        "---\n标题: 防汛专题\n发布日期: 2026-11-05\n横幅: banner.svg\n版块:\n  - 栏目: tzgg\n    条数: 2\n  - 名称: 精选\n    页面: [/tzgg/a.md, ../tzgg/c.md]\n---\n\n导语。\n")
                .built();
        Document page = site.html("ztzl/a.html");
        assertThat(page.select("img.banner").attr("alt")).isEqualTo("防汛专题");
        assertThat(page.select(".article-body").text()).isEqualTo("导语。");
        assertThat(page.select(".block h2").eachText()).containsExactly("通知公告", "精选");
        assertThat(page.select(".block").get(0).select("li a").eachText()).containsExactly("丙", "乙");
        assertThat(page.select(".block").get(0).select(".more").attr("href")).isEqualTo("../tzgg/index.html");
        assertThat(page.select(".block").get(1).select("li a").eachAttr("href"))
                .containsExactly("../tzgg/a.html", "../tzgg/c.html");
    }

    @Test
    @Covers("SCOPE-04")
    void aTopicMayBeArchivedAlone(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "ztzl/a.md",
                        "---\ntitle: 防汛专题\ndate: 2026-01-05\narchivedOn: 2026-11-01\nblocks: [{column: tzgg}]\n---\n\n导语。\n")
                .built();
        assertThat(site.html("ztzl/a.html").select("p.notice").text()).isEqualTo("已归档：本专题已于2026年11月1日归档，不再更新，仅供查阅。");
        assertThat(site.html("ztzl/a.html").select("h1 .mark").text()).isEqualTo("已归档 2026-11-01");
        assertThat(site.html("ztzl/index.html").select(".mark").text()).isEqualTo("已归档 2026-11-01");
        assertThat(site.text(site.files().stream()
                        .filter(file -> file.matches("assets/style.*\\.css"))
                        .findFirst()
                        .orElseThrow()))
                .doesNotContainPattern("@media print \\{[^@]*\\.(notice|mark)[^}]*display: none");
    }

    @Test
    @Covers("COL-04")
    void topicsShareOneEntry(@TempDir Path folder) {
        TestSite site = site(folder)
                .column("ztzl/old", "name: 往期\nkind: topic\n")
                .page("ztzl/a.md", "甲专题", "2026-11-05", "导语。")
                .page("ztzl/old/b.md", "乙专题", "2026-11-05", "导语。");
        assertThat(TestSite.codes(site.build())).doesNotContain(Code.TOPIC_APART);
        site.page("tzgg/d.md", "---\ntitle: 丁专题\ndate: 2026-11-05\nkind: topic\n---\n\n导语。\n");
        assertThat(TestSite.codes(site.build())).contains(Code.TOPIC_APART);
    }

    @Test
    @Covers("A11Y-01")
    void aPictureStoryIsFiguresWithCaptions(@TempDir Path folder) {
        TestSite site = site(folder)
                .page(
                        "tpgs/a.md",
                        "---\n标题: 梨坪采梨\n发布日期: 2026-11-05\n图片组:\n  - 文件: a.svg\n    图说: 梨坪村采梨。\n    替代文字: 梨树和竹筐\n    摄影: 某人\n---\n\n导语。\n")
                .built();
        Document page = site.html("tpgs/a.html");
        assertThat(page.select("figure.scene img").attr("alt")).isEqualTo("梨树和竹筐");
        assertThat(page.select("figure.scene figcaption").text()).isEqualTo("梨坪村采梨。 某人 摄");
        assertThat(site.html("tpgs/index.html").select("ul.pictures img").attr("src"))
                .isEqualTo("a.svg");
        Map<String, Object> json = new Yaml()
                .load(page.select("script[type=application/ld+json]").get(0).data());
        assertThat(json).containsEntry("@type", "ImageGallery");
        assertThat(String.valueOf(json.get("image"))).contains("梨坪村采梨。", "https://www.test.example/xz/tpgs/a.svg");
    }
}
