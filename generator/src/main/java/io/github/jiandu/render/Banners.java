package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.render.view.BannerView;
import io.github.jiandu.render.view.Html;
import io.github.jiandu.render.view.MetaView;
import io.github.jiandu.site.GeneratedPages;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the pages of a site say of its state (LIFE-02, LIFE-06, LIFE-12, LIFE-13). */
final class Banners {

    /** Days begin eight hours before those of Greenwich. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final SiteConfig config;
    private final Lifecycle life;
    private final MigrationMap map;
    private final LocalDate today;

    Banners(SiteConfig config, MigrationMap map, LocalDateTime now) {
        this.config = config;
        this.life = config.lifecycle();
        this.map = map;
        this.today = now.toLocalDate();
    }

    boolean isArchived() {
        return life.is(LifecycleState.ARCHIVED);
    }

    /** Whether the site has a page that announces its migration. */
    static boolean hasNotice(Lifecycle life) {
        return life.is(LifecycleState.MIGRATING);
    }

    /** The banner of a page; null when there is nothing to say. */
    @Nullable
    BannerView of(SitePath path) {
        LocalDate end = life.end().orElse(null);
        boolean newDomain =
                life.is(LifecycleState.ACTIVE) && !life.domains().isEmpty() && end != null && !today.isAfter(end);
        if (life.is(LifecycleState.ACTIVE) && !newDomain) {
            return null;
        }
        Lifecycle.Told successor = life.successor();
        return new BannerView(
                life.state().key(),
                path.equals(GeneratedPages.HOME),
                text(life.archived()),
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

    private static @Nullable String text(Lifecycle.@Nullable Day day) {
        return day == null ? null : day.date().toString();
    }

    /** The tags of an archived page (LIFE-12). */
    List<MetaView> tags() {
        Lifecycle.Day archived = life.archived();
        if (!isArchived() || archived == null) {
            return List.of();
        }
        String memento = archived.date()
                .atStartOfDay()
                .atOffset(CHINA)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.RFC_1123_DATE_TIME);
        return List.of(
                new MetaView("archive-date", archived.date().toString()), new MetaView("memento-datetime", memento));
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
        json.key("publisher").object().field("@type", "GovernmentOrganization");
        json.field(
                "name",
                Objects.requireNonNullElse(
                        config.identity().sponsor(), config.identity().fullName()));
        json.end();
        Lifecycle.Told successor = life.successor();
        if (successor != null) {
            json.field("significantLink", map.target(path.value()).orElse(successor.text()));
        }
        // no text can end the script element it stands in
        return new Html(json.end().toString().replace("<", "\\u003c").strip());
    }
}
