package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A regulation on disclosure (政府信息公开制度, DISC-03).
 *
 * @param issuer 发文机关 in full, or null
 * @param documentNumber 发文字号, or null
 * @param signedOn 成文日期, or null
 */
public record DisclosureSystem(
        EntryHead head,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable LocalDate signedOn) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_SYSTEM;
    }

    @Override
    public @Nullable LocalDate madeOn() {
        return signedOn;
    }
}
