package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.media.PictureCopy;
import io.github.jiandu.media.PictureHead;
import io.github.jiandu.source.SourceTree;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that a page links to or shows.
 *
 * @param item the file
 * @param address where it will be published
 * @param at the first place that refers to it
 * @param whole whether it is published itself, not only its copies
 * @param picture what its metadata are taken out of; null for a file that is copied as it is
 * @param copies what is made of it, from wide to narrow
 */
public record UsedFile(
        SourceTree.Item item,
        SitePath address,
        Location at,
        boolean whole,
        @Nullable PictureHead picture,
        List<PictureCopy> copies) {

    public UsedFile {
        copies = List.copyOf(copies);
    }

    /** The same file when another place refers to it too. */
    UsedFile and(UsedFile other) {
        return new UsedFile(
                item,
                address,
                at.compareTo(other.at) <= 0 ? at : other.at,
                whole || other.whole,
                picture == null ? other.picture : picture,
                copies.isEmpty() ? other.copies : copies);
    }
}
