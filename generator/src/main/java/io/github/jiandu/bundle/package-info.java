/**
 * A finished site in one file for the parent portal (发布包): packing it, and judging one that came from elsewhere. There is
 * one way to write a bundle, so that everything else shows. Knows nothing of how sites are made.
 */
@NullMarked
package io.github.jiandu.bundle;

import org.jspecify.annotations.NullMarked;
