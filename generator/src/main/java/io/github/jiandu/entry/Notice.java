package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A notice to the public (通知公告), maybe with a period of publicity (公示期, PRIV-09).
 *
 * @param publicity 公示期, or null for a notice that needs none
 * @param personalDataBasis on what ground it names persons (PRIV-07), or null
 * @param documentNumber 发文字号 of a notice that is an official document, or null
 * @param issuer 发文机关, or null
 * @param signedOn 成文日期, or null
 */
public record Notice(
        EntryHead head,
        @Nullable Publicity publicity,
        @Nullable String personalDataBasis,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate signedOn)
        implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.NOTICE;
    }
}
