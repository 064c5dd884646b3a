package io.github.jiandu.render.view;

import java.util.List;

/**
 * The site map for people (FOOT-11); in templates {@code page}.
 *
 * @param columns columns of the first level
 */
public record SitemapView(List<Node> columns) {

    /**
     * A column in the site map.
     *
     * @param title its name
     * @param url its address
     * @param description what it holds
     * @param count number of entries in it and below
     * @param years its years, newest first; empty when it has but one
     * @param children columns below
     */
    public record Node(
            String title, String url, String description, int count, List<LinkView> years, List<Node> children) {}
}
