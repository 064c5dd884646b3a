package io.github.jiandu.site;

import io.github.jiandu.address.SitePath;

/** The addresses of what is made for every site, besides its columns and entries. */
public final class GeneratedPages {

    public static final SitePath HOME = new SitePath("index.html");
    public static final SitePath SITEMAP = new SitePath("sitemap.html");
    public static final SitePath NOT_FOUND = new SitePath("404.html");
    public static final SitePath FEED = new SitePath("atom.xml");
    public static final SitePath SITEMAP_XML = new SitePath("sitemap.xml");

    public static final SitePath SEARCH = new SitePath("search.html");
    public static final SitePath OPEN_SEARCH = new SitePath("opensearch.xml");

    private GeneratedPages() {}

    /** Where the documents of a column stand as a table (DISC-04). */
    public static SitePath catalogueOf(Column column) {
        return column.address().sibling("catalogue.csv");
    }

    /** Where the feed of a column stands. */
    public static SitePath feedOf(Column column) {
        return column.address().sibling(FEED.name());
    }
}
