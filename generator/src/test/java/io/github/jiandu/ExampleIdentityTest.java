package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.report.Report;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on every page of the example site: tags, header, footer, address. */
class ExampleIdentityTest {

    private static final String BASE = "https://www.qinglan.example/xz/yunxi/";

    @TempDir
    static Path temp;

    private static final Map<String, Document> PAGES = new TreeMap<>();

    @BeforeAll
    static void build() throws IOException {
        Report report = Jiandu.build(BuildRequest.of(ExampleSite.FOLDER, temp.resolve("out"), TestSite.NOW));
        try (Stream<Path> all = Files.walk(report.output())) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".html")).toList()) {
                String path = report.output().relativize(file).toString().replace('\\', '/');
                // what the English part says in its own words, LanguagesTest looks at
                if (!path.startsWith("en/")) {
                    PAGES.put(path, Jsoup.parse(Files.readString(file)));
                }
            }
        }
    }

    private static Document page(String path) {
        return Objects.requireNonNull(PAGES.get(path), path);
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    /** What the page would say in a tag. */
    private static String asTag(String shown) {
        return shown.replaceAll("[\"<>]", "").replaceAll("[\\s\\u3000]+", " ").strip();
    }

    @Test
    @Covers({"TAG-09", "TAG-06", "TAG-04"})
    void tagsSayWhatThePageShows() {
        int entries = 0;
        for (Map.Entry<String, Document> entry : PAGES.entrySet()) {
            Document page = entry.getValue();
            if (meta(page, "ArticleTitle").isEmpty()) {
                continue;
            }
            entries++;
            String facts = page.select("main").text();
            assertThat(meta(page, "ArticleTitle"))
                    .as(entry.getKey())
                    .isEqualTo(asTag(page.expectFirst("h1").ownText()));
            assertThat(meta(page, "PubDate")).as(entry.getKey()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
            assertThat(facts)
                    .as(entry.getKey())
                    .contains("发布时间：" + meta(page, "PubDate"), "来源：" + meta(page, "ContentSource"));
            assertThat(meta(page, "Url")).isEqualTo(BASE + entry.getKey());
            assertThat(page.select(".trail").text()).contains(meta(page, "ColumnName"));
        }
        assertThat(entries).isGreaterThan(60);
    }

    @Test
    @Covers({"FOOT-01", "FOOT-02", "FOOT-03", "FOOT-04", "FOOT-05", "FOOT-07", "FOOT-08", "FOOT-10", "FOOT-13"})
    void everyFooterSaysWhoAnswersForTheSiteInTheOrderOfTheRules() {
        List<String> order = List.of(
                "党政机关网站标识",
                "我为政府网站找错",
                "主办单位：清岚县云溪镇人民政府",
                "承办单位：云溪镇党政综合办公室",
                "网站标识码：9901230001",
                "浙ICP备00000000号-1",
                "浙公网安备00000000000000号",
                "地址：清岚县云溪镇溪东路18号",
                "联系电话：0000-1234500",
                "办公时间：",
                "网站地图");
        PAGES.forEach((path, page) -> {
            Element footer = page.expectFirst("footer");
            assertThat(footer.text()).as(path).containsSubsequence(order).doesNotContain("禁止转载");
            assertThat(footer.select("a").eachAttr("href"))
                    .as(path)
                    .contains(
                            "https://bszs.conac.cn/sitename?method=show&id=00000000000000000000000000000000",
                            "https://beian.miit.gov.cn/",
                            "https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000");
            assertThat(page.select("script[src^=http], img[src^=http], iframe"))
                    .as(path)
                    .isEmpty();
        });
    }

    @Test
    @Covers("FOOT-09")
    void everyPageCanBeReportedByItsPublicAddress() {
        PAGES.forEach((path, page) -> {
            String address = path.equals("index.html") ? BASE : BASE + path;
            assertThat(page.select("footer a").eachAttr("href"))
                    .as(path)
                    .contains("https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=" + meta(page, "SiteIDCode")
                            + "&url=" + URLEncoder.encode(address, StandardCharsets.UTF_8));
        });
    }

    @Test
    @Covers({"PAGE-07", "PAGE-08", "PAGE-09", "PAGE-11", "SCOPE-08", "SCOPE-09"})
    void everyPageHasTheSameHeaderWithTheNameAsText() {
        TreeSet<String> headers = new TreeSet<>();
        PAGES.forEach((path, page) -> {
            assertThat(page.select("body > header, body > main, body > footer"))
                    .as(path)
                    .hasSize(3);
            headers.add(page.select("header .parent, header .site-name").text());
            assertThat(page.select("header .logo").attr("alt")).isEqualTo("云溪镇徽标");
            if (!path.equals("index.html")) {
                Element trail = page.expectFirst("nav[aria-label=当前位置]");
                assertThat(trail.expectFirst("li").text()).isEqualTo("首页");
                assertThat(trail.select("li:not(:last-child) > a"))
                        .hasSize(trail.select("li").size() - 1);
            }
        });
        assertThat(headers).containsExactly("清岚县人民政府 澜州市清岚县云溪镇人民政府");
    }

    @Test
    @Covers("FOOT-11")
    void theSiteMapNamesEveryColumnAndIsLinkedEverywhere() {
        Document map = page("sitemap.html");
        List<String> listed = map.select(".sitemap a").eachAttr("href");
        PAGES.forEach((path, page) -> {
            assertThat(page.select("footer li:last-child a[href$=sitemap.html]:not([rel])")
                            .text())
                    .as(path)
                    .isEqualTo("网站地图");
            if (page.body().hasClass("kind-column") && path.endsWith("/index.html")) {
                assertThat(listed).contains(path);
            }
        });
        assertThat(Files.exists(temp.resolve("out/sitemap.xml"))).isTrue();
    }

    @Test
    @Covers({"COL-06", "PAGE-05", "PAGE-15"})
    void everyItemOfAListIsALinkWithTitleAndDate() {
        int items = 0;
        for (Document page : PAGES.values()) {
            for (Element item : page.select(".items li")) {
                items++;
                Element link = item.expectFirst("a");
                assertThat(link.attr("title")).isEqualTo(link.text());
                assertThat(item.select("time").text()).matches("\\d{4}-\\d\\d-\\d\\d");
            }
        }
        assertThat(items).isGreaterThan(200);
    }

    @Test
    @Covers("PAGE-12")
    void everyEntryHasACodeAndStaysLight() throws IOException {
        for (Map.Entry<String, Document> entry : PAGES.entrySet()) {
            boolean isEntry = !meta(entry.getValue(), "ArticleTitle").isEmpty();
            assertThat(entry.getValue().select(".take-along svg"))
                    .as(entry.getKey())
                    .hasSize(isEntry ? 1 : 0);
            if (isEntry) {
                assertThat(entry.getValue().select(".own-address").text()).isEqualTo("本页地址：" + BASE + entry.getKey());
                assertThat(Files.size(temp.resolve("out").resolve(entry.getKey())))
                        .as(entry.getKey())
                        .isLessThan(60_000);
            }
        }
    }

    @Test
    @Covers("LINK-05")
    void thePageForMissingAddressesHasNameAndWaysOn() {
        Document page = page("404.html");
        assertThat(page.select("header").text()).contains("云溪镇人民政府");
        assertThat(page.select("main a").eachAttr("href")).containsExactly("index.html", "sitemap.html");
    }
}
