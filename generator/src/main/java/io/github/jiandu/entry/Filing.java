package io.github.jiandu.entry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a page is registered: its place in the catalogue (DISC-06) and who allowed its publication (CONT-11).
 *
 * @param indexNumber 索引号, or null; policy documents have theirs among their own fields
 * @param madeOn 生成日期 (IDX-15), or null
 * @param reviewedBy 审核人, or null
 * @param reviewedOn 审核日期, or null
 */
public record Filing(
        @Nullable String indexNumber,
        @Nullable LocalDate madeOn,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewedOn) {}
