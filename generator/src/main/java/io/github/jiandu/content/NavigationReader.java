package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.ForeignLinks;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfig.HomeBlock;
import io.github.jiandu.config.SiteConfig.MenuItem;
import io.github.jiandu.config.SiteConfig.Reference;
import io.github.jiandu.content.Targets.ColumnTarget;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.content.Targets.GeneratedTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves what {@code jiandu.yaml} says of the menu and the home page. */
final class NavigationReader {

    /** More entries than this do not fit the menu of a page (COL-02, ecosystem section 3). */
    private static final int MENU_SIZE = 8;

    private static final int DEFAULT_BLOCKS = 6;

    private final Site site;
    private final Map<ColumnPath, Column> columns;
    private final List<Entry> entries;
    private final Diagnostics diagnostics;
    private final LinkLookup lookup;
    private final Set<Column> alive;

    NavigationReader(
            Site site, Map<ColumnPath, Column> columns, Targets targets, List<Entry> entries, Diagnostics diagnostics) {
        this.site = site;
        this.columns = columns;
        this.entries = entries;
        this.diagnostics = diagnostics;
        this.lookup = new LinkLookup(targets, diagnostics);
        this.alive = new HashSet<>(site.columns());
    }

    Navigation read(SiteConfig config) {
        return new Navigation(menu(config), lead(config.lead()), blocks(config.blocks()));
    }

    private List<Navigation.Item> menu(SiteConfig config) {
        List<MenuItem> items = config.menu();
        List<Navigation.Item> menu = new ArrayList<>();
        if (items.isEmpty()) {
            site.topColumns().stream()
                    .filter(Column::inMenu)
                    .limit(MENU_SIZE)
                    .forEach(column -> menu.add(item(column.name(), column)));
            return menu;
        }
        if (items.size() > MENU_SIZE) {
            diagnostics.report(
                    Code.CONFIG_MENU_LONG, items.get(MENU_SIZE).target().at(), items.size(), MENU_SIZE);
        }
        for (MenuItem item : items) {
            menuItem(item, config.foreignLinks()).ifPresent(menu::add);
        }
        return menu;
    }

    private Optional<Navigation.Item> menuItem(MenuItem item, ForeignLinks foreign) {
        String link = item.target().text();
        Location at = item.target().at();
        if (link.matches("https?://.*")) {
            if (!foreign.admit(link, at, diagnostics)) {
                return Optional.empty();
            }
            return Optional.of(new Navigation.Item(item.title() == null ? link : item.title(), null, link, null));
        }
        Optional<Column> column = column(link);
        if (column.isPresent()) {
            if (!alive.contains(column.get())) {
                diagnostics.report(Code.CONFIG_COLUMN_EMPTY, at, link);
                return Optional.empty();
            }
            return Optional.of(item(item.title() == null ? column.get().name() : item.title(), column.get()));
        }
        if (!link.contains(".")) {
            reportUnknownColumn(item.target());
            return Optional.empty();
        }
        Optional<Target> target = lookup.find(absolute(link), Content.FOLDER, at);
        if (target.isEmpty()) {
            return Optional.empty();
        }
        if (target.get() instanceof PageTarget page && page.leftOut() == null) {
            String title = item.title() != null ? item.title() : title(page.file());
            return Optional.of(new Navigation.Item(title, page.address(), null, null));
        }
        SitePath address = target.get() instanceof ColumnTarget c
                ? c.address()
                : target.get() instanceof FileTarget f
                        ? f.address()
                        : target.get() instanceof GeneratedTarget g ? g.address() : null;
        return address == null
                ? Optional.empty()
                : Optional.of(new Navigation.Item(item.title() == null ? link : item.title(), address, null, null));
    }

    private static Navigation.Item item(String title, Column column) {
        return new Navigation.Item(title, column.address(), null, column.path());
    }

    private String title(String file) {
        return entries.stream()
                .filter(entry -> entry.head().file().equals(file))
                .map(entry -> entry.head().title())
                .findFirst()
                .orElse(file);
    }

    private @Nullable Entry lead(@Nullable Reference reference) {
        if (reference == null) {
            return null;
        }
        Optional<Target> target = lookup.find(absolute(reference.text()), Content.FOLDER, reference.at());
        if (target.isEmpty()) {
            return null;
        }
        if (target.get() instanceof PageTarget page) {
            Optional<Entry> entry = entries.stream()
                    .filter(candidate -> candidate.head().file().equals(page.file()))
                    .findFirst();
            if (entry.isPresent()) {
                PageLife life = entry.get().head().life();
                if (life != null) {
                    diagnostics.report(
                            Code.LIFE_PROMOTED,
                            reference.at(),
                            List.of(life.at()),
                            entry.get().head().title(),
                            life.state().chinese(),
                            life.state().key());
                }
                return entry.get();
            }
        }
        diagnostics.report(Code.CONFIG_LEAD, reference.at(), reference.text());
        return null;
    }

    private List<Navigation.Block> blocks(List<HomeBlock> written) {
        List<Navigation.Block> blocks = new ArrayList<>();
        if (written.isEmpty()) {
            site.topColumns().stream()
                    .filter(column -> column.isCurrent()
                            && !site.entriesBelow(column.path()).isEmpty())
                    .limit(DEFAULT_BLOCKS)
                    .forEach(column -> blocks.add(new Navigation.Block(column, SiteConfig.DEFAULT_BLOCK_COUNT)));
            return blocks;
        }
        for (HomeBlock block : written) {
            Optional<Column> column = column(block.column().text());
            if (column.isEmpty()) {
                reportUnknownColumn(block.column());
            } else if (site.entriesBelow(column.get().path()).isEmpty()) {
                diagnostics.report(
                        Code.CONFIG_COLUMN_EMPTY,
                        block.column().at(),
                        block.column().text());
            } else {
                blocks.add(new Navigation.Block(column.get(), Math.max(1, Math.min(50, block.count()))));
            }
        }
        return blocks;
    }

    private Optional<Column> column(String path) {
        return Optional.ofNullable(columns.get(new ColumnPath(path.replaceAll("^/+|/+$", ""))));
    }

    private void reportUnknownColumn(Reference reference) {
        List<String> known = columns.keySet().stream().map(ColumnPath::value).toList();
        diagnostics.report(
                Code.CONFIG_UNKNOWN_COLUMN,
                reference.at(),
                reference.text(),
                Nearest.to(reference.text(), known)
                        .orElse(String.join(", ", known.subList(0, Math.min(8, known.size())))));
    }

    private static String absolute(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
