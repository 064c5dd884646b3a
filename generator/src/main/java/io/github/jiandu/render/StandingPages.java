package io.github.jiandu.render;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.LocationMap;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.render.view.ContactView;
import io.github.jiandu.render.view.FrameView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MigrationView;
import io.github.jiandu.render.view.PictureView;
import io.github.jiandu.render.view.SitemapView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.ColumnSort;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The pages every site has besides its own content: site map (FOOT-11), contacts (FOOT-03), the statements on
 * accessibility and privacy, and the page for missing addresses (LINK-05).
 */
final class StandingPages {

    /** Kinds of entries that help with something or answer someone. */
    private static final Set<EntryKind> SERVING =
            Set.of(EntryKind.GUIDE, EntryKind.MESSAGE, EntryKind.SURVEY, EntryKind.FAQ, EntryKind.ORGAN);

    /** Fills a template and hands the page on. */
    interface Writer {
        void write(SitePath path, Location origin, String template, FrameView frame, Object page);
    }

    private final SiteConfig config;
    private final Site site;
    private final Frames frames;
    private final Predicate<SitePath> own;
    private final Writer writer;
    private final MigrationMap map;

    /** @param own whether the site has a file of its own at an address, which then stays */
    StandingPages(
            SiteConfig config, Site site, Frames frames, Predicate<SitePath> own, MigrationMap map, Writer writer) {
        this.map = map;
        this.config = config;
        this.site = site;
        this.frames = frames;
        this.own = own;
        this.writer = writer;
    }

    void render() {
        write(GeneratedPages.SITEMAP, "网站地图", "sitemap.ftlh", sitemap(), null);
        write(GeneratedPages.CONTACT, "联系我们", "contact.ftlh", contact(), null);
        write(GeneratedPages.ACCESSIBILITY, "无障碍说明", "accessibility.ftlh", Map.of(), null);
        write(GeneratedPages.PRIVACY, "隐私说明", "privacy.ftlh", Map.of(), null);
        write(GeneratedPages.NOT_FOUND, "页面不存在", "404.ftlh", Map.of(), "noindex");
        if (Banners.hasNotice(config.lifecycle())) {
            write(GeneratedPages.MIGRATION, "迁移公告", "migration.ftlh", migration(), null);
        }
    }

    /** The frame of the page of a site that is off for some days. */
    FrameView suspension(SitePath path) {
        return frames.frame(path, "临时下线", null, null, List.of(), "noindex");
    }

    private MigrationView migration() {
        return new MigrationView(map.lines().stream()
                .map(line -> new MigrationView.Row(
                        name(line.from()),
                        target(line.from()).relativeTo(GeneratedPages.MIGRATION),
                        (config.baseUrl() == null ? "/" : config.baseUrl()) + line.from(),
                        line.to(),
                        !line.dropped(),
                        line.remark()))
                .toList());
    }

    /** The page that an address of the map stands for. */
    private static SitePath target(String from) {
        return new SitePath(from.isEmpty() || from.endsWith("/") ? from + "index.html" : from);
    }

    private String name(String from) {
        SitePath page = target(from);
        if (page.equals(GeneratedPages.HOME)) {
            return "全站";
        }
        return site.columns().stream()
                .filter(column -> column.address().equals(page))
                .map(Column::name)
                .findFirst()
                .or(() -> site.entries().stream()
                        .filter(entry -> entry.head().address().equals(page))
                        .map(entry -> entry.head().title())
                        .findFirst())
                .orElse(from);
    }

    private void write(SitePath path, String title, String template, Object page, @Nullable String robots) {
        if (!own.test(path)) {
            FrameView frame = frames.frame(path, title, null, title, List.of(), robots);
            writer.write(path, Location.ofFile(SiteConfigReader.FILE), template, frame, page);
        }
    }

    private SitemapView sitemap() {
        SitePath from = GeneratedPages.SITEMAP;
        return new SitemapView(
                nodes(ColumnPath.HOME),
                GeneratedPages.TITLES.relativeTo(from),
                FindingPages.hasDocuments(site) ? GeneratedPages.DOCUMENTS.relativeTo(from) : null);
    }

    private ContactView contact() {
        LocationMap map = config.map();
        List<LinkView> places = site.children(ColumnPath.HOME).stream()
                .filter(column -> !site.entriesBelow(column.path()).isEmpty()
                        && site.entriesBelow(column.path()).stream().allMatch(entry -> SERVING.contains(entry.kind())))
                .map(column -> new LinkView(column.name(), column.address().relativeTo(GeneratedPages.CONTACT), false))
                .toList();
        return map == null
                ? new ContactView(null, null, null, places)
                : new ContactView(
                        new PictureView(new SitePath(map.file().text()).relativeTo(GeneratedPages.CONTACT), 0, 0, null),
                        map.alt(),
                        map.reviewNumber(),
                        places);
    }

    private List<SitemapView.Node> nodes(ColumnPath parent) {
        SitePath from = GeneratedPages.SITEMAP;
        return site.children(parent).stream()
                .map(column -> new SitemapView.Node(
                        column.name(),
                        column.address().relativeTo(from),
                        column.description(),
                        site.entriesBelow(column.path()).size(),
                        years(column),
                        nodes(column.path()),
                        EntryPages.mark(column)))
                .toList();
    }

    private List<LinkView> years(Column column) {
        return column.sort() == ColumnSort.DATE
                ? ListPages.years(column.address(), site.entriesOf(column.path()), GeneratedPages.SITEMAP)
                : List.of();
    }
}
