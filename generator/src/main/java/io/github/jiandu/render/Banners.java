package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.render.view.BannerView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.render.view.PageLifeView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the pages of a site say of its state (LIFE-02, LIFE-06, LIFE-12, LIFE-13), and of their own (SCOPE-12, DOC-17). */
final class Banners {

    /** Days begin eight hours before those of Greenwich. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final SiteConfig config;
    private final Lifecycle life;
    private final MigrationMap map;
    private final Site site;
    private final LeavingNotices notices;
    private final LocalDate today;
    private final Map<SitePath, String> titles = new HashMap<>();

    Banners(SiteConfig config, Site site, MigrationMap map, LeavingNotices notices, LocalDateTime now) {
        this.config = config;
        this.life = config.lifecycle();
        this.map = map;
        this.site = site;
        this.notices = notices;
        this.today = now.toLocalDate();
        titles.put(GeneratedPages.HOME, config.identity().fullName());
        site.columns().forEach(column -> titles.put(column.address(), column.name()));
        site.entries()
                .forEach(
                        entry -> titles.put(entry.head().address(), entry.head().title()));
    }

    /** Whether any page has a banner. */
    boolean any() {
        return saysSomething()
                || site.columns().stream().anyMatch(column -> column.life() != null)
                || site.entries().stream().anyMatch(entry -> entry.head().life() != null);
    }

    private boolean saysSomething() {
        return !life.is(LifecycleState.ACTIVE) || isNewDomain();
    }

    private boolean isNewDomain() {
        LocalDate end = life.end().orElse(null);
        return life.is(LifecycleState.ACTIVE) && !life.domains().isEmpty() && end != null && !today.isAfter(end);
    }

    boolean isArchived() {
        return life.is(LifecycleState.ARCHIVED);
    }

    /** Whether the site has a page that announces its migration. */
    static boolean hasNotice(Lifecycle life) {
        return life.is(LifecycleState.MIGRATING);
    }

    /**
     * The banner of a page; null when there is nothing to say.
     *
     * @param column the column it belongs to, or null
     * @param entry what it shows, or null for a page that is no entry, such as that of a column
     */
    @Nullable
    BannerView of(SitePath path, @Nullable Column column, @Nullable Entry entry) {
        PageLife own = own(column, entry);
        if (!saysSomething()) {
            return own == null ? null : ofPage(path, own, column, entry);
        }
        LocalDate end = life.end().orElse(null);
        Lifecycle.Told successor = life.successor();
        return new BannerView(
                life.state().key(),
                true,
                own == null ? List.of() : views(path, own, column, entry),
                path.equals(GeneratedPages.HOME),
                archived(own),
                text(life.from()),
                end == null ? null : end.toString(),
                end == null ? -1 : (int) ChronoUnit.DAYS.between(today, end),
                successor == null ? null : successor.text(),
                life.successorName(),
                map.target(path.value()).orElse(null),
                hasNotice(life) && !path.equals(GeneratedPages.MIGRATION)
                        ? GeneratedPages.MIGRATION.relativeTo(path)
                        : null,
                path.equals(GeneratedPages.SEARCH) ? null : GeneratedPages.SEARCH.relativeTo(path),
                config.baseUrl() == null ? null : config.publicUrl(path),
                life.reason() == null ? null : life.reason().text(),
                life.approval(),
                Objects.requireNonNullElse(
                        life.contact(),
                        Objects.requireNonNullElse(config.identity().phone(), "")),
                life.domains().isEmpty() ? null : String.join("、", life.domains()),
                life.remark(),
                data(path));
    }

    /** What a page says of itself, or its column of all that is in it; null for a current one. */
    static @Nullable PageLife own(@Nullable Column column, @Nullable Entry entry) {
        return entry != null ? entry.head().life() : column == null ? null : column.life();
    }

    private @Nullable String archived(@Nullable PageLife own) {
        String whole = text(life.archived());
        LocalDate page = own == null ? null : own.archivedOn();
        return whole != null || page == null ? whole : page.toString();
    }

    private BannerView ofPage(SitePath path, PageLife own, @Nullable Column column, @Nullable Entry entry) {
        return new BannerView(
                own.state().group(),
                false,
                views(path, own, column, entry),
                false,
                archived(own),
                null,
                null,
                -1,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                data(path, own, entry));
    }

    /** What was withdrawn may be archived as well; in an archive nothing says so again. */
    private List<PageLifeView> views(SitePath path, PageLife own, @Nullable Column column, @Nullable Entry entry) {
        List<PageLifeView> views = new ArrayList<>();
        if (!own.is(PageState.ARCHIVED) || !isArchived()) {
            views.add(view(path, own, whose(own, column, entry), entry));
        }
        LocalDate archived = own.archived();
        if (archived != null && !isArchived()) {
            PageLife besides = PageLife.of(PageState.ARCHIVED, archived, own.at());
            views.add(view(path, besides, "within", null));
        }
        return views;
    }

    private static String whose(PageLife own, @Nullable Column column, @Nullable Entry entry) {
        if (entry == null) {
            return own.isOwn() || column == null ? "column" : "within";
        }
        return !own.isOwn() ? "within" : entry instanceof PolicyDocument ? "document" : "page";
    }

