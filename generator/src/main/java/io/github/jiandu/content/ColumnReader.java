package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Language;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.ColumnSort;
import io.github.jiandu.site.DisclosureClass;
import io.github.jiandu.site.ListStyle;
import io.github.jiandu.site.PlatformPart;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the {@code _column.yaml} files into a tree of columns. */
final class ColumnReader {

    /** The file that makes a folder a column. */
    static final String FILE = "_column.yaml";

    private static final int DEFAULT_ORDER = 100;
    private static final int LONG_NAME = 10;

    private record Declared(ColumnPath path, FieldValues values, Location at) {}

    private final SourceTree tree;
    private final Diagnostics diagnostics;
    private final Set<ColumnPath> astray = new HashSet<>();
    private final Map<ColumnPath, FieldValues> lives = new HashMap<>();
    private Addresses addresses = new Addresses(Map.of());

    ColumnReader(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** Columns whose parent was reported as wrong; whether they are empty is not known. */
    Set<ColumnPath> astray() {
        return astray;
    }

    Addresses addresses() {
        return addresses;
    }

    /** What is written below {@code lifecycle}, by column. */
    Map<ColumnPath, FieldValues> lives() {
        return lives;
    }

    /** The columns by path. Unreadable ones keep their place under their folder's name. */
    Map<ColumnPath, Column> read(List<SourceTree.Item> files) {
        Map<ColumnPath, Declared> declared = new TreeMap<>();
        Map<String, String> ownNames = new HashMap<>();
        for (SourceTree.Item item : files) {
            if (item.folder().equals(Content.FOLDER)) {
                diagnostics.report(Code.COLUMN_AT_TOP, Location.ofFile(item.path()));
                continue;
            }
            ColumnPath path = new ColumnPath(item.folder().substring(Content.FOLDER.length() + 1));
            Declared column = declare(path, item);
            declared.put(path, column);
            YamlNode.Scalar own = column.values().get(ColumnFields.ADDRESS);
            if (own != null && Addresses.NAME.matcher(own.text()).matches()) {
                ownNames.put(path.value(), own.text());
            } else if (own != null) {
                diagnostics.report(Code.ADDRESS_FORM, own.at(), own.text());
            } else if (path.value().chars().anyMatch(c -> c >= 0x80)) {
                diagnostics.report(Code.COLUMN_ADDRESS, column.at(), item.folder());
            }
        }
        addresses = new Addresses(ownNames);
        declared.values()
                .forEach(column ->
                        column.values().find(ColumnFields.LIFECYCLE).ifPresent(life -> lives.put(column.path(), life)));
        Map<ColumnPath, @Nullable ColumnPath> parents = new HashMap<>();
        declared.values().forEach(column -> parents.put(column.path(), parent(column, declared)));
        breakCycles(parents, declared);
        Map<ColumnPath, Column> columns = new TreeMap<>();
        declared.forEach((path, column) ->
                columns.put(path, column(column, parents.get(path), language(column, parents, declared))));
        return columns;
    }

    private Declared declare(ColumnPath path, SourceTree.Item item) {
        Optional<SourceFile> source = tree.read(item, diagnostics);
        Optional<YamlNode.Mapping> mapping = source.flatMap(file -> Yaml.readMapping(file, diagnostics));
        FieldValues values = mapping.isPresent()
                ? ColumnFields.TABLE.read(mapping.get(), diagnostics)
                // What is wrong was reported; asking for the missing name as well would only confuse.
                : ColumnFields.TABLE.read(
                        new YamlNode.Mapping(List.of(), Location.ofFile(item.path())), new Diagnostics());
        return new Declared(path, values, values.at());
    }

    private @Nullable ColumnPath parent(Declared column, Map<ColumnPath, Declared> declared) {
        YamlNode.Scalar written = column.values().get(ColumnFields.PARENT);
        if (written != null) {
            ColumnPath parent = new ColumnPath(written.text().replaceAll("^/+|/+$", ""));
            if (declared.containsKey(parent)) {
                return parent;
            }
            List<String> known =
                    declared.keySet().stream().map(ColumnPath::value).toList();
            astray.add(column.path());
            diagnostics.report(
                    Code.COLUMN_PARENT,
                    written.at(),
                    written.text(),
                    Nearest.to(parent.value(), known).orElse(known.get(0)));
        }
        return nearest(column.path().value(), declared.keySet());
    }

    /** The column of the nearest folder above; null at the top. */
    static @Nullable ColumnPath nearest(String folder, Set<ColumnPath> columns) {
        String path = folder;
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/')) {
            path = path.substring(0, slash);
            if (columns.contains(new ColumnPath(path))) {
                return new ColumnPath(path);
            }
        }
        return null;
    }

