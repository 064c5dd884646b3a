package io.github.jiandu.render;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.ForeignLinks;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.render.kind.DataCatalogue;
import io.github.jiandu.render.kind.PageLinks;
import io.github.jiandu.render.kind.Presentations;
import io.github.jiandu.render.view.BlockView;
import io.github.jiandu.render.view.ColumnView;
import io.github.jiandu.render.view.FrameView;
import io.github.jiandu.render.view.HomeView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.ItemView;
import io.github.jiandu.render.view.LeavingView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.render.view.MovedView;
import io.github.jiandu.render.view.PictureView;
import io.github.jiandu.render.view.PlatformView;
import io.github.jiandu.render.view.RedirectView;
import io.github.jiandu.render.view.SiteView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.ColumnSort;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.PlatformPart;
import io.github.jiandu.site.Site;
import io.github.jiandu.theme.Theme;
import io.github.jiandu.work.Workers;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the files of a site. Entries come first, because lists and feeds show what their bodies begin with; then the
 * rest.
 */
public final class SiteRenderer {

    private static final int CHILD_ITEMS = 6;
    /** The asset that only pages with a banner use. */
    private static final String BANNER_STYLES = "lifecycle.css";
    /** Where files come from that the site as a whole has. */
    private static final Location SETTINGS = Location.ofFile(SiteConfigReader.FILE);

    /** The entries before and after one in its column. */
    private record Neighbours(
            @Nullable Entry previous, @Nullable Entry next) {}

    private final SiteConfig config;
    private final Site site;
    private final Navigation navigation;
    private final Function<String, Body> bodies;
    private final LocalDateTime now;
    private final Workers workers;
    private final OutputSink sink;
    private final Diagnostics diagnostics;
    private final LeavingNotices notices;
    private final Assets assets;
    private final Templates templates;
    private final Frames frames;
    private final Banners banners;
    /** Whether any page begins with the state of the site or its own. */
    private final boolean bannered;

    private final EntryPages pages;
    private final Catalogues catalogues;
    private final SiteView siteView;
    private final Map<SitePath, String> titles;
    private final StandingPages standing;
    private final FindingPages finding;
    private final Map<String, String> summaries = new ConcurrentHashMap<>();
    private volatile String home = "";
    private final Map<String, Picture> pictures = new ConcurrentHashMap<>();

    /**
     * @param bodies the body of the file at a path in the site's folder
     * @param now the time of the build, local time of Asia/Shanghai
     * @param sink takes the files, from several threads
     * @param own whether the site has a file of its own at an address, which then stays
     * @param map where its pages go when the site moves
     */
    public SiteRenderer(
            SiteConfig config,
            Site site,
            Navigation navigation,
            Theme theme,
            Function<String, Body> bodies,
            LocalDateTime now,
            Workers workers,
            OutputSink sink,
            Diagnostics diagnostics,
            Predicate<SitePath> own,
            MigrationMap map) {
        this.config = config;
        this.site = site;
        this.navigation = navigation;
        this.bodies = bodies;
        this.now = now;
        this.workers = workers;
        this.sink = sink;
        this.diagnostics = diagnostics;
        this.notices = new LeavingNotices(config.foreignLinks());
        this.assets = Assets.of(theme);
        this.templates = new Templates(theme, diagnostics);
        this.banners = new Banners(config, site, map, notices, now);
        this.bannered = banners.any();
        this.frames = new Frames(config, site, navigation, assets.addresses(), notices, banners);
        this.pages = new EntryPages(config);
        this.catalogues = new Catalogues(config, site);
        this.siteView = frames.site();
        this.titles = titles(site);
        this.standing = new StandingPages(config, site, frames, own, map, this::write);
        this.finding = new FindingPages(site, frames, pages, this::links, workers, own, this::write);
    }

    /** Writes the pages of all entries. */
    public void renderEntries() {
        Map<String, Neighbours> neighbours = neighbours();
        workers.each(site.entries(), entry -> {
            Body body = bodies.apply(entry.head().file());
            String summary = Objects.requireNonNullElse(entry.head().summary(), body.summary());
            summaries.put(entry.head().file(), summary);
            String described =
                    pages.description(entry, body, summary, links(entry.head().address()));
            if (described.isEmpty() && entry.head().keywords().isEmpty()) {
                diagnostics.report(Code.PAGE_NO_ABSTRACT, entry.head().at());
            }
            Picture picture = entry.head().image() != null ? entry.head().image() : body.picture();
            if (picture != null) {
                pictures.put(entry.head().file(), picture);
            }
            Neighbours beside =
                    Objects.requireNonNull(neighbours.get(entry.head().file()));
            Column column = site.column(entry.head().column());
            SitePath path = entry.head().address();
            FrameView frame = frames.frame(
                    path,
                    entry.head().title(),
                    column,
                    entry.head().title(),
                    pages.tags(entry, column, body, described, frames),
                    null,
                    entry);
            PageLife life = entry.head().life();
            if (life != null && life.is(PageState.MOVED)) {
                moved(path, entry.head().at(), entry.head().title(), frame, life);
                return;
            }
            PageLinks links = links(path);
            Map<String, Object> values = values(
                    frames.withCode(frame, path),
                    pages.page(entry, body, summary, beside.previous(), beside.next(), links));
            Object details = Presentations.of(entry).view(entry, body, links);
            if (details != null) {
                values.put(entry.kind().key(), details);
            }
            fill(path, entry.head().at(), entry.kind().key() + ".ftlh", values);
        });
    }

