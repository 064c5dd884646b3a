package io.github.jiandu.config;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.portal.PortalSlots;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a site, with every default filled in.
 *
 * @param identity names and numbers of the site
 * @param baseUrl public address with a {@code /} at its end, or null when none is known
 * @param description what the site is, for search engines
 * @param keywords for search engines
 * @param menu entries of the main menu; empty means the first columns
 * @param lead content path of the home page's lead story, or null
 * @param blocks blocks of the home page; empty means the first columns
 * @param logo picture beside the name, or null
 * @param map where the office is, or null
 * @param look colours and arrangement
 * @param foreignLinks how links that lead out of the site are treated
 * @param traditional words to convert otherwise in the edition in traditional characters; null for no such edition
 * @param pageSize entries on a list page
 * @param publishing how documents, interpretations and reprints are published
 * @param reviewRequired whether every page must tell who allowed its publication (CONT-11)
 * @param officePhones digits of mobile numbers that belong to offices, so that pages may show them
 * @param indexNumbering how documents are numbered, or null when nothing is known of it
 * @param searchIndex folder of the Lucene index, relative to the site's, or null for its usual place in the output
 * @param portal what the parent portal puts around the pages
 * @param lifecycle in which state the site is
 * @param severities wishes for single diagnostics; a null value silences
 */
public record SiteConfig(
        SiteIdentity identity,
        @Nullable String baseUrl,
        @Nullable String description,
        List<String> keywords,
        List<MenuItem> menu,
        @Nullable Reference lead,
        List<HomeBlock> blocks,
        @Nullable Logo logo,
        @Nullable LocationMap map,
        Look look,
        ForeignLinks foreignLinks,
        @Nullable Map<String, String> traditional,
        int pageSize,
        Publishing publishing,
        boolean reviewRequired,
        Set<String> officePhones,
        @Nullable IndexNumbering indexNumbering,
        @Nullable Reference searchIndex,
        PortalSlots portal,
        Lifecycle lifecycle,
        Map<Code, @Nullable Severity> severities) {

    /** Entries on a list page unless the site says otherwise. */
    public static final int DEFAULT_PAGE_SIZE = 20;

    /** Entries in a block of the home page unless the site says otherwise. */
    public static final int DEFAULT_BLOCK_COUNT = 7;

    /**
     * A path an editor wrote, to be checked once the content is known.
     *
     * @param text as written
     * @param at where
     */
    public record Reference(String text, Location at) {}

    /**
     * An entry of the main menu.
     *
     * @param title what it says, or null for the column's own name
     * @param target column path, page path or foreign address
     */
    public record MenuItem(@Nullable String title, Reference target) {}

    /**
     * A block of the home page.
     *
     * @param column column path
     * @param count how many entries it shows
     */
    public record HomeBlock(Reference column, int count) {}

    public SiteConfig {
        keywords = List.copyOf(keywords);
        menu = List.copyOf(menu);
        blocks = List.copyOf(blocks);
        traditional = traditional == null ? null : Map.copyOf(traditional);
        officePhones = Set.copyOf(officePhones);
        // null values mean something here, which Map.copyOf does not allow
        severities = Collections.unmodifiableMap(new LinkedHashMap<>(severities));
    }

    /** Public address of a page; the path from the top of the site when the site has no public address. */
    public String publicUrl(SitePath path) {
        String base = baseUrl == null ? "/" : baseUrl;
        return path.value().equals("index.html") ? base : base + path.encoded();
    }

    /** The same settings at another public address. */
    public SiteConfig withBaseUrl(String url) {
        return new SiteConfig(
                identity,
                url,
                description,
                keywords,
                menu,
                lead,
                blocks,
                logo,
                map,
                look,
                foreignLinks,
                traditional,
                pageSize,
                publishing,
                reviewRequired,
                officePhones,
                indexNumbering,
                searchIndex,
                portal,
                lifecycle,
                severities);
    }
}
