package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items for the portal, the catalogue as a table, the description of the search. */
class ExportTest {

    @TempDir
    Path folder;

    private static void validate(Path output) throws Exception {
        String schema = Files.readString(output.resolve("items.schema.json"));
        String items = Files.readString(output.resolve("items.json"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON)
                        .validate(items, InputFormat.JSON))
                .isEmpty();
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(output.resolve("items.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(output.resolve("items.xml").toFile()));
    }

    /** Every value of an item by its path, in the XML form. */
    private static Map<String, List<String>> values(Element item, String path) {
        if (item.children().eachText().size() == 2
                && item.child(0).tagName().equals("name")
                && item.child(1).tagName().equals("value")) {
            // values by names are members of an object in JSON
            item.child(1).tagName(item.child(0).text());
            item.child(0).remove();
        }
        Map<String, List<String>> values = new TreeMap<>();
        boolean listed =
                item.children().stream().allMatch(child -> child.tagName().equals("item"));
        for (Element child : item.children()) {
            // lists within lists have elements of their own
            String name = listed ? path : path + "/" + child.tagName();
            if (child.children().isEmpty()) {
                String text = child.wholeText();
                if (child.hasAttr("key")) {
                    values.computeIfAbsent(name + "/key", n -> new ArrayList<>())
                            .add(child.attr("key"));
                    values.computeIfAbsent(name + "/name", n -> new ArrayList<>())
                            .add(text);
                } else if (!text.isEmpty()) {
                    values.computeIfAbsent(name, n -> new ArrayList<>()).add(text);
                }
            } else {
                values(child, name)
                        .forEach((key, list) -> values.computeIfAbsent(key, n -> new ArrayList<>())
                                .addAll(list));
            }
        }
        return values;
    }

    /** The same for JSON, which is YAML too. */
    private static Map<String, List<String>> values(YamlNode node, String path) {
        Map<String, List<String>> values = new TreeMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            for (YamlNode.Entry entry : mapping.entries()) {
                values(entry.value(), path + "/" + entry.key().text())
                        .forEach((key, list) -> values.computeIfAbsent(key, n -> new ArrayList<>())
                                .addAll(list));
            }
        } else if (node instanceof YamlNode.Sequence list) {
            list.items()
                    .forEach(item -> values(item, path)
                            .forEach((key, texts) -> values.computeIfAbsent(key, n -> new ArrayList<>())
                                    .addAll(texts)));
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
            values.put(path, new ArrayList<>(List.of(scalar.text())));
        }
        return values;
    }

    @Test
    @Covers({"SCOPE-05", "META-01", "META-02", "META-03"})
    void bothFormsOfTheExampleSiteAreValidAndSayTheSame() throws Exception {
        Path output = folder.resolve("out");
        CommandLineRun run = CommandLineRun.build(ExampleSite.FOLDER, output);
        assertThat(run.code()).as(run.err()).isZero();
        validate(output);
        Document xml = Jsoup.parse(Files.readString(output.resolve("items.xml")), Parser.xmlParser());
        List<Element> elements = xml.select("items > item");
        YamlNode.Mapping json = Yaml.readMapping(
                        new SourceFile("items.json", Files.readString(output.resolve("items.json"))),
                        new io.github.jiandu.diagnostic.Diagnostics())
                .orElseThrow();
        YamlNode.Sequence items = (YamlNode.Sequence) json.entries().stream()
                .filter(entry -> entry.key().text().equals("items"))
                .findFirst()
                .orElseThrow()
                .value();
        assertThat(elements).hasSameSizeAs(items.items()).hasSizeGreaterThan(50);
        for (int i = 0; i < elements.size(); i++) {
            Element element = elements.get(i);
            Map<String, List<String>> expected = values(items.items().get(i), "");
            assertThat(expected.remove("/business/kind"))
                    .containsExactly(element.expectFirst("business").attr("kind"));
            assertThat(stripped(values(element, ""))).isEqualTo(stripped(expected));
            String path = element.expectFirst("core > path").text();
            assertThat(output.resolve(path)).isRegularFile();
        }
        assertThat(elements.stream()
                        .map(item -> item.expectFirst("core > identifier").text()))
                .doesNotHaveDuplicates();
    }

    @Test
    @Covers("META-05")
    void everyKindHasAnEnglishNameInCapitalsAndAChineseOne() {
        Document xsd = Jsoup.parse(
                TestSite.in(folder)
                        .page("tzgg/a.md", "甲", "2026-03-01", "文字。")
                        .built()
                        .text("items.xsd"),
                Parser.xmlParser());
        for (EntryKind kind : EntryKind.values()) {
            Element element = xsd.expectFirst("xs|element[name=business] xs|element[name=" + kind.key() + "]");
            assertThat(element.attr("type")).as(kind.key()).matches("([A-Z][a-z]+)+");
            assertThat(element.text()).isEqualTo(kind.chinese());
        }
    }

    /** YAML takes blanks from the ends of texts. */
    private static Map<String, List<String>> stripped(Map<String, List<String>> values) {
        values.replaceAll((key, texts) -> texts.stream().map(String::strip).toList());
        // a record of which nothing is known is an empty element in the one, an empty object in the other
        values.entrySet()
                .removeIf(value -> value.getKey().matches("/business/.+")
                        && value.getValue().equals(List.of("")));
        return values;
    }

    @Test
    @Covers({"META-02", "META-03", "IDX-12"})
    void aDocumentHasAllLayers() throws Exception {
        TestSite site = TestSite.in(folder)
                .column("zcwj", "name: 政策文件\nkind: 政策文件\ntype: 政策文件\n")
                .page("zcwj/a.md", """
                        ---
                        标题: 关于<甲>&“乙”的通知
                        发布日期: 2026-03-08 09:30
                        索引号: 11990123MB2600181Y/2026-00003
                        发文机关: 测试镇人民政府
                        主题分类: 应急管理
                        有效性: 废止
                        关键词: [防汛, 抗旱]
                        附件: b.csv
                        ---
                        正文。
                        """)
                .file("content/zcwj/b.csv", "a,b\n")
                .page("tzgg/c.md", "---\n标题: 草稿\n发布日期: 2026-01-01\n草稿: 是\n---\n秘密。\n")
                .page("tzgg/d.md", "平常", "2026-01-01", "文字。\n")
                .built();
        validate(site.output());
        Document xml = Jsoup.parse(site.text("items.xml"), Parser.xmlParser());
        assertThat(xml.select("core > title").eachText()).containsExactly("关于<甲>&“乙”的通知", "平常");
        Element item = xml.expectFirst("item");
        assertThat(item.expectFirst("core").children().eachText())
                .contains(
                        "11990123MB2600181Y/2026-00003",
                        "2026-03-08T09:30:00+08:00",
                        "测试镇人民政府",
                        "应急管理",
                        "text/html",
                        "https://www.test.example/xz/zcwj/a.html",
                        "zh-CN");
        assertThat(item.select("extension > keywords").eachText()).containsExactly("防汛", "抗旱");
        assertThat(item.select("extension > attachments > address").text()).endsWith("/zcwj/b.csv");
        assertThat(item.select("business[kind=policy] > policy > validity[key]").text())
                .isEqualTo("废止");
        assertThat(xml.select("item").get(1).expectFirst("core > identifier").text())
                .isEqualTo("https://www.test.example/xz/tzgg/d.html");
        assertThat(site.text("items.json")).doesNotContain("草稿", "秘密").contains("\"关于<甲>&“乙”的通知\"");
    }

    /** What documents of the state keep to themselves must not reach any export by way of a new component. */
    @Test
    @Covers({"META-06", "META-07"})
    void noKindExportsWhatDocumentsKeepSecret() {
        List<String> names = new ArrayList<>();
        TestSite site = TestSite.in(folder)
                .page("tzgg/d.md", "平常", "2026-01-01", "文字。\n")
                .built();
        Document xsd = Jsoup.parse(site.text("items.xsd"), Parser.xmlParser());
        xsd.select("xs|element").forEach(element -> names.add(element.attr("name")));
        assertThat(names)
                .contains(Arrays.stream(EntryKind.values()).map(EntryKind::key).toArray(String[]::new))
                .doesNotContain("copyNumber", "secrecy", "secrecyLevel", "classification", "signer");
    }

    @Test
    @Covers({"DISC-04", "DISC-06"})
    void documentsOfAColumnAreATable() {
        TestSite site = TestSite.in(folder)
                .column("zcwj", "name: 政策文件\nkind: 政策文件\n")
                .page("zcwj/a.md", "---\n标题: '=1+1,\"甲\"'\n发布日期: 2026-03-08\n成文日期: 2026-03-01\n---\n第一句，内容。\n")
                .page("zcwj/b.md", "乙", "2026-03-01", "文字。\n")
                .page("tzgg/d.md", "平常", "2026-01-01", "文字。\n")
                .built();
        String csv = site.text("zcwj/catalogue.csv");
        assertThat(csv).startsWith("\uFEFF索引号,名称,内容概述,生成日期,").endsWith("\r\n");
        assertThat(csv.lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith(",\"'=1+1,\"\"甲\"\"\",第一句，内容。,2026-03-01,");
        assertThat(site.html("zcwj/index.html").select("a[href=catalogue.csv]").text())
                .contains("CSV");
        assertThat(site.has("tzgg/catalogue.csv")).isFalse();
        assertThat(site.html("tzgg/index.html").select("a[href$=.csv]")).isEmpty();
    }

    @Test
    void theSearchIsDescribedWhereTheSiteHasAnAddress() {
        TestSite site = TestSite.in(folder)
                .file("jiandu.yaml", "name: 测试镇\n")
                .page("tzgg/d.md", "平常", "2026-01-01", "文字。\n")
                .built();
        assertThat(site.has("opensearch.xml")).isFalse();
        assertThat(site.html("index.html").select("link[rel=search]")).isEmpty();
        site.file("jiandu.yaml", "name: 测试镇\nbaseUrl: https://www.test.example/xz/\n")
                .built();
        Document description = Jsoup.parse(site.text("opensearch.xml"), Parser.xmlParser());
        assertThat(description.select("Url").attr("template"))
                .isEqualTo("https://www.test.example/xz/search.html?q={searchTerms}");
        assertThat(description.select("ShortName").text()).isEqualTo("测试镇");
        assertThat(site.html("tzgg/d.html").select("link[rel=search]").attr("href"))
                .isEqualTo("../opensearch.xml");
    }

    @Test
    @Covers("FOOT-11")
    void theSiteMapNamesEveryColumnWithItsPurposeAndYears() {
        TestSite site = TestSite.in(folder)
                .column("tzgg", "name: 通知公告\ndescription: 本镇的通知。\n")
                .column("tzgg/ts", "name: 停水\n")
                .page("tzgg/a.md", "甲", "2025-01-01", "文字。\n")
                .page("tzgg/b.md", "乙", "2026-01-01", "文字。\n")
                .page("tzgg/ts/c.md", "丙", "2026-01-01", "文字。\n")
                .built();
        Document map = site.html("sitemap.html");
        assertThat(map.select(".sitemap li > a").eachText()).containsExactly("通知公告", "停水");
        assertThat(map.select(".sitemap").text()).contains("本镇的通知。", "3 篇", "2026年 2025年");
        for (String url : map.select(".sitemap a").eachAttr("href")) {
            assertThat(site.has(url)).as(url).isTrue();
        }
    }
}
