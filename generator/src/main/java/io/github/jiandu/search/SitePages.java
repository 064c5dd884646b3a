package io.github.jiandu.search;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.entry.DisclosureSystem;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What search is to find in a living site: its entries and its columns. */
public final class SitePages {

    /** The kind of pages that list others. */
    private static final SearchPage.Label COLUMN = new SearchPage.Label("column", "栏目");

    private static final SearchPage.Label NOTICE = new SearchPage.Label("migration", "迁移公告");

    private SitePages() {}

    /** The pages by address. */
    public static Map<SitePath, SearchPage> of(Site site, SiteConfig config) {
        Map<SitePath, SearchPage> pages = new LinkedHashMap<>();
        for (Column column : site.columns()) {
            if (!isElsewhereHere(column.life())) {
                pages.put(column.address(), column(column, site));
            }
        }
        for (Entry entry : site.entries()) {
            if (!isElsewhereHere(entry.head().life())) {
                pages.put(entry.head().address(), entry(entry, site));
            }
        }
        if (config.lifecycle().is(LifecycleState.MIGRATING)) {
            pages.put(GeneratedPages.MIGRATION, notice(config));
        }
        return pages;
    }

    /** Whether the same is found at another address of this site. */
    private static boolean isElsewhereHere(@Nullable PageLife life) {
        return life != null && life.is(PageState.MOVED) && life.page() != null;
    }

    private static SearchPage.@Nullable Label state(@Nullable PageLife life) {
        return life == null
                ? null
                : new SearchPage.Label(life.state().group(), life.state().chinese());
    }

    /** The notice that the site moves. */
    private static SearchPage notice(SiteConfig config) {
        Lifecycle.Day from = config.lifecycle().from();
        return new SearchPage(
                GeneratedPages.MIGRATION,
                config.identity().fullName() + "网站迁移公告",
                from == null ? null : from.date(),
                List.of(),
                NOTICE,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                false);
    }

    private static SearchPage column(Column column, Site site) {
        return new SearchPage(
                column.address(),
                column.name(),
                null,
                sections(column, site),
                COLUMN,
                null,
                null,
                null,
                column.keywords(),
                column.description(),
                state(column.life()),
                true);
    }

    private static SearchPage entry(Entry entry, Site site) {
        EntryHead head = entry.head();
        Numbers numbers = numbers(entry);
        return new SearchPage(
                head.address(),
                head.title(),
                head.publishedAt() == null ? null : head.publishedAt().toLocalDate(),
                sections(site.column(head.column()), site),
                new SearchPage.Label(entry.kind().key(), entry.kind().chinese()),
                numbers.issuer(),
                numbers.document(),
                entry.indexNumber(),
                head.keywords(),
                head.summary(),
                state(head.life()),
                false);
    }

    private record Numbers(
            @Nullable String document, @Nullable String issuer) {}

    private static Numbers numbers(Entry entry) {
        if (entry instanceof PolicyDocument document) {
            return new Numbers(document.documentNumber(), document.issuer());
        }
        if (entry instanceof Notice notice) {
            return new Numbers(notice.documentNumber(), notice.issuer());
        }
        if (entry instanceof DisclosureSystem system) {
            return new Numbers(system.documentNumber(), system.issuer());
        }
        return new Numbers(null, null);
    }

    private static List<SearchPage.Section> sections(Column column, Site site) {
        List<SearchPage.Section> sections = new ArrayList<>(site.chain(column).stream()
                .map(one -> new SearchPage.Section(one.path().value(), one.name(), one.address()))
                .toList());
        Collections.reverse(sections);
        return sections;
    }
}