    /** What stands where something was that is elsewhere now. It never leads on by itself: readers choose when. */
    private void moved(SitePath path, Location origin, String title, FrameView frame, PageLife life) {
        LinkView to = Objects.requireNonNull(banners.link(path, life, null));
        write(path, origin, "moved.ftlh", frame, new MovedView(title, to));
    }

    private Map<String, Neighbours> neighbours() {
        Map<String, Neighbours> neighbours = new HashMap<>();
        for (Column column : site.columns()) {
            List<Entry> entries = site.entriesOf(column.path());
            for (int i = 0; i < entries.size(); i++) {
                neighbours.put(
                        entries.get(i).head().file(),
                        new Neighbours(
                                i == 0 ? null : entries.get(i - 1),
                                i + 1 == entries.size() ? null : entries.get(i + 1)));
            }
        }
        return neighbours;
    }

    /** Writes home page, columns, maps, feeds, the page for missing addresses, and the theme's assets. */
    public void renderLists() {
        // on a worker like the columns, whose stacks are deep enough for any text
        workers.each(List.of(Frames.HOME), home -> renderHome());
        workers.each(site.columns(), this::renderColumn);
        standing.render();
        finding.render();
        writeAssets();
        renderDatasets();
        if (config.baseUrl() != null) {
            renderFeeds();
            renderSitemapXml();
            byte[] description = Feeds.openSearch(config, frames.publicUrl(GeneratedPages.SEARCH));
            sink.write(new OutputFile(GeneratedPages.OPEN_SEARCH, SETTINGS, new OutputFile.Bytes(description)));
        }
    }

    /** Writes all there is of a site that is off for some days: one page, also for addresses that are missing now (LIFE-13). */
    public void renderSuspension() {
        writeAssets();
        for (SitePath path : List.of(Frames.HOME, GeneratedPages.NOT_FOUND)) {
            write(path, SETTINGS, "suspended.ftlh", standing.suspension(path), Map.of());
        }
    }

    private void writeAssets() {
        assets.contents().forEach((name, bytes) -> {
            if (bannered || !name.equals(BANNER_STYLES)) {
                SitePath path = Objects.requireNonNull(assets.addresses().get(name));
                sink.write(new OutputFile(path, Location.ofFile("theme/assets/" + name), new OutputFile.Bytes(bytes)));
            }
        });
    }

    /** Writes a page at each old address that a page can answer. */
    public void renderRedirects(List<Redirect> redirects) {
        workers.each(redirects, redirect -> {
            SitePath from = redirect.page().orElse(null);
            if (from == null) {
                return;
            }
            SitePath to = redirect.to();
            String foreign = redirect.url();
            if (foreign != null && !config.foreignLinks().admit(foreign, redirect.at(), diagnostics)) {
                return;
            }
            String url =
                    to != null ? to.relativeTo(from) + redirect.suffix() : notices.href(String.valueOf(foreign), from);
            FrameView frame = frames.frame(from, "页面已移动", null, "页面已移动", List.of(), "noindex");
            write(from, redirect.at(), "redirect.ftlh", frame, new RedirectView(url, label(redirect)));
        });
    }

    /** Writes the pages that stand before foreign sites; links to the same address share one (LINK-02). */
    public void renderLeavingNotices(Collection<String> fromTexts) {
        workers.each(List.copyOf(notices.with(fromTexts)), url -> {
            SitePath path = GeneratedPages.leavingFor(url);
            FrameView frame = frames.frame(path, "即将离开本网站", null, "即将离开本网站", List.of(), "noindex");
            write(path, SETTINGS, "leaving.ftlh", frame, new LeavingView(ForeignLinks.host(url), url));
        });
    }

    /**
     * Reports a home page that takes long to load.
     *
     * @param sizes bytes of a file of the site
     */
    public void checkHomeWeight(ToLongFunction<SitePath> sizes) {
        HomeWeight.check(home, sizes, diagnostics);
    }

