package io.github.jiandu.render;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.render.view.FrameView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.render.view.SiteView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands around the content of pages. Parts that many pages share are made once. */
final class Frames {

    static final SitePath HOME = GeneratedPages.HOME;
    static final SitePath SITEMAP = GeneratedPages.SITEMAP;
    static final SitePath FEED = GeneratedPages.FEED;

    /** Everything that is the same for all pages of one folder and column. */
    private record Shared(
            String home, String sitemap, List<LinkView> menu, List<LinkView> columns, Map<String, String> assets) {}

    private record SharedKey(String folder, @Nullable ColumnPath column, boolean home) {}

    private final SiteConfig config;
    private final Site site;
    private final Navigation navigation;
    private final Map<String, SitePath> assets;
    private final boolean searchable;
    private final List<MetaView> siteTags;
    private final Map<SharedKey, Shared> shared = new ConcurrentHashMap<>();

    Frames(SiteConfig config, Site site, Navigation navigation, Map<String, SitePath> assets, boolean searchable) {
        this.searchable = searchable;
        this.config = config;
        this.site = site;
        this.navigation = navigation;
        this.assets = assets;
        this.siteTags = siteTags(config.identity());
    }

    /** The tags of every page (TAG-01). What is not known is left out rather than written empty. */
    private static List<MetaView> siteTags(SiteIdentity identity) {
        List<MetaView> tags = new ArrayList<>();
        tag(tags, "SiteName", identity.tagName());
        tag(tags, "SiteDomain", identity.tagDomain());
        tag(tags, "SiteIDCode", identity.tagCode());
        return List.copyOf(tags);
    }

    /** Adds a tag, if there is something to say, on one line (TAG-10). */
    static void tag(List<MetaView> tags, String name, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            tags.add(new MetaView(name, content.replaceAll("\\s+", " ").strip()));
        }
    }

    /** The tags of a column and of everything in it (TAG-02). */
    static List<MetaView> columnTags(Column column) {
        List<MetaView> tags = new ArrayList<>();
        tag(tags, "ColumnName", column.name());
        tag(tags, "ColumnDescription", column.description());
        tag(tags, "ColumnKeywords", String.join(",", column.keywords()));
        tag(tags, "ColumnType", column.type());
        return tags;
    }

    /** The home page counts as a column of the type 首页 (TAG-02, TAG-03). */
    List<MetaView> homeTags() {
        List<MetaView> tags = new ArrayList<>();
        tag(tags, "ColumnName", "首页");
        tag(
                tags,
                "ColumnDescription",
                config.description() == null ? config.identity().fullName() + "首页" : config.description());
        tag(
                tags,
                "ColumnKeywords",
                config.keywords().isEmpty() ? config.identity().name() : String.join(",", config.keywords()));
        tag(tags, "ColumnType", "首页");
        return tags;
    }

    SiteView site() {
        SiteIdentity identity = config.identity();
        SiteIdentity.ParentPortal parent = identity.parent();
        return new SiteView(
                identity.name(),
                identity.fullName(),
                identity.kind().key(),
                config.baseUrl(),
                identity.sponsor(),
                identity.operator(),
                identity.address(),
                identity.phone(),
                identity.officeHours(),
                identity.postcode(),
                identity.tagCode(),
                identity.icpNumber(),
                identity.policeNumber(),
                parent == null ? null : parent.name(),
                parent == null ? null : parent.url());
    }

    /** Public address of a page; the path from the top of the site when the site has no public address. */
    String publicUrl(SitePath path) {
        return config.publicUrl(path);
    }

    /**
     * The frame of a page.
     *
     * @param title what the page is about, or null on the home page
     * @param column the column it belongs to, or null
     * @param self what the position line ends with, or null when it ends with the column
     */
    FrameView frame(
            SitePath path,
            @Nullable String title,
            @Nullable Column column,
            @Nullable String self,
            List<MetaView> tags,
            @Nullable String robots) {
        Shared parts = shared.computeIfAbsent(
                new SharedKey(path.folder(), column == null ? null : column.path(), path.equals(HOME)),
                key -> share(path, column));
        List<LinkView> trail = new ArrayList<>();
        if (!path.equals(HOME)) {
            trail.add(new LinkView("首页", parts.home(), false));
            trail.addAll(parts.columns());
            if (self != null) {
                trail.add(new LinkView(self, "", true));
            } else if (column != null) {
                trail.set(trail.size() - 1, new LinkView(column.name(), "", true));
            }
        }
        String siteName = config.identity().fullName();
        return new FrameView(
                title == null ? siteName : title + " - " + siteName,
                Stream.concat(siteTags.stream(), tags.stream()).toList(),
                // what search engines are told to pass over has no address to name
                config.baseUrl() == null || robots != null ? null : publicUrl(path),
                robots,
                feeds(path, column),
                parts.home(),
                parts.sitemap(),
                parts.menu(),
                trail,
                searchable ? GeneratedPages.OPEN_SEARCH.relativeTo(path) : null,
                parts.assets());
    }

    private Shared share(SitePath path, @Nullable Column column) {
        List<Column> chain = column == null ? List.of() : site.chain(column);
        List<LinkView> columns = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            columns.add(new LinkView(chain.get(i).name(), chain.get(i).address().relativeTo(path), false));
        }
        List<LinkView> menu = new ArrayList<>();
        menu.add(new LinkView("首页", HOME.relativeTo(path), column == null && path.equals(HOME)));
        for (Navigation.Item item : navigation.menu()) {
            boolean current = item.column() != null
                    && chain.stream().anyMatch(ancestor -> ancestor.path().equals(item.column()));
            SitePath address = item.address();
            String url = address != null ? address.relativeTo(path) : String.valueOf(item.url());
            menu.add(new LinkView(item.title(), url, current));
        }
        Map<String, String> assetUrls = new LinkedHashMap<>();
        assets.forEach((name, address) -> assetUrls.put(name, address.relativeTo(path)));
        return new Shared(
                HOME.relativeTo(path), SITEMAP.relativeTo(path), List.copyOf(menu), List.copyOf(columns), assetUrls);
    }

    /** Where the feed of a column stands. */
    static SitePath feedOf(Column column) {
        return GeneratedPages.feedOf(column);
    }

    private List<LinkView> feeds(SitePath path, @Nullable Column column) {
        if (config.baseUrl() == null) {
            return List.of();
        }
        LinkView all = new LinkView(config.identity().name() + "最新信息", FEED.relativeTo(path), false);
        if (column == null || site.entriesBelow(column.path()).isEmpty()) {
            return List.of(all);
        }
        String name = config.identity().name() + column.name();
        return List.of(new LinkView(name, feedOf(column).relativeTo(path), false), all);
    }
}
