package io.github.jiandu.freeze;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A copy that is whole, before it is put in its place.
 *
 * @param site what was frozen
 * @param html the folder of the copy, with its manifest
 * @param report the folder of the report
 * @param files of the old site, in the order of their paths, but for those that were left out for good
 * @param moved addresses that the old server led on to others, sorted
 * @param home the page that readers begin with, or null
 */
public record FrozenCopy(
        OldSite site,
        Path html,
        Path report,
        List<FrozenFile> files,
        List<Moved> moved,
        @Nullable FrozenFile home) {

    public FrozenCopy {
        files = List.copyOf(files);
        moved = List.copyOf(moved);
    }
}
