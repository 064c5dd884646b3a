package io.github.jiandu.render;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.Logo;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteIdentity;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.render.view.BannerView;
import io.github.jiandu.render.view.FrameView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.render.view.PictureView;
import io.github.jiandu.render.view.SiteView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /** Where readers tell the government's website office what is wrong with a page (FOOT-09). */
    private static final String REPORT = "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=";

    /** Where filings of the police are shown (FOOT-07). */
    private static final String POLICE = "https://beian.mps.gov.cn/#/query/webSearch?code=";

    /** Where the certificate of a 党政机关网站标识 is shown (FOOT-08). */
    private static final String CONAC = "https://bszs.conac.cn/sitename?method=show&id=";

    /** Everything that is the same for all pages of one folder and column. */
    private record Shared(
            String home,
            String sitemap,
            @Nullable PictureView logo,
            List<LinkView> menu,
            List<LinkView> columns,
            Map<String, String> assets) {}

    private record SharedKey(String folder, @Nullable ColumnPath column, Language language, boolean home) {}

    private final SiteConfig config;
    private final Site site;
    private final Navigation navigation;
    private final Map<String, SitePath> assets;
    private final List<MetaView> siteTags;
    private final LeavingNotices notices;
    private final Tongues tongues;
    private final Banners banners;
    private final Map<SharedKey, Shared> shared = new ConcurrentHashMap<>();

    Frames(
            SiteConfig config,
            Site site,
            Navigation navigation,
            Map<String, SitePath> assets,
            LeavingNotices notices,
            Banners banners) {
        this.banners = banners;
        this.notices = notices;
        this.tongues = new Tongues(config, site);
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
        String text = content == null ? "" : TagText.clean(content);
        if (!text.isEmpty()) {
            tags.add(new MetaView(name, text));
        }
    }

    /** The tags of a column and of everything in it (TAG-02). */
    static List<MetaView> columnTags(Column column) {
        List<MetaView> tags = new ArrayList<>();
        tag(tags, "ColumnName", column.name());
        tag(tags, "ColumnDescription", TagText.description(column.description()));
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
                config.description() == null
                        ? config.identity().fullName() + "首页"
                        : TagText.description(config.description()));
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
                config.look().scheme().key(),
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
                policeUrl(identity.policeNumber()),
                identity.conacId() == null ? null : CONAC + identity.conacId(),
                config.logo() == null ? null : config.logo().alt(),
                parent == null ? null : parent.name(),
                parent == null ? null : parent.url(),
                html(config.portal().header()),
                html(config.portal().footer()));
    }

    private static @Nullable Html html(@Nullable String markup) {
        return markup == null ? null : new Html(markup);
    }

    /** The page of the police that shows a filing (FOOT-07). */
    private static @Nullable String policeUrl(@Nullable String number) {
        return number == null ? null : POLICE + number.replaceAll("\\D", "");
    }

    /** The form for reporting what is wrong with a page, filled with its address; null without a code (FOOT-09). */
    private @Nullable String report(SitePath path) {
        String code = config.identity().tagCode();
        if (code == null) {
            return null;
        }
        return config.baseUrl() == null
                ? REPORT + code
                : REPORT + code + "&url=" + URLEncoder.encode(publicUrl(path), StandardCharsets.UTF_8);
    }

    /** The frame of a page that people may want to have on their phone: with a code for its public address (PAGE-12). */
    FrameView withCode(FrameView frame, SitePath path) {
        return config.baseUrl() == null ? frame : frame.withCode(QrCode.svg(publicUrl(path)));
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
        return frame(path, title, column, self, tags, robots, null);
    }

    /**
     * The frame of the page of an entry, or of another page.
     *
     * @param entry what the page shows, or null for pages that are no entry
     */
    FrameView frame(
            SitePath path,
            @Nullable String title,
            @Nullable Column column,
            @Nullable String self,
            List<MetaView> tags,
            @Nullable String robots,
            @Nullable Entry entry) {
        Language language =
                entry != null ? entry.head().language() : column != null ? column.language() : Language.CHINESE;
        Shared parts = shared.computeIfAbsent(
                new SharedKey(path.folder(), column == null ? null : column.path(), language, path.equals(HOME)),
                key -> share(path, column, language));
        List<LinkView> trail = new ArrayList<>();
        if (!path.equals(HOME)) {
            if (language == Language.CHINESE) {
                trail.add(new LinkView("首页", parts.home(), false));
            }
            trail.addAll(parts.columns());
            if (self != null) {
                trail.add(new LinkView(self, "", true));
            } else if (column != null) {
                trail.set(trail.size() - 1, new LinkView(column.name(), "", true));
            }
        }
        String siteName = name(language);
        PageLife own = Banners.own(column, entry);
        BannerView banner = banners.of(path, column, entry);
        String mark = banners.mark(language, own);
        return new FrameView(
                mark + (title == null ? siteName : title + " - " + siteName),
                Stream.of(siteTags, banners.tags(own), tags)
                        .flatMap(List::stream)
                        .toList(),
                canonical(path, robots, banners.canonical(path, own, banner)),
                robots,
                feeds(path, column),
                parts.home(),
                parts.sitemap(),
                GeneratedPages.CONTACT.relativeTo(path),
                GeneratedPages.ACCESSIBILITY.relativeTo(path),
                GeneratedPages.PRIVACY.relativeTo(path),
                language.tag(),
                robots == null ? tongues.from(path, language, entry) : List.of(),
                robots == null ? tongues.traditional(path, language) : null,
                siteName,
                banners.isArchived() ? null : report(path),
                parts.logo(),
                parts.menu(),
                trail,
                config.baseUrl() == null ? null : GeneratedPages.OPEN_SEARCH.relativeTo(path),
                path.equals(GeneratedPages.SEARCH) ? null : GeneratedPages.SEARCH.relativeTo(path),
                parts.assets(),
                banner,
                null);
    }

    /** What search engines are told to pass over has no address to name; a page that moved has its new one. */
    private @Nullable String canonical(SitePath path, @Nullable String robots, @Nullable String moved) {
        if (robots != null || moved != null) {
            return robots != null ? null : moved;
        }
        return config.baseUrl() == null ? null : publicUrl(path);
    }

    private String name(Language language) {
        String english = config.identity().englishName();
        return language == Language.CHINESE || english == null
                ? config.identity().fullName()
                : english;
    }

    /** The menu of the language's part of the site. */
    private List<LinkView> menu(SitePath path, List<Column> chain, Language language) {
        Column root = tongues.rootColumn(language);
        if (root == null) {
            return menu(path, chain);
        }
        List<LinkView> menu = new ArrayList<>();
        menu.add(new LinkView(root.name(), root.address().relativeTo(path), path.equals(root.address())));
        for (Column column : site.children(root.path())) {
            menu.add(new LinkView(column.name(), column.address().relativeTo(path), chain.contains(column)));
        }
        return menu;
    }

    private List<LinkView> menu(SitePath path, List<Column> chain) {
        List<LinkView> menu = new ArrayList<>();
        menu.add(new LinkView("首页", HOME.relativeTo(path), path.equals(HOME)));
        for (Navigation.Item item : navigation.menu()) {
            boolean current = item.column() != null
                    && chain.stream().anyMatch(ancestor -> ancestor.path().equals(item.column()));
            SitePath address = item.address();
            String url = address != null ? address.relativeTo(path) : notices.href(String.valueOf(item.url()), path);
            menu.add(new LinkView(item.title(), url, current));
        }
        return menu;
    }

    private Shared share(SitePath path, @Nullable Column column, Language language) {
        List<Column> chain = column == null ? List.of() : site.chain(column);
        List<LinkView> columns = new ArrayList<>();
        for (int i = chain.size() - 1; i >= 0; i--) {
            columns.add(new LinkView(chain.get(i).name(), chain.get(i).address().relativeTo(path), false));
        }
        Map<String, String> assetUrls = new LinkedHashMap<>();
        assets.forEach((name, address) -> assetUrls.put(name, address.relativeTo(path)));
        return new Shared(
                tongues.root(language).relativeTo(path),
                SITEMAP.relativeTo(path),
                logo(path),
                List.copyOf(menu(path, chain, language)),
                List.copyOf(columns),
                assetUrls);
    }

    private @Nullable PictureView logo(SitePath path) {
        Logo logo = config.logo();
        return logo == null ? null : new PictureView(new SitePath(logo.file().text()).relativeTo(path), 0, 0, null);
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
