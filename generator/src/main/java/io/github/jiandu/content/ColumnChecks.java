package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.ColumnSort;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether readers find their way through the columns of a whole site (section 6.4 of the rules, PAGE-16). */
final class ColumnChecks {

    /** More entries than this need columns or years to choose from (COL-03). */
    private static final int LARGE = 200;

    /** Clicks from the home page to a list (PAGE-16). */
    private static final int CLICKS = 3;

    private static final String TOPIC = "专题";

    private final Site site;
    private final Diagnostics diagnostics;

    ColumnChecks(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    void report(Navigation navigation) {
        siblings(site.topColumns());
        topics();
        Map<ColumnPath, Integer> clicks = clicks(navigation);
        for (Column column : site.columns()) {
            siblings(site.children(column.path()));
            size(column);
            // what only the site map leads to is one click further than the map
            int depth = clicks.getOrDefault(column.path(), 2);
            if (depth > CLICKS) {
                diagnostics.report(Code.COLUMN_DEEP, column.at(), column.name(), depth, CLICKS);
            }
        }
    }

    /** COL-02: two columns of one name beside each other tell readers nothing. */
    private void siblings(List<Column> columns) {
        Map<String, Column> byName = new HashMap<>();
        for (Column column : columns) {
            Column other = byName.putIfAbsent(column.name(), column);
            if (other != null) {
                diagnostics.report(
                        Code.COLUMN_SAME_NAME, column.at(), List.of(other.at()), column.name(), other.path());
            }
        }
    }

    /** COL-03. */
    private void size(Column column) {
        List<Entry> entries = site.entriesOf(column.path());
        if (entries.size() > LARGE && site.children(column.path()).isEmpty() && !hasYears(column, entries)) {
            diagnostics.report(Code.COLUMN_LARGE, column.at(), column.name(), entries.size());
        }
    }

    private static boolean hasYears(Column column, List<Entry> entries) {
        Set<Integer> years = new HashSet<>();
        for (Entry entry : entries) {
            LocalDateTime date = entry.head().publishedAt();
            if (date != null) {
                years.add(date.getYear());
            }
        }
        return column.sort() == ColumnSort.DATE && years.size() > 1;
    }

    /** COL-04: special topics share one entry. */
    private void topics() {
        List<Column> topics = site.topColumns().stream()
                .filter(column -> column.name().contains(TOPIC))
                .toList();
        if (topics.size() > 1) {
            diagnostics.report(
                    Code.COLUMN_TOPICS,
                    topics.get(1).at(),
                    List.of(topics.get(0).at()),
                    topics.size());
        }
    }

    /** The least number of clicks from the home page to each column, by menu, blocks and the columns above. */
    private Map<ColumnPath, Integer> clicks(Navigation navigation) {
        Map<ColumnPath, Integer> clicks = new HashMap<>();
        Deque<ColumnPath> next = new ArrayDeque<>();
        for (Navigation.Item item : navigation.menu()) {
            if (item.column() != null && clicks.putIfAbsent(item.column(), 1) == null) {
                next.add(item.column());
            }
        }
        for (Navigation.Block block : navigation.blocks()) {
            if (clicks.putIfAbsent(block.column().path(), 1) == null) {
                next.add(block.column().path());
            }
        }
        for (Column column : site.topColumns()) {
            if (!clicks.containsKey(column.path())) {
                clicks.put(column.path(), 2);
                next.add(column.path());
            }
        }
        while (!next.isEmpty()) {
            ColumnPath path = next.remove();
            int below = clicks.getOrDefault(path, 0) + 1;
            for (Column child : site.children(path)) {
                if (clicks.getOrDefault(child.path(), Integer.MAX_VALUE) > below) {
                    clicks.put(child.path(), below);
                    next.add(child.path());
                }
            }
        }
        return clicks;
    }
}
