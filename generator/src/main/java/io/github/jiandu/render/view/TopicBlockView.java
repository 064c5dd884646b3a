package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of a special topic.
 *
 * @param title what stands above it
 * @param url address of the column it is taken from, or null when the pages were chosen one by one
 * @param items its entries
 */
public record TopicBlockView(String title, @Nullable String url, List<ItemView> items) {}
