package io.github.jiandu.entry;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A text of another site, shown with its source (转载, REPR-01 to REPR-06).
 *
 * @param originTitle its title there; null when it is the same
 * @param originTime when it appeared there, or null
 * @param sourceUrl its address there, or null when it was missing or wrong
 */
public record Reprint(
        EntryHead head,
        @Nullable String originTitle,
        @Nullable LocalDateTime originTime,
        @Nullable String sourceUrl) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.REPRINT;
    }
}
