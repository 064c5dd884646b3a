package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The home page; in templates {@code page}.
 *
 * @param intro text of {@code content/_index.md}, or null
 * @param lead the lead story, or null
 * @param leadPicture its picture, or null
 * @param platform the platform of disclosed information, or null when the site has none
 * @param blocks columns with their newest entries
 */
public record HomeView(
        @Nullable Html intro,
        @Nullable ItemView lead,
        @Nullable PictureView leadPicture,
        @Nullable PlatformView platform,
        List<BlockView> blocks) {}
