package io.github.jiandu.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The guide to disclosed information (政府信息公开指南, DISC-05, DISC-07).
 *
 * @param office whom to ask
 * @param arrangement classes and arrangement of information
 * @param ways ways to get it
 * @param updatedOn when it was last brought up to date, or null
 */
public record DisclosureGuide(
        EntryHead head,
        DisclosureOffice office,
        List<String> arrangement,
        List<String> ways,
        @Nullable LocalDate updatedOn)
        implements Entry {

    public DisclosureGuide {
        arrangement = List.copyOf(arrangement);
        ways = List.copyOf(ways);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_GUIDE;
    }
}
