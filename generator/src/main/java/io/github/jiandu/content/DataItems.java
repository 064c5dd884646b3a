package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.TableReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The items of a data file as groups of located values, whether they were written as YAML or as the rows of a table.
 *
 * @param column the column that the file names for all of them, or null
 * @param items one for each entry
 */
record DataItems(YamlNode.@Nullable Scalar column, List<YamlNode.Mapping> items) {

    /** Longer lists belong into a dataset. */
    static final int MOST = 20_000;

    private static final Field<List<YamlNode.Mapping>> ITEMS =
            Field.required(DataFields.ITEMS.getKey(), DataFields.ITEMS.getValue(), new GroupsType(), "每项一组");

    /** The keys of a YAML file that says more than its list. */
    private static final FieldTable WHOLE = FieldTable.of(PageFields.COLUMN, ITEMS);

    /** A list of groups whose keys are read later, when the kind is known. */
    private static final class GroupsType implements FieldType<List<YamlNode.Mapping>> {
        @Override
        public Optional<List<YamlNode.Mapping>> read(String field, YamlNode node, Diagnostics diagnostics) {
            if (node instanceof YamlNode.Sequence sequence) {
                return Optional.of(groups(sequence, diagnostics));
            }
            diagnostics.report(Code.YAML_NOT_A_LIST, node.at());
            return Optional.empty();
        }

        @Override
        public String description() {
            return "列表，每项一组";
        }
    }

    /** @param fields the keys that items may have, which say what cells are divided */
    static Optional<DataItems> read(SourceTree tree, SourceTree.Item item, FieldTable fields, Diagnostics diagnostics) {
        if (!item.name().endsWith(".yaml")) {
            return table(item, fields, diagnostics);
        }
        return tree.read(item, diagnostics)
                .flatMap(source -> Yaml.readListOrMapping(source, diagnostics))
                .map(node -> {
                    if (node instanceof YamlNode.Sequence sequence) {
                        return new DataItems(null, groups(sequence, diagnostics));
                    }
                    var values = WHOLE.read((YamlNode.Mapping) node, diagnostics);
                    return new DataItems(values.get(PageFields.COLUMN), values.get(ITEMS, List.of()));
                });
    }

    private static List<YamlNode.Mapping> groups(YamlNode.Sequence sequence, Diagnostics diagnostics) {
        List<YamlNode.Mapping> groups = new ArrayList<>();
        for (YamlNode node : sequence.items()) {
            if (node instanceof YamlNode.Mapping mapping) {
                groups.add(mapping);
            } else {
                diagnostics.report(Code.YAML_NOT_A_MAPPING, node.at());
            }
        }
        return groups;
    }

    private static Optional<DataItems> table(SourceTree.Item item, FieldTable fields, Diagnostics diagnostics) {
        List<Row> rows = new ArrayList<>();
        int[] count = {0};
        Optional<Row> header = TableReader.read(
                item,
                row -> {
                    if (count[0]++ < MOST) {
                        rows.add(row);
                    }
                },
                diagnostics);
        if (count[0] > MOST) {
            diagnostics.report(Code.DATA_TOO_MANY, Location.ofFile(item.path()), count[0], MOST);
            return Optional.empty();
        }
        return header.map(head -> new DataItems(
                null, rows.stream().map(row -> group(head.cells(), row, fields)).toList()));
    }

    private static YamlNode.Mapping group(List<Cell> header, Row row, FieldTable fields) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Cell name = header.get(i);
            Cell cell = row.cells().get(i);
            boolean list =
                    fields.find(name.text()).map(field -> field.type().isList()).orElse(false);
            entries.add(new YamlNode.Entry(
                    new YamlNode.Scalar(name.text(), false, name.at()),
                    list ? divided(cell) : scalar(cell, cell.text())));
        }
        return new YamlNode.Mapping(entries, row.cells().get(0).at());
    }

    /** Several values in one cell stand on lines of their own, or between semicolons. */
    private static YamlNode divided(Cell cell) {
        List<YamlNode> parts = Arrays.stream(cell.text().split("[\\n；;]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .<YamlNode>map(part -> scalar(cell, part))
                .toList();
        return parts.size() < 2
                ? scalar(cell, parts.isEmpty() ? "" : cell.text().strip())
                : new YamlNode.Sequence(parts, cell.at());
    }

    private static YamlNode.Scalar scalar(Cell cell, String text) {
        return new YamlNode.Scalar(text, false, cell.at());
    }
}
