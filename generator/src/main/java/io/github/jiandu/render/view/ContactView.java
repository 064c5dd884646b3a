package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of contacts; in templates {@code page}. Address, telephone and hours are in {@code site}.
 *
 * @param map a picture of where the office is, or null
 * @param mapAlt the way there in words, or null without a map
 * @param mapNumber 审图号 of the map (MAP-02), or null when it needs none
 * @param places columns where one gets something done or writes to the office
 */
public record ContactView(
        @Nullable PictureView map,
        @Nullable String mapAlt,
        @Nullable String mapNumber,
        List<LinkView> places) {}
