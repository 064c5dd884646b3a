package io.github.jiandu.masking;

import org.jspecify.annotations.Nullable;

/**
 * The order to mask personal data in what is published of a frozen site.
 *
 * @param list what was settled by hand
 * @param by who does it, or null
 * @param approval number of the paper by which originals are to be kept under seal, or null when there is none: then no
 *     original is kept beside the source itself (PRIV-10)
 */
public record Masking(
        MaskList list, @Nullable String by, @Nullable String approval) {}
