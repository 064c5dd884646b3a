package io.github.jiandu.render.view;

import java.util.List;

/**
 * A page of a list of the whole site, titles from A to Z or documents by year and number; in templates {@code page}.
 *
 * @param total number of entries in all
 * @param parts all letters or years
 * @param sections the parts this page shows; none when each has pages of its own and this is the first of all
 * @param pager ways to the other pages of the part
 */
public record IndexView(int total, List<Part> parts, List<Section> sections, PagerView pager) {

    /**
     * A letter or a year.
     *
     * @param title such as A or 2026年
     * @param url where it stands
     * @param count number of its entries
     * @param current true on its own pages
     */
    public record Part(String title, String url, int count, boolean current) {}

    /**
     * A letter or a year with its entries.
     *
     * @param title such as A or 2026年
     * @param id of its heading
     * @param items its entries
     */
    public record Section(String title, String id, List<ItemView> items) {}
}
