package io.github.jiandu.entry;

import io.github.jiandu.address.SitePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture of the site.
 *
 * @param address where it stands
 * @param width in pixels, 0 when unknown
 * @param height in pixels, 0 when unknown
 * @param smaller the same picture in fewer pixels, for small screens
 */
public record Picture(SitePath address, int width, int height, List<Smaller> smaller) {

    /**
     * A smaller copy.
     *
     * @param width in pixels
     */
    public record Smaller(SitePath address, int width) {}

    public Picture {
        smaller = List.copyOf(smaller);
    }

    /** What the attribute {@code srcset} must say on a page; null when there is nothing to choose from. */
    public @Nullable String sources(SitePath page) {
        if (smaller.isEmpty()) {
            return null;
        }
        StringBuilder sources = new StringBuilder();
        smaller.forEach(copy -> sources.append(copy.address().relativeTo(page) + " " + copy.width() + "w, "));
        return sources + address.relativeTo(page) + " " + width + "w";
    }
}
