package io.github.jiandu.content;

import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.lifecycle.LifecycleLog;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.SheetReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of {@code data/}: those that are lists of entries, by their names, and those that entries offer or show.
 *
 * @param lists files that hold entries
 * @param others files that entries may refer to
 */
record DataFiles(List<SourceTree.Item> lists, List<SourceTree.Item> others) {

    private record Name(String english, String chinese, EntryKind kind) {}

    private static final List<Name> NAMES = List.of(
            new Name("leaders", "领导", EntryKind.LEADER),
            new Name("organs", "机构", EntryKind.ORGAN),
            new Name("messages", "来信", EntryKind.MESSAGE),
            new Name("datasets", "数据集", EntryKind.DATASET),
            new Name("guides", "办事指南", EntryKind.GUIDE),
            new Name("faqs", "常见问题", EntryKind.FAQ),
            new Name("surveys", "征集调查", EntryKind.SURVEY));

    /** Words that the search of the site knows; what they mean is no content. */
    private static final String PLAIN_WORDS = Content.DATA_FOLDER + "/(?:plain-words|通俗语言)\\.(?i:csv|xlsx)";

    /** What the site as a whole keeps here. */
    private static final Set<String> OF_THE_SITE = Set.of(IndexLedger.FILE, LifecycleLog.FILE, MigrationMap.FILE);

    private static final Map<String, EntryKind> KINDS = kinds();

    /** The kinds by the English names of their lists. */
    static Map<String, EntryKind> kindsByName() {
        Map<String, EntryKind> lists = new LinkedHashMap<>();
        NAMES.forEach(name -> lists.put(name.english(), name.kind()));
        return lists;
    }

    private static Map<String, EntryKind> kinds() {
        Map<String, EntryKind> kinds = new LinkedHashMap<>();
        for (Name name : NAMES) {
            kinds.put(name.english(), name.kind());
            kinds.put(name.chinese(), name.kind());
        }
        return kinds;
    }

    static DataFiles of(SourceTree tree, Diagnostics diagnostics) {
        List<SourceTree.Item> lists = new ArrayList<>();
        List<SourceTree.Item> others = new ArrayList<>();
        for (SourceTree.Item item : tree.list(Content.DATA_FOLDER, diagnostics)) {
            boolean top = item.folder().equals(Content.DATA_FOLDER);
            if (item.path().equals(HolidayReader.FILE)
                    || OF_THE_SITE.contains(item.path())
                    || item.path().matches(PLAIN_WORDS)) {
                // read by whoever counts working days, gives numbers, and searches
                continue;
            }
            if (top && kind(item).isPresent() && isList(item.name())) {
                lists.add(item);
            } else if (item.name().toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|md)")) {
                reportUnknown(item, diagnostics);
            } else {
                others.add(item);
            }
        }
        return new DataFiles(lists, others);
    }

    /** Those lists that are texts and hold nothing that is masked: what they tell of persons is refused. */
    List<SourceTree.Item> texts() {
        return lists.stream()
                .filter(item -> item.name().matches("(?i).*\\.(yaml|csv)"))
                .filter(item -> kind(item).orElseThrow() != EntryKind.MESSAGE)
                .toList();
    }

    private static boolean isList(String name) {
        return name.endsWith(".yaml") || SheetReader.isTable(name) || SheetReader.isOldTable(name);
    }

    /** What the items of a file are, by its name. */
    static Optional<EntryKind> kind(SourceTree.Item item) {
        String name = item.name();
        int dot = name.lastIndexOf('.');
        return Optional.ofNullable(KINDS.get(dot < 0 ? name : name.substring(0, dot)));
    }

    /** Tells of a file that nobody reads, and which names are read. */
    static void reportUnknown(SourceTree.Item item, Diagnostics diagnostics) {
        diagnostics.report(
                Code.DATA_UNKNOWN_FILE,
                Location.ofFile(item.path()),
                item.name(),
                NAMES.stream()
                        .map(name -> name.english() + "/" + name.chinese())
                        .collect(Collectors.joining("、")),
                NAMES.stream().map(Name::english).collect(Collectors.joining(", ")));
    }
}
