package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries under a heading: a column's newest, or those of a topic.
 *
 * @param title name of the column, or what else stands above it
 * @param url address of the column, or null when the entries were chosen one by one
 * @param style how the column lists its entries: {@code titles}, {@code documents}, {@code register}, {@code table}, {@code
 *     persons} or {@code pictures}
 * @param items newest first
 * @param mark what its title is marked with, such as 已归档, or null for a current column
 */
public record BlockView(
        String title,
        @Nullable String url,
        String style,
        List<ItemView> items,
        @Nullable String mark) {}
