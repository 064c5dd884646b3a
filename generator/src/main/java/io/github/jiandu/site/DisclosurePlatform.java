package io.github.jiandu.site;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The platform of disclosed information: a column of the site with its parts (DISC-01, DISC-03). A column says what it
 * is to it, or has the name that the rules give it; a column above two such parts is the platform, however it is called.
 */
public final class DisclosurePlatform {

    private static final Map<PlatformPart, EntryKind> KINDS = Map.of(
            PlatformPart.GUIDE, EntryKind.DISCLOSURE_GUIDE,
            PlatformPart.SYSTEM, EntryKind.DISCLOSURE_SYSTEM,
            PlatformPart.REPORT, EntryKind.DISCLOSURE_REPORT,
            PlatformPart.REQUEST, EntryKind.REQUEST_FORM);

    private static final Set<String> FACTS = Set.of("概况信息", "机构职能", "负责人信息");

    private final Site site;
    private final Column column;

    private DisclosurePlatform(Site site, Column column) {
        this.site = site;
        this.column = column;
    }

    /** The platform of a site that has one. */
    public static Optional<DisclosurePlatform> of(Site site) {
        return site.declared().stream()
                .filter(column -> is(column, PlatformPart.PLATFORM))
                .findFirst()
                .or(() -> aboveParts(site))
                .map(column -> new DisclosurePlatform(site, column));
    }

    private static Optional<Column> aboveParts(Site site) {
        Map<ColumnPath, Long> parts = site.declared().stream()
                .filter(column -> column.parent() != null)
                .filter(column -> column.platform() != null)
                .collect(Collectors.groupingBy(
                        column -> Objects.requireNonNull(column.parent()), Collectors.counting()));
        return site.declared().stream()
                .filter(column -> parts.getOrDefault(column.path(), 0L) > 1)
                .findFirst();
    }

    private static boolean is(Column column, PlatformPart part) {
        return column.platform() == part;
    }

    /** Its own column. */
    public Column column() {
        return column;
    }

    /** Whether a column is the platform or below it. */
    public boolean holds(Column other) {
        return site.chain(other).contains(column);
    }

    /** The column of one of its parts, be it empty. */
    public Optional<Column> part(PlatformPart part) {
        return site.declared().stream().filter(other -> is(other, part)).findFirst();
    }

    /** Whether it has a part: a column for it, or a page of the kind that makes it up. */
    public boolean has(PlatformPart part) {
        return part(part).isPresent()
                || site.entriesBelow(column.path()).stream().anyMatch(entry -> entry.kind() == KINDS.get(part));
    }

    /** Entries of the classes that the law has in a catalogue with index, name, abstract and date (DISC-06). */
    public List<Entry> catalogued() {
        return part(PlatformPart.STATUTORY)
                .map(statutory -> site.entriesBelow(statutory.path()))
                .orElse(List.of())
                .stream()
                .filter(entry -> isCatalogued(site.column(entry.head().column())))
                .toList();
    }

    /** What an organ is and who leads it are facts with rules of their own (CONT-03, CONT-05), not items. */
    private static boolean isCatalogued(Column column) {
        return !column.classes().isEmpty() && !FACTS.contains(column.type());
    }
}