    /** A circle is reported once, at its first column; all its columns go to the top, so that none seems empty. */
    private void breakCycles(Map<ColumnPath, @Nullable ColumnPath> parents, Map<ColumnPath, Declared> declared) {
        for (Declared column : declared.values()) {
            Set<ColumnPath> circle = new LinkedHashSet<>();
            ColumnPath path = column.path();
            while (path != null && circle.add(path)) {
                path = parents.get(path);
            }
            if (!column.path().equals(path)) {
                continue;
            }
            List<Location> places = circle.stream()
                    .map(declared::get)
                    .filter(Objects::nonNull)
                    .map(member -> member.values().at(ColumnFields.PARENT))
                    .toList();
            diagnostics.report(Code.COLUMN_CYCLE, places.get(0), places.subList(1, places.size()), column.path());
            astray.addAll(circle);
            circle.forEach(member -> parents.put(member, null));
        }
    }

    /** A column's own language, or the one of the nearest column above that has one. */
    private static Language language(
            Declared column, Map<ColumnPath, @Nullable ColumnPath> parents, Map<ColumnPath, Declared> declared) {
        Declared at = column;
        while (at != null) {
            Language own = at.values().get(ColumnFields.LANGUAGE);
            if (own != null) {
                return own;
            }
            ColumnPath parent = parents.get(at.path());
            at = parent == null ? null : declared.get(parent);
        }
        return Language.CHINESE;
    }

    /** A column of the platform of disclosed information needs no word on its type (TAG-03). */
    private static String defaultType(FieldValues values) {
        PlatformPart part = values.get(ColumnFields.PLATFORM);
        if (part != null) {
            return part.columnType();
        }
        return values.get(ColumnFields.CLASSES, List.of()).isEmpty()
                ? ColumnFields.DEFAULT_TYPE
                : PlatformPart.STATUTORY.columnType();
    }

    private Column column(Declared declared, @Nullable ColumnPath parent, Language language) {
        FieldValues values = declared.values();
        String folder = declared.path().value();
        String name = values.get(ColumnFields.NAME, folder.substring(folder.lastIndexOf('/') + 1));
        String type = values.get(ColumnFields.TYPE, defaultType(values));
        if (!ColumnFields.KNOWN_TYPES.contains(type)) {
            diagnostics.report(
                    Code.COLUMN_TYPE, values.at(ColumnFields.TYPE), type, String.join("、", ColumnFields.KNOWN_TYPES));
        }
        if (language == Language.CHINESE && name.codePointCount(0, name.length()) > LONG_NAME) {
            diagnostics.report(Code.COLUMN_NAME_LONG, values.at(ColumnFields.NAME), name, LONG_NAME);
        }
        EntryKind kind = values.get(ColumnFields.KIND, EntryKind.ARTICLE);
        List<DisclosureClass> classes = values.get(ColumnFields.CLASSES, List.of());
        return new Column(
                declared.path(),
                parent,
                addresses.column(folder),
                name,
                type,
                values.get(ColumnFields.DESCRIPTION, name),
                values.get(ColumnFields.KEYWORDS, List.of(name)),
                values.get(ColumnFields.ORDER, DEFAULT_ORDER),
                kind,
                values.get(ColumnFields.MAX_AGE),
                values.get(ColumnFields.OWNER),
                values.get(ColumnFields.RETENTION),
                values.get(ColumnFields.SORT, ColumnSort.of(kind)),
                values.get(ColumnFields.LIST, ListStyle.of(kind, !classes.isEmpty())),
                language,
                values.get(ColumnFields.MENU, true),
                values.find(ColumnFields.PLATFORM)
                        .or(() -> PlatformPart.named(name))
                        .orElse(null),
                classes,
                null,
                declared.at());
    }
}
