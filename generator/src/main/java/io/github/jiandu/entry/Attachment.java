package io.github.jiandu.entry;

import io.github.jiandu.address.SitePath;
import java.util.function.UnaryOperator;

/**
 * A file offered with an entry.
 *
 * @param address where it stands in the site
 * @param title what the reader is told it is
 * @param fileName the name to save it under
 * @param type for instance PDF
 * @param size its size in words, for instance 36 KB
 */
public record Attachment(SitePath address, String title, String fileName, String type, String size) {

    /** The same with other words to readers. */
    Attachment renamed(UnaryOperator<String> change) {
        return new Attachment(address, change.apply(title), change.apply(fileName), type, size);
    }
}
