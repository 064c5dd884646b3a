package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * What only a reprint has; in its template {@code reprint}.
 *
 * @param source who published the original (REPR-04)
 * @param url address of the original, or null
 * @param title title of the original
 * @param time when the original appeared, {@code 2026-03-01 09:30}, or null
 */
public record ReprintView(
        String source,
        @Nullable String url,
        String title,
        @Nullable String time) {}
