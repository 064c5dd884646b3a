package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that tell facts. */
class ArticleTest {

    @TempDir
    Path temp;

    private TestSite overview(String fields) {
        return TestSite.in(temp)
                .column("gk", "name: 概况\ntype: 概况信息\n")
                .page("gk/a.md", "---\ntitle: 镇情\ndate: 2020-03-01\n" + fields + "---\n全镇七千人。\n")
                .column("tz", "name: 通知\n")
                .page("tz/a.md", "通知", "2020-03-01", "关于防火。");
    }

    private List<Code> told(String fields) {
        return TestSite.codes(overview(fields).build()).stream()
                .filter(code -> code.id().startsWith("article."))
                .toList();
    }

    @Test
    @Covers({"CONT-02", "CONT-06"})
    void anOverviewIsComparedOnceAYear() {
        assertThat(told("")).containsExactly(Code.ARTICLE_NOT_REVIEWED);
        assertThat(told("reviewed: 2025-11-21\n")).containsExactly(Code.ARTICLE_REVIEW_OLD);
        assertThat(told("核对日期: 2025-11-22\n")).isEmpty();
        assertThat(told("reviewed: 2026-11-23\n")).containsExactly(Code.ARTICLE_REVIEWED_LATER);
        Document page = overview("reviewed: 2026-03-01\n").built().html("gk/a.html");
        assertThat(page.select(".updated").text()).isEqualTo("核对日期：2026-03-01");
        assertThat(JsonLd.of(page).at("dateModified")).isEqualTo("2026-03-01");
    }

    @Test
    @Covers("CONT-06")
    void factsThatNoLongerHoldAreMarked() {
        assertThat(told("reviewed: 2026-03-01\nvalidUntil: 2026-11-21\n")).containsExactly(Code.ARTICLE_EXPIRED);
        assertThat(told("reviewed: 2026-03-01\n有效期至: 2026-11-22\n")).isEmpty();
        TestSite site = overview("reviewed: 2026-03-01\nvalidUntil: 2026-11-21\n");
        site.build();
        assertThat(site.html("gk/a.html").select("p.notice").text()).isEqualTo("本页内容已于2026年11月21日过期，仅供查阅。");
        assertThat(site.html("gk/index.html").select(".items").text()).contains("已过期");
    }
}
