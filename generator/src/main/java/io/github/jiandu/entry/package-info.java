/**
 * The nouns of content, as immutable values: an entry of each kind, and what entries have. Knows nothing of the columns
 * they stand in, where they are read from or what is made of them.
 */
@NullMarked
package io.github.jiandu.entry;

import org.jspecify.annotations.NullMarked;
