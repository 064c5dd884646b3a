package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a site's yearly report has; in its template {@code websiteReport}.
 *
 * @param year the year it is about
 * @param site names and numbers of the site
 * @param parts the parts of the form, in order
 * @param columns publications of each column of the first level
 * @param published publications in all
 */
public record WebsiteReportView(
        int year, List<BoxRowView> site, List<Part> parts, List<BoxRowView> columns, int published) {

    /**
     * A part of the form.
     *
     * @param title for instance 信息发布
     * @param rows what it asks, with the answers
     */
    public record Part(String title, List<BoxRowView> rows) {}
}
