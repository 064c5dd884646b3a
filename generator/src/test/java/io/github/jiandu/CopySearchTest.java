package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.freeze.CopySearch;
import io.github.jiandu.freeze.FolderOriginals;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.freeze.OldSite;
import io.github.jiandu.search.SearchAnswer;
import io.github.jiandu.search.SearchRequest;
import io.github.jiandu.search.SiteSearch;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search of a frozen copy finds. */
class CopySearchTest {

    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    Path temp;

    private Path source = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void site() throws IOException {
        source = temp.resolve("old");
        out = temp.resolve("out");
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            list.append("<tr><td><a href='news/")
                    .append(i)
                    .append(".htm'>第")
                    .append(i)
                    .append("号通知</a></td></tr>");
            page(
                    "news/" + i + ".htm",
                    "清岚县人民政府",
                    "<table><tr><td>发布时间：2008-03-" + (10 + i) + "</td></tr></table><p>请第" + i + "组的人员到会议室领取材料。</p>"
                            + (i == 3 ? "<p><a href='../files/biao.txt'>登记表</a></p>" : ""));
        }
        page("index.htm", "清岚县人民政府", "<table>" + list + "</table>");
        page("own.htm", "机构设置", "<p>本县设十二个乡镇。</p>");
        page("heading.htm", "清岚县人民政府", "<h2>办事指南</h2><p>到窗口办理。</p>");
        page("first.htm", "", "<p>历史沿革概述</p><p>明代建县。</p>");
        write("frames.htm", "<title>框架首页</title><frameset cols=100,*><frame src=own.htm></frameset>".getBytes(GBK));
        write("files/biao.txt", "申请人姓名和身份证明材料".getBytes(GBK));
    }

    private void page(String path, String title, String text) throws IOException {
        String html = "<html><head><meta http-equiv=Content-Type content='text/html; charset=gb2312'><title>" + title
                + "</title></head><body><table><tr><td>首页导航</td><td>政务公开</td></tr></table>" + text
                + "<table><tr><td>版权所有 联系电话0900-0000000</td></tr></table></body></html>";
        write(path, html.getBytes(GBK));
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = source.resolve(path);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.write(file, bytes);
    }

    private Freezing freeze(Path to, int threads, @Nullable CopySearch search, Diagnostics diagnostics) {
        OldSite site = OldSite.of("清岚县人民政府", "http://www.qinglan.example/", LocalDate.of(2026, 11, 22));
        FreezeRequest.Builder request = FreezeRequest.of(new FolderOriginals(source), to, site)
                .threads(threads)
                .search(search);
        return Freezer.freeze(request.build(), diagnostics);
    }

    private void freeze() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(freeze(out, 2, Jiandu.copySearch(), diagnostics).sealed()).isTrue();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    private List<SearchAnswer.Hit> found(String words) throws IOException {
        try (SiteSearch search = SiteSearch.open(Jiandu.searchIndex(out).orElseThrow())) {
            return search.ask(SearchRequest.of(words)).hits();
        }
    }

    private List<String> addresses(String words) throws IOException {
        return found(words).stream().map(SearchAnswer.Hit::address).toList();
    }

    @Test
    void eachPageIsFoundByWhatIsItsOwn() throws IOException {
        freeze();
        assertThat(addresses("第7组")).containsExactly("news/7.htm");
        assertThat(addresses("十二个乡镇")).containsExactly("own.htm");
        // what stands on every page is found on the home page alone
        assertThat(addresses("联系电话")).containsExactly("index.htm");
        assertThat(addresses("首页导航")).containsExactly("index.htm");
        // neither our banner nor what frames do without
        assertThat(addresses("归档时间")).isEmpty();
        assertThat(addresses("框架首页")).containsExactly("frames.htm");
    }

    @Test
    void titlesTellPagesFromEachOther() throws IOException {
        freeze();
        assertThat(found("第7组").get(0).title()).contains("第7号通知");
        assertThat(found("到窗口办理").get(0).title()).contains("办事指南");
        assertThat(found("明代建县").get(0).title()).contains("历史沿革概述");
        assertThat(found("十二个乡镇").get(0).title()).contains("机构设置");
        assertThat(found("联系电话").get(0).title()).contains("清岚县人民政府");
    }

    @Test
    void datesKindsAndAttachmentsAreKnown() throws IOException {
        freeze();
        SearchAnswer.Hit hit = found("第7组").get(0);
        assertThat(hit.date()).isEqualTo(LocalDate.of(2008, 3, 17));
        assertThat(hit.kind()).isEqualTo("网页");
        SearchAnswer.Hit attached = found("申请人姓名").get(0);
        assertThat(attached.address()).isEqualTo("news/3.htm");
        assertThat(attached.attachment()).contains("登记表");
    }

    @Test
    void theSameComesOutWhateverTheMachine() throws IOException {
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        freeze(temp.resolve("a"), 1, Jiandu.copySearch(), new Diagnostics());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            freeze(temp.resolve("b"), 5, Jiandu.copySearch(), new Diagnostics());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        List<String> files = files(temp.resolve("a/html"));
        assertThat(files).contains("_jiandu/search.html", "_jiandu/search/index.js", "_jiandu/search-engine.js");
        assertThat(files(temp.resolve("b/html"))).isEqualTo(files);
        for (String file : files) {
            assertThat(temp.resolve("b/html").resolve(file))
                    .as(file)
                    .hasSameBinaryContentAs(temp.resolve("a/html").resolve(file));
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCopyWithoutSearchSaysNothingOfOne() throws IOException {
        freeze();
        assertThat(out.resolve("html/own.htm")).content().contains("_jiandu/search.html");
        assertThat(freeze(out, 2, null, new Diagnostics()).sealed()).isTrue();
        assertThat(out.resolve("search-lucene")).doesNotExist();
        assertThat(out.resolve("html/_jiandu/search.html")).doesNotExist();
        for (String file : files(out.resolve("html"))) {
            if (file.endsWith(".htm") || file.endsWith(".html")) {
                assertThat(out.resolve("html").resolve(file)).content().doesNotContain("search.html");
            }
        }
    }

    @Test
    void whatStandsInThePlaceOfTheIndexStays() throws IOException {
        Files.createDirectories(out.resolve("search-lucene"));
        Files.writeString(out.resolve("search-lucene/mine.doc"), "我的文件", StandardCharsets.UTF_8);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(freeze(out, 2, Jiandu.copySearch(), diagnostics).sealed()).isFalse();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.FREEZE_IN_THE_WAY);
        assertThat(out.resolve("search-lucene/mine.doc")).exists();
        assertThat(out.resolve("html")).doesNotExist();
    }

    @Test
    void nothingIsLeftBesideTheCopy() throws IOException {
        freeze();
        freeze();
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder("html", "report", "search-lucene");
        }
    }
}
