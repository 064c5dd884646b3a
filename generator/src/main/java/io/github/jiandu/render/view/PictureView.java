package io.github.jiandu.render.view;

/**
 * A picture.
 *
 * @param url its address
 * @param width in pixels, 0 when unknown
 * @param height in pixels, 0 when unknown
 */
public record PictureView(String url, int width, int height) {}
