/** How Chinese texts are spoken: pinyin for search and for lists in alphabetical order. Knows nothing of sites. */
@NullMarked
package io.github.jiandu.pinyin;

import org.jspecify.annotations.NullMarked;
