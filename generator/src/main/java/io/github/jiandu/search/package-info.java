/**
 * The search index of a site: made by Lucene, exported for browsers, asked from the command line. Knows nothing of
 * templates.
 */
@NullMarked
package io.github.jiandu.search;

import org.jspecify.annotations.NullMarked;
