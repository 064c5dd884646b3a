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
 * @param group 组配分类 (IDX-02), or null
 * @param disclosure 公开方式 (IDX-05)
 * @param validity 有效性 (IDX-06) on the day of the build
 * @param effectiveOn 施行日期, or null
 * @param expiresOn 失效日期, the first day on which it is no longer in force, or null
 * @param abolishedOn 废止日期, or null
 * @param normative whether it is a 规范性文件, which must be explained (INTP-01)
 * @param imprint what else it carries (META-06)
 */
public record PolicyDocument(
        EntryHead head,
        @Nullable String indexNumber,
        @Nullable String documentNumber,
        @Nullable String issuer,
        @Nullable LocalDate signedOn,
        @Nullable String topic,
        @Nullable String group,
        Disclosure disclosure,
        Validity validity,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate abolishedOn,
        boolean normative,
        Imprint imprint)
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
