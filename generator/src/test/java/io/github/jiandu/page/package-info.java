/** Tests of what finished pages say. */
@NullMarked
package io.github.jiandu.page;

import org.jspecify.annotations.NullMarked;
