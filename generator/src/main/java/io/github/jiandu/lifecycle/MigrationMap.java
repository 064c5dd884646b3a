package io.github.jiandu.lifecycle;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the pages of a site go that moves (LIFE-04): {@code data/migration.tsv}, a line each of old address, TAB, where it
 * leads, TAB, remark. An old address that ends with {@code /} stands for all that is below it; the longest one counts.
 *
 * <pre>
 * zwgk/                        https://www.qinglan.example/xz/yunxi/zwgk/
 * tzgg/2026/t20260105_1.html   https://www.qinglan.example/gg/20260105.html
 * xwzx/                        归档
 * ztzl/linshi/                 不保留                                        活动已结束，内容无保存价值
 * </pre>
 */
public final class MigrationMap {

    /** The file, in the site's folder. */
    public static final String FILE = "data/migration.tsv";

    /** What a line says of a page that is kept in the archive alone. */
    public static final String ARCHIVE = "归档";

    /** What a line says of a page that is not kept. */
    public static final String DROPPED = "不保留";

    /**
     * A line.
     *
     * @param from old address within the site
     * @param to new address, or null when there is none
     * @param dropped whether it is not kept at all
     * @param remark what stands behind, or null
     */
    public record Line(
            String from,
            @Nullable String to,
            boolean dropped,
            @Nullable String remark,
            Location at) {

        boolean covers(String path) {
            return from.endsWith("/") ? path.startsWith(from) : path.equals(from);
        }
    }

    private final Map<String, Line> lines;

    private MigrationMap(Map<String, Line> lines) {
        this.lines = lines;
    }

    /** The map of a site; empty when there is none. Lines that make no sense are reported. */
    public static MigrationMap read(SourceTree tree, Diagnostics diagnostics) {
        Map<String, Line> lines = new LinkedHashMap<>();
        Optional<SourceFile> file =
                Files.exists(tree.root().resolve(FILE)) ? tree.read(FILE, diagnostics) : Optional.empty();
        file.ifPresent(source -> {
            List<String> texts = source.text().lines().toList();
            for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                if (text.isBlank() || text.startsWith("#")) {
                    continue;
                }
                Location at = Location.of(FILE, i + 1, 1, text.length());
                line(text, at, diagnostics).ifPresent(line -> {
                    Line other = lines.putIfAbsent(line.from(), line);
                    if (other != null) {
                        diagnostics.report(Code.LIFECYCLE_MAP_TWICE, at, List.of(other.at()), line.from());
                    }
                });
            }
        });
        return new MigrationMap(lines);
    }

    private static Optional<Line> line(String text, Location at, Diagnostics diagnostics) {
        String[] cells = text.split("\t", -1);
        String from = cells[0].strip();
        String to = cells.length > 1 ? cells[1].strip() : "";
        String remark = cells.length > 2 && !cells[2].isBlank() ? cells[2].strip() : null;
        boolean dropped = to.equals(DROPPED);
        boolean known = dropped || to.equals(ARCHIVE) || LifecycleRules.isAddress(to);
        boolean inside = !from.isEmpty() && !from.contains("..") && !from.contains(":") && !from.contains("\\");
        if (!known || !inside || dropped && remark == null) {
            diagnostics.report(Code.LIFECYCLE_MAP_LINE, at, text.replace('\t', ' '));
            return Optional.empty();
        }
        String path = from.startsWith("/") ? from.substring(1) : from;
        return Optional.of(new Line(path, dropped || to.equals(ARCHIVE) ? null : to, dropped, remark, at));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** All lines, in their order. */
    public Collection<Line> lines() {
        return lines.values();
    }

    /** What is said of a page; the longest address that covers it. */
    public Optional<Line> of(String path) {
        Line exact = lines.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int slash = path.lastIndexOf('/'); slash >= 0; slash = path.lastIndexOf('/', slash - 1)) {
            Line folder = lines.get(path.substring(0, slash + 1));
            if (folder != null) {
                return Optional.of(folder);
            }
            if (slash == 0) {
                break;
            }
        }
        return Optional.ofNullable(lines.get(""));
    }

    /** The new address of a page, if one is known. */
    public Optional<String> target(String path) {
        return of(path).flatMap(line -> {
            String to = line.to();
            return to == null
                    ? Optional.empty()
                    : Optional.of(
                            to.endsWith("/") && line.from().endsWith("/")
                                            || line.from().isEmpty()
                                    ? to + path.substring(line.from().length())
                                    : to);
        });
    }

    /**
     * Reports pages of which nothing is said (LIFE-04), and lines of which there is no page.
     *
     * @param pages addresses of all pages
     */
    public void check(Collection<String> pages, Diagnostics diagnostics) {
        if (lines.isEmpty()) {
            return;
        }
        List<String> missing = new ArrayList<>();
        for (String page : pages) {
            if (of(page).isEmpty()) {
                missing.add(page);
            }
        }
        if (!missing.isEmpty()) {
            missing.sort(null);
            String some = String.join("、", missing.subList(0, Math.min(3, missing.size())));
            diagnostics.report(Code.LIFECYCLE_MAP_MISSING, Location.ofFile(FILE), missing.size(), some);
        }
        for (Line line : lines.values()) {
            if (!line.from().isEmpty() && pages.stream().noneMatch(line::covers)) {
                diagnostics.report(Code.LIFECYCLE_MAP_NOTHING, line.at(), line.from());
            }
        }
    }
}