    /** What a redirect's link says: the title of the page it leads to, or the address as visitors know it. */
    private String label(Redirect redirect) {
        SitePath to = redirect.to();
        if (to == null) {
            return String.valueOf(redirect.url());
        }
        return titles.getOrDefault(to, frames.publicUrl(to));
    }

    private static Map<SitePath, String> titles(Site site) {
        Map<SitePath, String> titles = new HashMap<>();
        site.columns().forEach(column -> titles.put(column.address(), column.name()));
        site.entries()
                .forEach(
                        entry -> titles.put(entry.head().address(), entry.head().title()));
        return titles;
    }

    private PageLinks links(SitePath from) {
        return new PageLinks(from, config, site, now);
    }

    private void write(SitePath path, Location origin, String template, FrameView frame, Object page) {
        fill(path, origin, template, values(frame, page));
    }

    private Map<String, Object> values(FrameView frame, Object page) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("site", siteView);
        values.put("frame", frame);
        values.put("page", page);
        return values;
    }

    private void fill(SitePath path, Location origin, String template, Map<String, Object> values) {
        templates.fill(template, values).ifPresent(html -> {
            if (path.equals(Frames.HOME)) {
                home = html;
            }
            sink.write(OutputFile.text(path, origin, html));
        });
    }

    private void renderHome() {
        SitePath path = Frames.HOME;
        Entry lead = navigation.lead();
        Picture picture = lead == null ? null : pictures.get(lead.head().file());
        // the lead story has its own place
        List<BlockView> blocks = navigation.blocks().stream()
                .map(block -> block(block.column(), block.count(), path, lead))
                .toList();
        HomeView view = new HomeView(
                intro(ColumnPath.HOME),
                lead == null ? null : pages.item(lead, summary(lead), null, links(path)),
                picture == null
                        ? null
                        : new PictureView(
                                picture.address().relativeTo(path),
                                picture.width(),
                                picture.height(),
                                picture.sources(path)),
                platform(path),
                blocks);
        write(path, SETTINGS, "home.ftlh", frames.frame(path, null, null, null, frames.homeTags(), null), view);
    }

    /** The catalogue of all datasets, for other catalogues. */
    private void renderDatasets() {
        List<Dataset> datasets = datasets(site.entries());
        if (!datasets.isEmpty()) {
            String title = config.identity().fullName() + "数据目录";
            SitePath path = GeneratedPages.DATASETS;
            String dcat = DataCatalogue.dcat(title, Frames.HOME, datasets, links(path));
            sink.write(OutputFile.text(path, SETTINGS, dcat));
        }
    }

    private static List<Dataset> datasets(List<Entry> entries) {
        return entries.stream()
                .filter(Dataset.class::isInstance)
                .map(Dataset.class::cast)
                .toList();
    }

    /** A column's datasets for machines, on its first page. */
    private @Nullable Html structured(Column column, PageLinks links) {
        List<Dataset> datasets = datasets(site.entriesOf(column.path()));
        return datasets.isEmpty() ? null : DataCatalogue.schemaOrg(column.name(), datasets, links);
    }

    private @Nullable Html intro(ColumnPath column) {
        if (!site.isIntroduced(column)) {
            return null;
        }
        String folder = column.equals(ColumnPath.HOME) ? "content" : "content/" + column;
        return new Html(bodies.apply(folder + "/_index.md").html());
    }

    private @Nullable PlatformView platform(SitePath from) {
        return site.columns().stream()
                .filter(column -> column.platform() == PlatformPart.PLATFORM)
                .findFirst()
                .map(column -> new PlatformView(
                        column.name(),
                        column.address().relativeTo(from),
                        site.children(column.path()).stream()
                                .map(part ->
                                        new LinkView(part.name(), part.address().relativeTo(from), false))
                                .toList()))
                .orElse(null);
    }

    private BlockView block(Column column, int count, SitePath from, @Nullable Entry without) {
        PageLinks links = links(from);
        List<Entry> entries = site.children(column.path()).isEmpty()
                ? site.entriesOf(column.path())
                : site.entriesBelow(column.path());
        List<ItemView> items = entries.stream()
                .filter(entry -> !entry.equals(without))
                .limit(count)
                .map(entry -> pages.item(entry, null, pictures.get(entry.head().file()), links))
                .toList();
        return new BlockView(
                column.name(),
                column.address().relativeTo(from),
                column.listStyle().key(),
                items,
                EntryPages.mark(column));
    }

    private void renderColumn(Column column) {
        SitePath first = column.address();
        PageLife life = column.life();
        if (life != null && life.is(PageState.MOVED)) {
            FrameView frame = frames.frame(first, column.name(), column, null, Frames.columnTags(column), null);
            moved(first, column.at(), column.name(), frame, life);
            return;
        }
        List<Entry> entries = site.entriesOf(column.path());
        boolean byDate = column.sort() == ColumnSort.DATE;
        List<MetaView> tags = Frames.columnTags(column);
        for (ListPages.Page page : ListPages.of(first, entries, config.pageSize(), byDate)) {
            SitePath path = page.path();
            boolean main = path.equals(first);
            String title = column.name()
                    + (page.year() == null ? "" : "（" + page.year() + "年）")
                    + (page.number() == 1 ? "" : "第" + page.number() + "页");
            ColumnView view = new ColumnView(
                    column.name(),
                    column.description(),
                    main ? intro(column.path()) : null,
                    main
                            ? site.children(column.path()).stream()
                                    .filter(child -> !column.isCatalogue()
                                            || child.classes().isEmpty())
                                    .map(child -> block(child, CHILD_ITEMS, path, null))
                                    .toList()
                            : List.of(),
                    page.entries().stream()
                            .map(entry -> pages.item(
                                    entry,
                                    summaries.get(entry.head().file()),
                                    pictures.get(entry.head().file()),
                                    links(path)))
                            .toList(),
                    column.listStyle().key(),
                    page.total(),
                    page.year() == null ? null : String.valueOf(page.year()),
                    byDate ? ListPages.years(first, entries, page) : List.of(),
                    main ? MessageStatistics.of(entries, now.toLocalDate()) : null,
                    ListPages.pager(first, page, config.pageSize()),
                    main ? catalogues.of(column, links(path)) : List.of(),
                    siblings(column, path),
                    main ? structured(column, links(path)) : null,
                    main && !datasets(site.entriesOf(column.path())).isEmpty()
                            ? GeneratedPages.DATASETS.relativeTo(path)
                            : null,
                    EntryPages.mark(column),
                    site.hasCatalogue(column.path())
                            ? GeneratedPages.catalogueOf(column).relativeTo(path)
                            : null);
            write(path, column.at(), "column.ftlh", frames.frame(path, title, column, null, tags, null), view);
        }
    }

    private List<LinkView> siblings(Column column, SitePath from) {
        ColumnPath parent = column.parent();
        if (parent == null) {
            return List.of();
        }
        return site.children(parent).stream()
                .map(sibling ->
                        new LinkView(sibling.name(), sibling.address().relativeTo(from), sibling.equals(column)))
                .toList();
    }

    /** The abstract of an entry whose page is written; empty when it has no text. */
    public String summary(Entry entry) {
        return summaries.getOrDefault(entry.head().file(), "");
    }

    private void renderFeeds() {
        feed(config.identity().fullName(), Frames.FEED, Frames.HOME, site.current());
        workers.each(site.columns(), column -> {
            if (!site.entriesBelow(column.path()).isEmpty()) {
                String title = column.name() + " - " + config.identity().fullName();
                feed(title, Frames.feedOf(column), column.address(), site.currentBelow(column.path()));
            }
        });
    }

    private void feed(String title, SitePath self, SitePath page, List<Entry> entries) {
        byte[] bytes = Feeds.atom(config, title, self, page, entries, frames::publicUrl, this::summary);
        sink.write(new OutputFile(self, SETTINGS, new OutputFile.Bytes(bytes)));
    }

    private void renderSitemapXml() {
        List<Feeds.Address> addresses = new ArrayList<>();
        addresses.add(new Feeds.Address(frames.publicUrl(Frames.HOME), null));
        // what was withdrawn or is elsewhere now is nothing that search engines need to be told of
        site.columns().stream()
                .filter(column -> column.isCurrent()
                        || column.life() != null && column.life().is(PageState.ARCHIVED))
                .forEach(column -> addresses.add(new Feeds.Address(frames.publicUrl(column.address()), null)));
        site.current()
                .forEach(entry -> addresses.add(new Feeds.Address(
                        frames.publicUrl(entry.head().address()), entry.head().publishedAt())));
        if (addresses.size() <= Feeds.SITEMAP_SIZE) {
            sitemapXml("sitemap.xml", Feeds.sitemap(addresses));
            return;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int from = 0; from < addresses.size(); from += Feeds.SITEMAP_SIZE) {
            List<Feeds.Address> part = addresses.subList(from, Math.min(addresses.size(), from + Feeds.SITEMAP_SIZE));
            parts.put("sitemap-" + (parts.size() + 1) + ".xml", Feeds.sitemap(part));
        }
        parts.forEach(this::sitemapXml);
        sitemapXml(
                "sitemap.xml",
                Feeds.sitemapIndex(parts.keySet().stream()
                        .map(name -> frames.publicUrl(new SitePath(name)))
                        .toList()));
    }

    private void sitemapXml(String name, byte[] bytes) {
        sink.write(new OutputFile(new SitePath(name), SETTINGS, new OutputFile.Bytes(bytes)));
    }
}
