package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The site map for people (FOOT-11); in templates {@code page}.
 *
 * @param columns columns of the first level
 * @param titles address of all titles from A to Z
 * @param documents address of all documents by year and number, or null when there are none
 */
public record SitemapView(
        List<Node> columns, String titles, @Nullable String documents) {

    /**
     * A column in the site map.
     *
     * @param title its name
     * @param url its address
     * @param description what it holds
     * @param count number of entries in it and below
     * @param years its years, newest first; empty when it has but one
     * @param children columns below
     * @param mark what it is marked with, such as 已归档, or null for a current column
     */
    public record Node(
            String title,
            String url,
            String description,
            int count,
            List<LinkView> years,
            List<Node> children,
            @Nullable String mark) {}
}
