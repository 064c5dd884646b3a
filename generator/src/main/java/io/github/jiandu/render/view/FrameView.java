package io.github.jiandu.render.view;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content; in templates {@code frame}.
 *
 * @param title text of the {@code <title>} element
 * @param metas page tags, in order
 * @param canonical public address of the page, or null when the site has none
 * @param robots for the meta element of that name, or null
 * @param feeds Atom feeds that belong to the page
 * @param home address of the home page
 * @param sitemap address of the site map
 * @param menu main menu
 * @param trail columns from the home page to this page, the page itself last (PAGE-11); empty on the home page
 * @param search address of the OpenSearch description, or null when the site has no search page
 * @param assets addresses of the theme's assets by file name: {@code ${frame.assets["style.css"]}}
 */
public record FrameView(
        String title,
        List<MetaView> metas,
        @Nullable String canonical,
        @Nullable String robots,
        List<LinkView> feeds,
        String home,
        String sitemap,
        List<LinkView> menu,
        List<LinkView> trail,
        @Nullable String search,
        Map<String, String> assets) {}
