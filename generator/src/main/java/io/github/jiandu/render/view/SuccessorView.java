package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A document that replaces another.
 *
 * @param title its title
 * @param url its address
 * @param number 发文字号, or null
 * @param date when it was made or published, {@code 2026年3月1日}, or null
 */
public record SuccessorView(
        String title,
        String url,
        @Nullable String number,
        @Nullable String date) {}
