package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.site.LeftOut;
import io.github.jiandu.source.SourceTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything in the site that a link may lead to, by its path in the site's folder and by its address. */
final class Targets {

    /** Something that a link may lead to. */
    sealed interface Target {}

    /**
     * A page.
     *
     * @param leftOut why it is not published, or null when it is
     */
    record PageTarget(String file, EntryKind kind, SitePath address, LeftOut.@Nullable Reason leftOut)
            implements Target {}

    /** A page whose head could not be read; what is wrong has been reported. */
    record UnreadableTarget() implements Target {}

    /**
     * A column, or the home page.
     *
     * @param introduction where its own text stands, if it has one
     */
    record ColumnTarget(SitePath address, String introduction) implements Target {}

    /** A file that is published as it is, when something links to it. */
    record FileTarget(SourceTree.Item item, SitePath address) implements Target {}

    /** A page or feed that is made for every site; no file stands for it. */
    record GeneratedTarget(SitePath address) implements Target {}

    private final Map<String, Target> byPath = new HashMap<>();
    private final Map<String, Target> byAddress = new HashMap<>();
    private final Set<SitePath> fileAddresses = new HashSet<>();
    private final Map<String, List<String>> folders = new TreeMap<>();
    private @Nullable Map<String, String> anyCase;

    void add(String path, Target target) {
        byPath.put(path, target);
        int slash = path.lastIndexOf('/');
        folders.computeIfAbsent(path.substring(0, Math.max(0, slash)), f -> new ArrayList<>())
                .add(path.substring(slash + 1));
        if (target instanceof PageTarget page) {
            byAddress.put(page.address().value(), target);
        } else if (target instanceof ColumnTarget column) {
            byAddress.put(column.address().value(), target);
        } else if (target instanceof FileTarget file) {
            fileAddresses.add(file.address());
        }
    }

    /** Makes known what is made for every site. Files at the same addresses come first. */
    void addGenerated(SitePath address) {
        byAddress.putIfAbsent(address.value(), new GeneratedTarget(address));
    }

    /** All files that may be published as they are, sorted by path. */
    List<FileTarget> files() {
        return new TreeMap<>(byPath)
                .values().stream()
                        .filter(FileTarget.class::isInstance)
                        .map(FileTarget.class::cast)
                        .toList();
    }

    /** Whether a file that may be published as it is has this address. */
    boolean isFile(SitePath address) {
        return fileAddresses.contains(address);
    }

    Optional<Target> atPath(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    Optional<Target> atAddress(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** The path that differs from a wrong one by case alone. */
    synchronized Optional<String> ignoringCase(String path) {
        if (anyCase == null) {
            anyCase = new HashMap<>();
            for (String known : new java.util.TreeSet<>(byPath.keySet())) {
                anyCase.putIfAbsent(known.toLowerCase(Locale.ROOT), known);
            }
        }
        return Optional.ofNullable(anyCase.get(path.toLowerCase(Locale.ROOT)));
    }

    /** Names in a folder, for suggestions. */
    Collection<String> namesIn(String folder) {
        return folders.getOrDefault(folder, List.of());
    }
}
