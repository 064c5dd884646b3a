package io.github.jiandu.site;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.fixity.Algorithm;
import java.util.regex.Pattern;

/** The addresses of what is made for every site, besides its columns and entries (FOOT-11, LINK-05). */
public final class GeneratedPages {

    public static final SitePath HOME = new SitePath("index.html");
    public static final SitePath SITEMAP = new SitePath("sitemap.html");
    public static final SitePath NOT_FOUND = new SitePath("404.html");

    /** What every site says of itself: how to reach it, whom it serves how, what it knows of its readers. */
    public static final SitePath CONTACT = new SitePath("contact.html");

    public static final SitePath ACCESSIBILITY = new SitePath("accessibility.html");
    public static final SitePath PRIVACY = new SitePath("privacy.html");

    /** The notice of a site that moves (LIFE-06). */
    public static final SitePath MIGRATION = new SitePath("migration.html");

    /** What the parent portal can publish of a site that moves or moved (LIFE-08). */
    public static final SitePath ANNOUNCEMENT = new SitePath("announcement.txt");

    public static final SitePath FEED = new SitePath("atom.xml");
    public static final SitePath SITEMAP_XML = new SitePath("sitemap.xml");

    public static final SitePath SEARCH = new SitePath("search.html");
    /** What finds pages without script: all titles from A to Z, and documents by year and number, if there are any. */
    public static final SitePath TITLES = new SitePath("titles.html");

    public static final SitePath DOCUMENTS = new SitePath("documents.html");

    public static final SitePath OPEN_SEARCH = new SitePath("opensearch.xml");

    /** The folder of notices that one is leaving. */
    public static final String LEAVING = "leaving/";

    /** The catalogue of datasets for machines, if there are any. */
    public static final SitePath DATASETS = new SitePath("datasets.jsonld");

    private static final Pattern FINDING = Pattern.compile("search\\.html|(titles|documents)(-\\w+)?\\.html");

    private GeneratedPages() {}

    /** Whether an address is that of the search or of a list of the whole site, which stand once for all its editions. */
    public static boolean isForFinding(SitePath path) {
        return FINDING.matcher(path.value()).matches();
    }

    /** Where a part of a list of the whole site stands: a letter of the titles, a year of the documents. */
    public static SitePath partOf(SitePath list, String part) {
        return list.sibling(list.name().replace(".html", "-" + part + ".html"));
    }

    /** Where the notice stands that one is leaving for a foreign address (LINK-02); links to the same address share it. */
    public static SitePath leavingFor(String url) {
        return new SitePath(LEAVING + Algorithm.SHA256.hex(url).substring(0, 16) + ".html");
    }

    /** Where the documents of a column stand as a table (DISC-04). */
    public static SitePath catalogueOf(Column column) {
        return column.address().sibling("catalogue.csv");
    }

    /** Where the feed of a column stands. */
    public static SitePath feedOf(Column column) {
        return column.address().sibling(FEED.name());
    }
}
