/**
 * The shape of official documents (公文, GB/T 9704): which paragraph is what, from its plain text alone, and what of it is
 * not written as it should be. Knows neither Markdown nor HTML.
 */
@NullMarked
package io.github.jiandu.document;

import org.jspecify.annotations.NullMarked;
