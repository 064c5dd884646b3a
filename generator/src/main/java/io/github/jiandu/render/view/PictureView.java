package io.github.jiandu.render.view;

import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param url its address
 * @param width in pixels, 0 when unknown
 * @param height in pixels, 0 when unknown
 * @param sources it and its smaller copies, as the attribute {@code srcset} wants them, or null when there are none
 */
public record PictureView(
        String url, int width, int height, @Nullable String sources) {}
