package io.github.jiandu.export;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import java.util.function.Function;

/**
 * Writes the entries of a site for other programs: all of them in {@code items.json} and {@code items.xml} with their
 * schemas beside, and the documents of each column as a table (SCOPE-05, META-01 to META-03, DISC-04).
 */
public final class SiteExport {

    /** Where {@link #writeCard} writes. */
    public static final SitePath CARD = new SitePath("site.json");

    static final SitePath JSON = new SitePath("items.json");
    static final SitePath XML = new SitePath("items.xml");
    static final SitePath JSON_SCHEMA = new SitePath("items.schema.json");
    static final SitePath XSD = new SitePath("items.xsd");

    /** Grows when a program that reads the former form could stumble. */
    static final int VERSION = 1;

    static final String NAMESPACE = "urn:jiandu:items:" + VERSION;

    private static final Location SETTINGS = Location.ofFile(SiteConfigReader.FILE);

    private final SiteConfig config;
    private final Site site;
    private final Function<Entry, String> summaries;

    /**
     * The export of a site.
     *
     * @param summaries abstract of an entry, empty when it has no text
     */
    public SiteExport(SiteConfig config, Site site, Function<Entry, String> summaries) {
        this.config = config;
        this.site = site;
        this.summaries = summaries;
    }

    /**
     * Writes {@code site.json}: what the site is, in which state, and how much there is of it. It is there in every state,
     * for who takes over a finished site and has nothing else.
     *
     * @param alone whether nothing but a notice is published
     */
    public void writeCard(OutputSink sink, boolean alone) {
        sink.write(OutputFile.text(
                CARD,
                SETTINGS,
                SiteCard.text(
                        config,
                        alone ? 0 : site.entries().size(),
                        alone ? 0 : site.columns().size())));
    }

    public void write(OutputSink sink) {
        Items items = new Items(config, site, summaries);
        Values values = new Values(config);
        sink.write(OutputFile.made(JSON, SETTINGS, out -> new JsonItems(items, values).writeTo(out)));
        sink.write(OutputFile.made(XML, SETTINGS, out -> XmlItems.write(items, values, out)));
        sink.write(OutputFile.text(JSON_SCHEMA, SETTINGS, ItemsJsonSchema.text()));
        sink.write(OutputFile.text(XSD, SETTINGS, ItemsXsd.text()));
        for (Column column : site.columns()) {
            if (site.hasCatalogue(column.path())) {
                sink.write(OutputFile.text(
                        GeneratedPages.catalogueOf(column),
                        column.at(),
                        CatalogueCsv.of(site.entriesOf(column.path()), config, summaries)));
            }
        }
    }
}
