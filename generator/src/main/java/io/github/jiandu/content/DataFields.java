package io.github.jiandu.content;

import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.source.YamlNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The keys of the items of a list in {@code data/}: those of a page of the kind, and what a page has a file for. */
public final class DataFields {

    static final Field<YamlNode.Scalar> ID = Field.of("id", "编号", located("编号"), "不变的编号，如 2026001，用于网址；默认由标题得出");
    static final Field<YamlNode.Scalar> BODY = Field.of("body", "正文", located("Markdown 正文"), "正文，写法与页面正文相同");

    /** The column that all items of a list stand in, and the list itself, for lists that name one. */
    public static final Field<YamlNode.Scalar> COLUMN = PageFields.COLUMN;

    /** English and Chinese name of the key that holds the items of a list which names its column. */
    public static final Map.Entry<String, String> ITEMS = Map.entry("items", "各项");

    private static final Map<EntryKind, FieldTable> BY_KIND = byKind();

    private DataFields() {}

    private static Map<EntryKind, FieldTable> byKind() {
        Map<EntryKind, FieldTable> fields = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            fields.put(kind, PageFields.of(kind).and(ID, BODY));
        }
        return fields;
    }

    /** The keys of an item of a kind. */
    public static FieldTable of(EntryKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    /** The kinds that lists may hold, by the English name of their file without its ending. */
    public static Map<String, EntryKind> lists() {
        return DataFiles.kindsByName();
    }
}
