package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An official document (政策文件) with its catalogue box (IDX-01, IDX-02).
 *
 * @param indexNumber 索引号 (IDX-07), or null
 * @param documentNumber 发文字号, or null
 * @param issuer 发文机关 in full (IDX-16), or null
 * @param signedOn 成文日期 (IDX-15), or null
 * @param topic 主题分类, or null
 * @param disclosure 公开方式 (IDX-05)
 * @param validity 有效性 (IDX-06)
 * @param abolishedOn 废止日期, or null
 */
public record PolicyDocument(
        EntryHead head,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate signedOn,
        @Nullable String topic,
        Disclosure disclosure,
        Validity validity,
        @Nullable LocalDate abolishedOn)
        implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.POLICY;
    }

    @Override
    public @Nullable LocalDate madeOn() {
        return signedOn;
    }
}
