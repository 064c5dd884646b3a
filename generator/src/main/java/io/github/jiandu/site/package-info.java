/**
 * The nouns of a site, as immutable values: columns, entries, addresses. Knows nothing of where they are read from or
 * what is made of them.
 */
@NullMarked
package io.github.jiandu.site;

import org.jspecify.annotations.NullMarked;