    private PageLifeView view(SitePath path, PageLife own, String whose, @Nullable Entry entry) {
        return new PageLifeView(
                own.state().group(),
                own.state().key(),
                own.state().chinese(),
                whose,
                own.date() == null ? null : own.date().toString(),
                own.reason(),
                own.basis(),
                link(path, own, entry));
    }

    /** Where to read on, or null. */
    @Nullable
    LinkView link(SitePath from, PageLife own, @Nullable Entry entry) {
        String url = own.url();
        if (url != null) {
            return new LinkView(url, notices.href(url, from), false);
        }
        SitePath page = page(own, entry);
        return page == null
                ? null
                : new LinkView(titles.getOrDefault(page, config.publicUrl(page)), page.relativeTo(from), false);
    }

    /** The page that says now what another said: as it says itself, or the document that replaced it. */
    private @Nullable SitePath page(PageLife own, @Nullable Entry entry) {
        if (own.page() != null || entry == null || !own.state().isWithdrawn()) {
            return own.page();
        }
        return site.related(entry).getOrDefault(RelationType.REPLACED_BY, Set.of()).stream()
                .filter(newer -> newer.head().life() == null)
                .map(newer -> newer.head().address())
                .findFirst()
                .orElse(null);
    }

    /** What stands before the title of a page (LIFE-12). */
    String mark(Language language, @Nullable PageLife own) {
        boolean chinese = language == Language.CHINESE;
        boolean archived = isArchived() || own != null && own.archivedOn() != null;
        String first = !archived ? "" : chinese ? "【已归档】" : "[Archived] ";
        if (own == null || own.is(PageState.ARCHIVED)) {
            return first;
        }
        return first + (chinese ? "【" + own.state().chinese() + "】" : "[" + english(own.state()) + "] ");
    }

    private static String english(PageState state) {
        return switch (state) {
            case ARCHIVED -> "Archived";
            case MOVED -> "Moved";
            case WITHDRAWN -> "Withdrawn";
            case ABOLISHED, EXPIRED -> "No longer in force";
        };
    }

    /** The address that search engines are to take for that of a page, or null for its own. */
    @Nullable
    String canonical(SitePath path, @Nullable PageLife own, @Nullable BannerView banner) {
        if (own != null && own.is(PageState.MOVED)) {
            SitePath page = own.page();
            return page == null ? own.url() : config.baseUrl() == null ? page.relativeTo(path) : config.publicUrl(page);
        }
        return isArchived() && banner != null ? banner.moved() : null;
    }

    private static @Nullable String text(Lifecycle.@Nullable Day day) {
        return day == null ? null : day.date().toString();
    }

    /** The tags of an archived page (LIFE-12); one of a living site changes with it, so it is no memento. */
    List<MetaView> tags(@Nullable PageLife own) {
        Lifecycle.Day archived = life.archived();
        if (!isArchived() || archived == null) {
            LocalDate day = own == null ? null : own.archivedOn();
            return day == null ? List.of() : List.of(new MetaView("archive-date", day.toString()));
        }
        String memento = archived.date()
                .atStartOfDay()
                .atOffset(CHINA)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.RFC_1123_DATE_TIME);
        return List.of(
                new MetaView("archive-date", archived.date().toString()), new MetaView("memento-datetime", memento));
    }

    /** What machines read of a page that is no longer current. */
    private Html data(SitePath path, PageLife own, @Nullable Entry entry) {
        JsonWriter json = new JsonWriter().object();
        json.field("@context", "https://schema.org").field("@type", "WebPage");
        if (config.baseUrl() != null) {
            json.field("url", config.publicUrl(path));
        }
        json.field("creativeWorkStatus", own.state().key());
        if (own.state().isWithdrawn() && own.date() != null) {
            json.field("expires", own.date().toString());
        }
        publisher(json);
        SitePath page = page(own, entry);
        if (own.url() != null || page != null && config.baseUrl() != null) {
            json.field("significantLink", page == null ? own.url() : config.publicUrl(page));
        }
        return safe(json);
    }

    private void publisher(JsonWriter json) {
        json.key("publisher").object().field("@type", "GovernmentOrganization");
        json.field(
                "name",
                Objects.requireNonNullElse(
                        config.identity().sponsor(), config.identity().fullName()));
        json.end();
    }

    private static Html safe(JsonWriter json) {
        // no text can end the script element it stands in
        return new Html(json.end().toString().replace("<", "\\u003c").strip());
    }

    /** What machines read of an archived page. */
    private @Nullable Html data(SitePath path) {
        Lifecycle.Day archived = life.archived();
        if (!isArchived() || archived == null) {
            return null;
        }
        JsonWriter json = new JsonWriter().object();
        json.field("@context", "https://schema.org").field("@type", "WebPage");
        if (config.baseUrl() != null) {
            json.field("url", config.publicUrl(path));
            json.field("isBasedOn", config.publicUrl(path));
        }
        json.field("creativeWorkStatus", "archived");
        json.field("dateModified", archived.date().toString());
        publisher(json);
        Lifecycle.Told successor = life.successor();
        if (successor != null) {
            json.field("significantLink", map.target(path.value()).orElse(successor.text()));
        }
        return safe(json);
    }
}
