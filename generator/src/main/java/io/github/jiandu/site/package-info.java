/**
 * The site as a whole, as immutable values: columns with their entries, navigation, the pages every site has. Knows
 * nothing of where they are read from or what is made of them.
 */
@NullMarked
package io.github.jiandu.site;

import org.jspecify.annotations.NullMarked;
