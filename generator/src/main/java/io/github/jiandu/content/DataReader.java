package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.content.PageReader.DraftEntry;
import io.github.jiandu.content.PageReader.Page;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists of entries from {@code data/}: each item has the keys of a page of its kind. Its address comes from what
 * it says of itself, not from where it stands, so that a row put in between moves none.
 */
final class DataReader {

    /** What stands between the name of a data file and that of an item. */
    static final char ITEM = '#';

    private final SourceTree tree;
    private final Map<ColumnPath, Column> columns;
    private final EntryHeads heads;
    private final Diagnostics diagnostics;
    private final Set<ColumnPath> unread = new HashSet<>();

    DataReader(SourceTree tree, Map<ColumnPath, Column> columns, EntryHeads heads, Diagnostics diagnostics) {
        this.tree = tree;
        this.columns = columns;
        this.heads = heads;
        this.diagnostics = diagnostics;
    }

    /** Columns that a file which could not be read may fill. */
    Set<ColumnPath> unread() {
        return unread;
    }

    List<Page> read(List<SourceTree.Item> files) {
        List<Page> pages = new ArrayList<>();
        for (SourceTree.Item file : files) {
            EntryKind kind = DataFiles.kind(file).orElseThrow();
            Column usual = columns.values().stream()
                    .filter(column -> column.defaultKind() == kind)
                    .min(Comparator.comparingInt(Column::order).thenComparing(Column::path))
                    .orElse(null);
            DataItems.read(tree, file, DataFields.of(kind), diagnostics)
                    .ifPresentOrElse(items -> read(file, kind, items, usual, pages), () -> {
                        if (usual != null) {
                            unread.add(usual.path());
                        }
                    });
        }
        return pages;
    }

    private void read(SourceTree.Item file, EntryKind kind, DataItems items, @Nullable Column usual, List<Page> pages) {
        Column column = items.column() == null ? usual : PageReader.named(items.column(), columns, diagnostics);
        boolean named = items.column() != null;
        Map<String, Location> names = new HashMap<>();
        int position = 0;
        for (YamlNode.Mapping item : items.items()) {
            position++;
            FieldValues placement = PageFields.PLACEMENT.read(item, key -> true, new Diagnostics());
            EntryKind own = placement.get(PageFields.KIND, kind);
            FieldValues values = DataFields.of(own)
                    .read(item, key -> PageReader.reportForeignKey(key, own, diagnostics), diagnostics);
            YamlNode.Scalar written = placement.get(PageFields.COLUMN);
            Column home = written == null ? column : PageReader.named(written, columns, diagnostics);
            if (home == null && written == null && !named) {
                diagnostics.report(Code.DATA_NO_COLUMN, item.at(), kind.chinese(), kind.key());
            }
            String name = name(own, values);
            if (home == null || name == null || isRepeated(name, values, names)) {
                continue;
            }
            pages.add(page(file, name, position, own, values, home));
        }
    }

    /** What an item calls itself; null after reporting that it has neither number nor title. */
    private @Nullable String name(EntryKind kind, FieldValues values) {
        String title = PageFields.title(kind, values);
        if (title == null) {
            if (!values.isWritten(PageFields.TITLE)) {
                FieldTable.reportMissing(PageFields.TITLE, values, diagnostics);
            }
            return null;
        }
        YamlNode.Scalar own = values.get(PageFields.ADDRESS);
        YamlNode.Scalar id = own == null ? values.get(DataFields.ID) : own;
        return id == null ? title : id.text();
    }

    private boolean isRepeated(String name, FieldValues values, Map<String, Location> names) {
        Field<?> by = values.isWritten(PageFields.ADDRESS)
                ? PageFields.ADDRESS
                : values.isWritten(DataFields.ID) ? DataFields.ID : PageFields.TITLE;
        Location former = names.putIfAbsent(name, values.at(by));
        if (former != null) {
            diagnostics.report(Code.DATA_REPEATED, values.at(by), List.of(former), by.chinese(), name, by.key());
        }
        return former != null;
    }

    private Page page(
            SourceTree.Item file, String name, int position, EntryKind kind, FieldValues values, Column column) {
        String key = file.path() + ITEM + name;
        EntryHead head = heads.head(
                new EntryHeads.Place(key, column.path().value(), name, values.at(), values.at()),
                Objects.requireNonNull(PageFields.title(kind, values)),
                null,
                position,
                values,
                column);
        YamlNode.Scalar body = values.get(DataFields.BODY);
        PageSource source = new PageSource(
                key,
                file.folder(),
                head.address(),
                new PageSource.Value(body == null ? "" : body.text(), values.at(DataFields.BODY)));
        return new Page(
                key, file.folder(), values, new DraftEntry(head, kind, source, values.get(Kinds.DOCUMENT_NUMBER)));
    }
}
