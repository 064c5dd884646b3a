package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.config.SiteFields;
import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.content.DataFields;
import io.github.jiandu.content.IndexLedger;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.redirect.RedirectReader;
import io.github.jiandu.schema.SiteSchemas;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas that editors use say what the site's own reader says, of every file of every site there is here. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final Map<String, Schema> SCHEMAS = new HashMap<>();

    /** What only the calendar or the site's own reader knows: the schema cannot see it, so it may accept the file. */
    private static final Set<Code> BEYOND_SCHEMAS = EnumSet.of(
            // 2026-02-30
            Code.FIELD_DATE,
            // the same key twice: editors refuse that before any schema is asked
            Code.FIELD_REPEATED,
            // a number without quotes, of which an editor sees neither leading zeros nor digits
            Code.FIELD_FORM);

    /** A file, or a part of one, with the table it is read by and the schema that stands for it. */
    private record Sample(String name, YamlNode node, FieldTable table, String schema) {}

    @TestFactory
    Stream<DynamicTest> everySchemaIsOne() {
        Schema meta = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        return SiteSchemas.all().entrySet().stream()
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getKey(),
                        () -> assertThat(meta.validate(schema.getValue(), InputFormat.JSON))
                                .isEmpty()));
    }

    @Test
    void theSchemasAgreeWithTheReader() throws IOException {
        int accepted = 0;
        int refused = 0;
        Map<Code, Integer> beyond = new TreeMap<>();
        for (Sample sample : samples()) {
            Diagnostics diagnostics = new Diagnostics();
            read(sample, diagnostics);
            List<Code> errors = diagnostics.sorted().stream()
                    .map(Diagnostic::code)
                    .filter(code -> code.id().startsWith("field."))
                    .toList();
            boolean valid = schema(sample.schema())
                    .validate(json(sample.node()), InputFormat.JSON)
                    .isEmpty();
            if (errors.isEmpty()) {
                assertThat(schema(sample.schema()).validate(json(sample.node()), InputFormat.JSON))
                        .as("%s is right", sample.name())
                        .isEmpty();
                accepted++;
            } else if (valid) {
                assertThat(BEYOND_SCHEMAS).as(sample.name()).containsAll(errors);
                errors.forEach(code -> beyond.merge(code, 1, Integer::sum));
            } else {
                refused++;
            }
        }
        assertThat(accepted).isGreaterThan(300);
        assertThat(refused).isGreaterThan(20);
        assertThat(beyond.keySet()).as("disagreements that occur").isSubsetOf(BEYOND_SCHEMAS);
    }

    private static void read(Sample sample, Diagnostics diagnostics) {
        if (sample.node() instanceof YamlNode.Mapping mapping) {
            sample.table().read(mapping, diagnostics);
        } else if (sample.node() instanceof YamlNode.Sequence list) {
            for (YamlNode item : list.items()) {
                if (item instanceof YamlNode.Mapping mapping) {
                    sample.table().read(mapping, diagnostics);
                } else {
                    diagnostics.report(Code.FIELD_NOT_MAPPING, item.at(), "", "", "");
                }
            }
        }
    }

    private static Schema schema(String name) {
        return SCHEMAS.computeIfAbsent(
                name,
                n -> REGISTRY.getSchema(Objects.requireNonNull(SiteSchemas.all().get(n)), InputFormat.JSON));
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<Path> sites = new ArrayList<>(List.of(ExampleSite.FOLDER, Path.of("..", "docs", "handbook")));
        sites.addAll(Folders.children(Path.of("src", "test", "sites")));
        sites.addAll(Folders.children(Path.of("src", "test", "sites-broken")));
        for (Path site : sites) {
            addSite(site, samples);
        }
        for (HandbookTest.Block block : HandbookTest.blocks()) {
            addBlock(block, samples);
        }
        return samples;
    }

    private static void addSite(Path site, List<Sample> samples) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            Map<String, EntryKind> kinds = new HashMap<>();
            List<Path> sorted = files.filter(Files::isRegularFile).sorted().toList();
            for (Path file : sorted) {
                String path = site.relativize(file).toString().replace('\\', '/');
                String name = file.getFileName().toString();
                Optional<SourceFile> source = new SourceTree(site).read(path, new Diagnostics());
                if (source.isEmpty()) {
                    continue;
                }
                String folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
                if (path.equals("jiandu.yaml")) {
                    mapping(source.get(), path, site, SiteFields.TABLE, SiteSchemas.SITE, samples);
                } else if (name.equals("_column.yaml")) {
                    mapping(source.get(), path, site, ColumnFields.TABLE, SiteSchemas.COLUMN, samples)
                            .ifPresent(fields -> kinds.put(
                                    folder,
                                    ColumnFields.TABLE
                                            .read(fields, new Diagnostics())
                                            .get(kindOfColumns(), EntryKind.ARTICLE)));
                } else if (path.equals("redirects.yaml")) {
                    list(source.get(), path, site, RedirectReader.TABLE, SiteSchemas.REDIRECTS, samples);
                } else if (path.equals(IndexLedger.FILE)) {
                    list(source.get(), path, site, IndexLedger.TABLE, SiteSchemas.dataFile("index-numbers"), samples);
                } else if (path.equals(HolidayReader.FILE)) {
                    mapping(source.get(), path, site, HolidayReader.TABLE, SiteSchemas.dataFile("holidays"), samples);
                } else if (path.matches("data/[a-z]+\\.yaml")
                        && DataFields.lists().containsKey(stem(name))) {
                    FieldTable fields = DataFields.of(
                            Objects.requireNonNull(DataFields.lists().get(stem(name))));
                    list(source.get(), path, site, fields, SiteSchemas.dataFile(stem(name)), samples);
                }
            }
            for (Path file : sorted) {
                String path = site.relativize(file).toString().replace('\\', '/');
                if (path.startsWith("content/") && path.endsWith(".md") && !path.endsWith("/_index.md")) {
                    new SourceTree(site)
                            .read(path, new Diagnostics())
                            .ifPresent(source -> page(source, site + "/" + path, kindAt(path, kinds), samples));
                }
            }
        }
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    @SuppressWarnings("unchecked") // the field of that name has kinds as values
    private static io.github.jiandu.field.Field<EntryKind> kindOfColumns() {
        return (io.github.jiandu.field.Field<EntryKind>)
                ColumnFields.TABLE.find("kind").orElseThrow();
    }

    private static EntryKind kindAt(String path, Map<String, EntryKind> kinds) {
        for (String folder = path; folder.contains("/"); ) {
            folder = folder.substring(0, folder.lastIndexOf('/'));
            EntryKind kind = kinds.get(folder);
            if (kind != null) {
                return kind;
            }
        }
        return EntryKind.ARTICLE;
    }

    private static void page(SourceFile source, String name, EntryKind columnKind, List<Sample> samples) {
        FrontMatter.read(source, new Diagnostics()).fields().ifPresent(fields -> {
            EntryKind kind = PageFields.ARTICLE
                    .read(fields, key -> true, new Diagnostics())
                    .get(PageFields.KIND, columnKind);
            samples.add(new Sample(name, fields, PageFields.of(kind), SiteSchemas.pageFile(kind)));
        });
    }

    private static Optional<YamlNode.Mapping> mapping(
            SourceFile source, String path, Path site, FieldTable table, String schema, List<Sample> samples) {
        Optional<YamlNode.Mapping> mapping = Yaml.readMapping(source, new Diagnostics());
        mapping.ifPresent(node -> samples.add(new Sample(site + "/" + path, node, table, schema)));
        return mapping;
    }

    private static void list(
            SourceFile source, String path, Path site, FieldTable table, String schema, List<Sample> samples) {
        Yaml.readSequence(source, new Diagnostics())
                .ifPresent(node -> samples.add(new Sample(site + "/" + path, node, table, schema)));
    }

    /** The examples of the handbook. */
    private static void addBlock(HandbookTest.Block block, List<Sample> samples) {
        SourceFile source = new SourceFile(block.toString(), block.text());
        String file = block.text().lines().findFirst().orElse("");
        if (block.language().equals("yaml")) {
            if (file.endsWith("redirects.yaml")) {
                list(source, file, block.page(), RedirectReader.TABLE, SiteSchemas.REDIRECTS, samples);
            } else if (file.endsWith("_column.yaml")) {
                mapping(source, file, block.page(), ColumnFields.TABLE, SiteSchemas.COLUMN, samples);
            } else if (file.endsWith("jiandu.yaml")) {
                mapping(source, file, block.page(), SiteFields.TABLE, SiteSchemas.SITE, samples);
            }
        } else if (block.language().equals("markdown") && block.text().startsWith("---\n")) {
            page(source, block.toString(), EntryKind.ARTICLE, samples);
        }
    }

    /** A document as an editor sees it, which guesses numbers and booleans (YAML 1.2, core schema). */
    private static String json(YamlNode node) {
        JsonWriter json = new JsonWriter();
        write(node, json);
        return json.toString();
    }

    private static void write(YamlNode node, JsonWriter json) {
        if (node instanceof YamlNode.Mapping mapping) {
            json.object();
            Map<String, YamlNode> values = new java.util.LinkedHashMap<>();
            mapping.entries().forEach(entry -> values.putIfAbsent(entry.key().text(), entry.value()));
            values.forEach((key, value) -> {
                json.key(key);
                write(value, json);
            });
            json.end();
        } else if (node instanceof YamlNode.Sequence list) {
            json.array();
            list.items().forEach(item -> write(item, json));
            json.end();
        } else if (node instanceof YamlNode.Scalar scalar) {
            scalar(scalar, json);
        }
    }

    private static void scalar(YamlNode.Scalar scalar, JsonWriter json) {
        String text = scalar.text();
        if (scalar.quoted()) {
            json.value(text);
        } else if (text.isEmpty() || text.equals("~") || text.equals("null")) {
            json.value((@Nullable String) null);
        } else if (text.matches("true|True|TRUE|false|False|FALSE")) {
            json.value(Boolean.parseBoolean(text));
        } else if (text.matches("[-+]?\\d{1,18}")) {
            json.value(Long.parseLong(text));
        } else {
            json.value(text);
        }
    }
}
