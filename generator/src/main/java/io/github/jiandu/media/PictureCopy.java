package io.github.jiandu.media;

import io.github.jiandu.address.SitePath;

/**
 * A copy of a picture that is made for the site.
 *
 * @param address where it will stand
 * @param width in pixels
 * @param height in pixels
 * @param format what it is written as
 */
public record PictureCopy(SitePath address, int width, int height, FileKind format) {}
