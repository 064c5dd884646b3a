package io.github.jiandu.content;

import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.text;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * Every index number that was ever given, kept with the site (索引号登记). A number that stands here is never given
 * again, even when its page is gone (IDX-07), and its page keeps it (IDX-12).
 */
public final class IndexLedger {

    /** The file, in the site's folder. */
    public static final String FILE = "data/index-numbers.yaml";

    public static final Field<YamlNode.Scalar> NUMBER =
            Field.required("number", "索引号", located("索引号"), "已经用过的索引号").rules("IDX-07", "IDX-12");
    public static final Field<String> PAGE =
            Field.required("page", "页面", text("页面文件"), "编号时的页面，如 content/zwgk/zcwj/2026/fangxun.md");

    /** The keys of an entry. */
    public static final FieldTable TABLE = FieldTable.of(NUMBER, PAGE);

    /**
     * A number that was given.
     *
     * @param page the file it was given to, relative to the site's folder
     */
    public record Line(String number, String page, Location at) {}

    private IndexLedger() {}

    /** What was given so far, in the order it was given; empty for a site that has no ledger yet. */
    public static List<Line> read(SourceTree tree, Diagnostics diagnostics) {
        return tree.read(FILE, diagnostics)
                .flatMap(source -> Yaml.readSequence(source, diagnostics))
                .map(lines -> lines.items().stream()
                        .flatMap(item -> line(item, diagnostics).stream())
                        .toList())
                .orElse(List.of());
    }

    private static Optional<Line> line(YamlNode item, Diagnostics diagnostics) {
        if (!(item instanceof YamlNode.Mapping mapping)) {
            diagnostics.report(Code.FIELD_NOT_MAPPING, item.at(), FILE, TABLE.names(), TABLE.keys());
            return Optional.empty();
        }
        FieldValues values = TABLE.read(mapping, diagnostics);
        Optional<YamlNode.Scalar> number = values.find(NUMBER);
        return values.find(PAGE).flatMap(page -> number.map(given -> new Line(given.text(), page, given.at())));
    }
}
