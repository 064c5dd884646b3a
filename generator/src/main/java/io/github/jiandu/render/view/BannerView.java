package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the first thing on a page says of the state of the site, and of its own; in templates {@code frame.banner}. Dates
 * are written {@code 2026-12-31}.
 *
 * @param state of the site: {@code archived}, {@code migrating}, {@code suspended}, or {@code active} after a change of the
 *     domain; of the page alone: {@code archived}, {@code withdrawn} or {@code moved}
 * @param site whether the site as a whole has something to say; otherwise all but {@code state}, {@code archived},
 *     {@code data} and {@code pages} is empty
 * @param pages what the page says of itself, the gravest first; empty for a current page
 * @param home whether the page is the home page, which tells more
 * @param archived day of archiving, or null
 * @param from first day of notice or suspension, or null
 * @param until last day of it, or null
 * @param daysLeft days from the build to the last day; below 0 when it is over or there is none
 * @param successor where the content went, or null
 * @param successorName what that site is called, or null
 * @param moved the new address of this very page, where one is known
 * @param notice address of the notice page, or null on that page itself and where there is none
 * @param searchPage address of the search page, or null on that page itself
 * @param original public address of the page, or null when the site has none
 * @param reason why, or null
 * @param approval number of the approval, or null
 * @param contact whom to ask, or null
 * @param formerDomains addresses that the site had, or null
 * @param remark what else readers should know, or null
 * @param data JSON-LD for machines, or null
 */
public record BannerView(
        String state,
        boolean site,
        List<PageLifeView> pages,
        boolean home,
        @Nullable String archived,
        @Nullable String from,
        @Nullable String until,
        int daysLeft,
        @Nullable String successor,
        @Nullable String successorName,
        @Nullable String moved,
        @Nullable String notice,
        @Nullable String searchPage,
        @Nullable String original,
        @Nullable String reason,
        @Nullable String approval,
        @Nullable String contact,
        @Nullable String formerDomains,
        @Nullable String remark,
        @Nullable Html data) {

    public BannerView {
        pages = List.copyOf(pages);
    }
}
