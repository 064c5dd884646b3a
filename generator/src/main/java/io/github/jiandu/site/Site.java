package io.github.jiandu.site;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Relation;
import io.github.jiandu.entry.RelationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The whole loaded site (站点) but for the bodies: columns as a tree, entries in the order their columns show them.
 *
 * <p>A column without anything to show, in itself or below, is not part of the lists here: it is neither linked nor
 * built (COL-01). Only {@link #declared} has it.
 */
public final class Site {

    /** Newest first; what has no date last; then by file, so that the order is total. */
    public static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.head().publishedAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed()
            .thenComparing(entry -> entry.head().file());

    private static final Comparator<Entry> BY_ORDER =
            Comparator.comparingInt((Entry entry) -> entry.head().order()).thenComparing(NEWEST_FIRST);

    private final Map<ColumnPath, Column> columns = new HashMap<>();
    private final Map<ColumnPath, List<Column>> children = new HashMap<>();
    private final Map<ColumnPath, List<Entry>> ownEntries = new HashMap<>();
    private final Map<ColumnPath, List<Entry>> allEntries = new HashMap<>();
    private final Map<String, Map<RelationType, Set<Entry>>> related = new HashMap<>();
    private final Map<String, Entry> byFile = new HashMap<>();
    private final Set<ColumnPath> introduced;
    private final List<Entry> entries;
    private final List<LeftOut> leftOut;

    /**
     * @param columns in any order; every parent must be among them and there must be no cycle
     * @param entries in any order; every entry's column must be among the columns
     * @param introduced columns, and {@link ColumnPath#HOME}, that have a text of their own
     * @param leftOut what is not published
     */
    public Site(List<Column> columns, List<Entry> entries, Set<ColumnPath> introduced, List<LeftOut> leftOut) {
        this.introduced = Set.copyOf(introduced);
        this.leftOut = List.copyOf(leftOut);
        this.entries = entries.stream().sorted(NEWEST_FIRST).toList();
        for (Column column : columns) {
            this.columns.put(column.path(), column);
        }
        for (Entry entry : this.entries) {
            Column column = column(entry.head().column());
            ownEntries.computeIfAbsent(column.path(), p -> new ArrayList<>()).add(entry);
            for (Column ancestor : chain(column)) {
                allEntries
                        .computeIfAbsent(ancestor.path(), p -> new ArrayList<>())
                        .add(entry);
            }
        }
        ownEntries.forEach(
                (path, list) -> list.sort(column(path).sort() == ColumnSort.ORDER ? BY_ORDER : NEWEST_FIRST));
        relate();
        Set<ColumnPath> alive = new HashSet<>(allEntries.keySet());
        boolean classified =
                columns.stream().anyMatch(column -> !column.classes().isEmpty());
        for (Column column : columns) {
            // who comes to a column that is closed is told so, whether or not anything is left in it
            boolean closed = column.life() != null && column.life().isOwn();
            if (closed || introduced.contains(column.path()) || classified && column.isCatalogue()) {
                chain(column).forEach(ancestor -> alive.add(ancestor.path()));
            }
        }
        columns.stream()
                .filter(column -> alive.contains(column.path()))
                .sorted(Comparator.comparingInt(Column::order).thenComparing(Column::path))
                .forEach(column -> children.computeIfAbsent(
                                Objects.requireNonNullElse(column.parent(), ColumnPath.HOME), p -> new ArrayList<>())
                        .add(column));
    }

    /** What one page says of another holds for both (INTP-03). */
    private void relate() {
        entries.forEach(entry -> byFile.put(entry.head().file(), entry));
        for (Entry entry : entries) {
            for (Relation relation : entry.head().relations()) {
                Entry other = byFile.get(relation.file());
                if (other != null && !other.equals(entry)) {
                    relate(entry, relation.type(), other);
                    relate(other, relation.type().inverse(), entry);
                }
            }
        }
    }

    private void relate(Entry entry, RelationType type, Entry other) {
        related.computeIfAbsent(entry.head().file(), f -> new EnumMap<>(RelationType.class))
                .computeIfAbsent(type, t -> new TreeSet<>(NEWEST_FIRST))
                .add(other);
    }

    /** The pages that belong to an entry, whichever side said so, newest first; by what they are to it. */
    public Map<RelationType, Set<Entry>> related(Entry entry) {
        return related.getOrDefault(entry.head().file(), Map.of());
    }

    /** The entry read from a file, if it is published. */
    public Optional<Entry> findEntry(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** Every entry, newest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** Pages that were not published. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Columns of the first level that have something to show, in order. */
    public List<Column> topColumns() {
        return children(ColumnPath.HOME);
    }

    /** Columns directly below another that have something to show, in order. */
    public List<Column> children(ColumnPath parent) {
        return children.getOrDefault(parent, List.of());
    }

    /** Every column that has something to show, parents before children. */
    public List<Column> columns() {
        List<Column> all = new ArrayList<>();
        collect(ColumnPath.HOME, all);
        return all;
    }

    private void collect(ColumnPath parent, List<Column> all) {
        for (Column child : children(parent)) {
            all.add(child);
            collect(child.path(), all);
        }
    }

    /** Every column, those without anything to show among them, by path. */
    public List<Column> declared() {
        return columns.values().stream()
                .sorted(Comparator.comparing(Column::path))
                .toList();
    }

    /** Columns that hold a class of disclosed information and have something to show, by path. */
    public List<Column> columnsOf(DisclosureClass type) {
        return columns().stream()
                .filter(column -> column.classes().contains(type))
                .sorted(Comparator.comparing(Column::path))
                .toList();
    }

    public Optional<Column> find(ColumnPath path) {
        return Optional.ofNullable(columns.get(path));
    }

    /** The column at a path that is known to be one. */
    public Column column(ColumnPath path) {
        return Objects.requireNonNull(columns.get(path), path::value);
    }

    /** The column and those above it, nearest first. */
    public List<Column> chain(Column column) {
        List<Column> chain = new ArrayList<>();
        chain.add(column);
        for (ColumnPath parent = column.parent();
                parent != null;
                parent = column(parent).parent()) {
            chain.add(column(parent));
        }
        return chain;
    }

    /** Entries of a column itself, in the column's order. */
    public List<Entry> entriesOf(ColumnPath column) {
        return ownEntries.getOrDefault(column, List.of());
    }

    /** Entries of a column and all below it, newest first. */
    public List<Entry> entriesBelow(ColumnPath column) {
        return allEntries.getOrDefault(column, List.of());
    }

    /** Entries of a column and all below it that still hold and are here, newest first. */
    public List<Entry> currentBelow(ColumnPath column) {
        return entriesBelow(column).stream().filter(Site::isHere).toList();
    }

    /** Every entry that still holds and is here, newest first; archived ones among them. */
    public List<Entry> current() {
        return entries.stream().filter(Site::isHere).toList();
    }

    private static boolean isHere(Entry entry) {
        PageLife life = entry.head().life();
        return life == null || life.is(PageState.ARCHIVED);
    }

    /** Whether a column itself has documents, which it then offers as a table (DISC-04). */
    public boolean hasCatalogue(ColumnPath column) {
        return entriesOf(column).stream().anyMatch(PolicyDocument.class::isInstance);
    }

    /** Whether a column, or {@link ColumnPath#HOME}, has a text of its own. */
    public boolean isIntroduced(ColumnPath column) {
        return introduced.contains(column);
    }
}
