package io.github.jiandu.entry;

import io.github.jiandu.address.ColumnPath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A special topic made of blocks of lists (专题, SCOPE-04, COL-04).
 *
 * @param banner the picture across its top, or null
 * @param bannerAlt what the banner shows and says
 * @param blocks what it shows below its own text
 * @param archivedOn since when it is kept for reading only, or null
 */
public record Topic(
        EntryHead head,
        @Nullable Picture banner,
        String bannerAlt,
        List<Block> blocks,
        @Nullable LocalDate archivedOn) implements Entry {

    /**
     * A list under a title.
     *
     * @param title what stands above it, or null for the column's name
     * @param column the column whose newest entries it shows, or null
     * @param count how many of them
     * @param files the pages it shows besides, in the order given, by their files
     */
    public record Block(@Nullable String title, @Nullable ColumnPath column, int count, List<String> files) {
        public Block {
            files = List.copyOf(files);
        }
    }

    public Topic {
        blocks = List.copyOf(blocks);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.TOPIC;
    }
}
