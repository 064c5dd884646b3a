package io.github.jiandu.crawl;

import java.util.List;
import java.util.Locale;

/**
 * What a page or a style sheet that was received says of other addresses.
 *
 * @param loaded addresses of what belongs to it: pictures, styles, frames
 * @param missing whether it says, though it was found, that there is no such page
 */
public record PageParts(List<String> loaded, boolean missing) {

    private static final PageParts NONE = new PageParts(List.of(), false);

    /**
     * Looks at one.
     *
     * @param bytes its beginning, as far as one cares
     * @param contentType as the server said; may be empty
     */
    public static PageParts of(byte[] bytes, String address, String contentType) {
        Address base = Address.parse(address);
        if (base == null) {
            return NONE;
        }
        if (contentType.toLowerCase(Locale.ROOT).contains("css")) {
            return new PageParts(parts(LinkFinder.style(bytes, base)), false);
        }
        LinkFinder.Page page = LinkFinder.page(bytes, base, contentType);
        return new PageParts(parts(page.links()), Crawler.saysMissing(page.text()));
    }

    private static List<String> parts(List<LinkFinder.Link> links) {
        return links.stream()
                .filter(LinkFinder.Link::part)
                .map(link -> link.address().toString())
                .toList();
    }
}
