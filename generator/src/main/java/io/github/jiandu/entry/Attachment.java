package io.github.jiandu.entry;

import io.github.jiandu.address.SitePath;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A file offered with an entry.
 *
 * @param address where it stands in the site
 * @param title what the reader is told it is
 * @param fileName the name to save it under
 * @param type for instance PDF
 * @param size its size in words, for instance 36 KB
 * @param pages how long it is in words, for instance 12 页, or null when unknown
 */
public record Attachment(
        SitePath address,
        String title,
        String fileName,
        String type,
        String size,
        @Nullable String pages) {
    /** What readers are told before they open it, for instance PDF，36 KB，12 页 (DOC-16). */
    public String facts() {
        return type + "，" + size + (pages == null ? "" : "，" + pages);
    }

    /** The same with other words to readers. */
    Attachment renamed(UnaryOperator<String> change) {
        return new Attachment(address, change.apply(title), change.apply(fileName), type, size, pages);
    }
}
