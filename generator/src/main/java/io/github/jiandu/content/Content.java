package io.github.jiandu.content;

import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Everything read from {@code content/} and {@code static/}.
 *
 * @param site columns and entries
 * @param navigation menu and home page
 * @param bodies reads the texts
 * @param staticFiles files that are copied as they are
 * @param places pages, columns and files by their path as an editor writes it, such as {@code /tzgg/a.md}
 * @param catalogue pages that may have an index number, those that are not published among them
 */
public record Content(
        Site site,
        Navigation navigation,
        BodyReader bodies,
        List<SourceTree.Item> staticFiles,
        Function<String, Optional<Place>> places,
        List<CataloguePage> catalogue) {

    /** Whether the site brings a file of its own for an address. */
    public boolean hasStatic(SitePath address) {
        return staticFiles.stream().anyMatch(item -> item.path().equals(STATIC_FOLDER + "/" + address.value()));
    }

    /** The folder whose files are copied as they are. */
    public static final String STATIC_FOLDER = LinkLookup.STATIC;

    /** The folder of lists of entries. */
    public static final String DATA_FOLDER = "data";

    /** File with the text of a column or of the home page, in its folder below the site's. */
    public static final String INTRODUCTION = "_index.md";

    /** The folder of everything that editors write. */
    public static final String FOLDER = LinkLookup.CONTENT;
}
