package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page of text (文章). One that tells facts, such as the history of a township, may say how long they hold.
 *
 * @param reviewedOn when its facts were last compared with what is so (CONT-02, CONT-06), or null
 * @param validUntil the last day on which its facts hold (CONT-06), or null
 */
public record Article(
        EntryHead head,
        @Nullable LocalDate reviewedOn,
        @Nullable LocalDate validUntil) implements Entry {

    @Override
    public EntryKind kind() {
        return EntryKind.ARTICLE;
    }

    /** Whether its facts may no longer hold. */
    public boolean isExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }
}
