package io.github.jiandu.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexerTest {

    @TempDir
    Path temp;

    /** What was exported, by path. */
    private final Map<String, String> exported = new ConcurrentSkipListMap<>();

    private static SearchPage page(String address, String title, String date) {
        return new SearchPage(
                new SitePath(address),
                title,
                LocalDate.parse(date),
                List.of(new SearchPage.Section("tzgg", "通知公告", new SitePath("tzgg/index.html"))),
                new SearchPage.Label("article", "文章"),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }

    /** Indexes pages with these texts; returns how many were indexed anew. */
    private int index(String name, @Nullable String former, Map<SearchPage, String> texts) throws IOException {
        exported.clear();
        Map<SitePath, SearchPage> pages = new LinkedHashMap<>();
        texts.keySet().forEach(page -> pages.put(page.address(), page));
        try (SearchIndexer indexer = SearchIndexer.open(
                pages,
                file -> {},
                temp.resolve(name),
                temp.resolve(former == null ? "none" : former),
                address -> Optional.empty(),
                "test")) {
            texts.forEach((page, text) -> indexer.write(OutputFile.text(
                    page.address(),
                    Location.ofFile("x.md"),
                    "<html><body><nav>导航</nav><main><h1>" + page.title() + "</h1>" + text + "</main></body></html>")));
            return indexer.finish(
                    PlainWords.standard(),
                    new Workers(2),
                    file -> exported.put(
                            file.path().value(),
                            new String(((OutputFile.Bytes) file.data()).bytes(), StandardCharsets.UTF_8)));
        }
    }

    private List<String> found(String name, String text) throws IOException {
        try (SiteSearch search = SiteSearch.open(temp.resolve(name))) {
            return search.ask(SearchRequest.of(text)).hits().stream()
                    .map(SearchAnswer.Hit::address)
                    .toList();
        }
    }

    @Test
    void unchangedPagesAreNotIndexedAgainAndNothingTells() throws IOException {
        SearchPage first = page("tzgg/a.html", "关于停水的通知", "2026-01-01");
        SearchPage second = page("tzgg/b.html", "关于停电的通知", "2026-02-01");
        SearchPage third = page("tzgg/c.html", "关于修路的通知", "2026-03-01");
        SearchPage newest = page("tzgg/d.html", "关于疏浚的通知", "2026-04-01");
        Map<SearchPage, String> before = new LinkedHashMap<>();
        before.put(first, "<p>明天停水。</p>");
        before.put(second, "<p>明天停电。</p>");
        before.put(third, "<p>明天修路。</p>");
        Map<SearchPage, String> after = new LinkedHashMap<>();
        after.put(first, "<p>明天停水。</p>");
        after.put(second, "<p>后天停电。</p>");
        after.put(newest, "<p>清淤泥。</p>");

        assertThat(index("one", null, before)).isEqualTo(3);
        assertThat(index("same", "one", before)).isZero();
        assertThat(index("two", "one", after)).isEqualTo(2);
        Map<String, String> grown = Map.copyOf(exported);
        assertThat(index("fresh", null, after)).isEqualTo(3);

        assertThat(grown).isEqualTo(exported);
        assertThat(found("two", "后天")).containsExactly("tzgg/b.html");
        assertThat(found("two", "修路")).isEmpty();
        assertThat(found("two", "通知"))
                .isEqualTo(found("fresh", "通知"))
                .containsExactly("tzgg/d.html", "tzgg/b.html", "tzgg/a.html");
    }

    @Test
    void aBrokenFormerIndexIsMadeAnew() throws IOException {
        Map<SearchPage, String> texts = Map.of(page("tzgg/a.html", "关于停水的通知", "2026-01-01"), "<p>明天停水。</p>");
        java.nio.file.Files.createDirectories(temp.resolve("broken"));
        java.nio.file.Files.writeString(temp.resolve("broken/segments_1"), "no index");

        assertThat(index("new", "broken", texts)).isEqualTo(1);
        assertThat(found("new", "停水")).containsExactly("tzgg/a.html");
    }

    @Test
    void pagesOfEverySortAreFound() throws IOException {
        Map<SearchPage, String> texts = new LinkedHashMap<>();
        texts.put(page("empty.html", "没有正文的页面", "2026-01-01"), "");
        texts.put(page("long.html", "很长的页面", "2026-01-02"), "<p>" + "流水账。".repeat(1_250_000) + "末尾的暗号</p>");
        texts.put(page("latin.html", "Opening hours", "2026-01-03"), "<p>Open from 9 to 5, Wi-Fi 2.4GHz</p>");
        texts.put(page("rare.html", "生僻字", "2026-01-04"), "<p>姓名里有𫖯和𬀪字</p>");
        texts.put(page("old.html", "繁體頁面", "2026-01-05"), "<p>臺灣同胞辦理殘疾人補貼</p>");
        texts.put(page("ruby.html", "注音", "2026-01-06"), "<p><ruby>洑<rt>fú</rt></ruby>水镇</p>");
        texts.put(
                page("table.html", "表格", "2026-01-07"),
                "<table><tr><th>事项</th><td>老年证</td></tr><tr><td>优待\n内容</td><td>免费乘车</td></tr></table>");
        texts.put(page("broken.html", "坏的网页", "2026-01-08"), "<p>没有<b>关上<table><tr><td>的标签<script>var 脚本=1</script>");
        index("all", null, texts);

        assertThat(found("all", "没有正文")).containsExactly("empty.html");
        assertThat(found("all", "末尾的暗号")).containsExactly("long.html");
        assertThat(found("all", "WI-FI")).containsExactly("latin.html");
        assertThat(found("all", "2.4ghz")).containsExactly("latin.html");
        assertThat(found("all", "𫖯")).containsExactly("rare.html");
        assertThat(found("all", "残疾人补贴")).containsExactly("old.html");
        assertThat(found("all", "繁体页面")).containsExactly("old.html");
        assertThat(found("all", "洑水镇")).containsExactly("ruby.html");
        assertThat(found("all", "优待内容")).containsExactly("table.html");
        assertThat(found("all", "\"免费乘车\"")).containsExactly("table.html");
        assertThat(found("all", "关上 标签")).containsExactly("broken.html");
        assertThat(found("all", "脚本")).isEmpty();
        assertThat(found("all", "导航")).isEmpty();
    }

    @Test
    void mistakesAreToldFromWordsThatTheSiteLacks() throws IOException {
        Map<SearchPage, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            texts.put(page("a" + i + ".html", "残疾人补贴发放公示", "2026-01-0" + (i + 1)), "<p>名单见附件，评价结果优秀，工作人员到位。</p>");
        }
        index("words", null, texts);

        assertThat(corrected("残疾人补帖")).isEqualTo("残疾人补贴");
        assertThat(corrected("残急人补贴")).isEqualTo("残疾人补贴");
        assertThat(corrected("残人疾补贴")).isEqualTo("残疾人补贴");
        assertThat(corrected("残疾疾人补贴")).isEqualTo("残疾人补贴");
        assertThat(corrected("残疾补贴发放")).isEqualTo("残疾人补贴发放");
        assertThat(corrected("canjirenbutie")).isEqualTo("残疾人补贴");
        assertThat(corrected("cjrbt")).isEqualTo("残疾人补贴");
        assertThat(corrected("残疾人butie")).isEqualTo("残疾人补贴");
        // two words side by side that no page has so
        assertThat(corrected("评价人员")).isNull();
        assertThat(found("words", "评价人员")).hasSize(5);
        assertThat(corrected("沙发")).isNull();
        assertThat(corrected("海底捞火锅")).isNull();
    }

    private @Nullable String corrected(String text) throws IOException {
        try (SiteSearch search = SiteSearch.open(temp.resolve("words"))) {
            return search.ask(SearchRequest.of(text)).corrected();
        }
    }
}
