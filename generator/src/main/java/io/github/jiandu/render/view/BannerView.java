package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What the first thing on a page says of the state of the site; in templates {@code frame.banner}. Dates are written
 * {@code 2026-12-31}.
 *
 * @param state {@code archived}, {@code migrating}, {@code suspended}, or {@code active} after a change of the domain
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
        @Nullable Html data) {}
