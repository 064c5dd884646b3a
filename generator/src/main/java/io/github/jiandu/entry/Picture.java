package io.github.jiandu.entry;

import io.github.jiandu.address.SitePath;

/**
 * A picture of the site.
 *
 * @param address where it stands
 * @param width in pixels, 0 when unknown
 * @param height in pixels, 0 when unknown
 */
public record Picture(SitePath address, int width, int height) {}
