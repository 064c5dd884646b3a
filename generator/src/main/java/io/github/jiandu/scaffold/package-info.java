/** New sites, ready to fill. Knows only which files a beginner needs. */
@NullMarked
package io.github.jiandu.scaffold;

import org.jspecify.annotations.NullMarked;
