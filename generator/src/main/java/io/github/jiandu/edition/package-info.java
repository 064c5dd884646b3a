/**
 * The edition in traditional characters, made from the finished pages in simplified ones. Knows pages as HTML alone, not
 * what they are made from.
 */
@NullMarked
package io.github.jiandu.edition;

import org.jspecify.annotations.NullMarked;
