package io.github.jiandu.config;

import io.github.jiandu.config.SiteConfig.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A picture of where the office is, for the page of contacts (位置图).
 *
 * @param file a picture below {@code static/}
 * @param alt the way there in words
 * @param reviewNumber 审图号 (MAP-02), or null for a plan of streets, which needs none (MAP-01)
 */
public record LocationMap(
        Reference file, String alt, @Nullable String reviewNumber) {}
