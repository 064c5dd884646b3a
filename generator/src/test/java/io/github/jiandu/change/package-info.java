/** Tests of how texts are compared. */
@NullMarked
package io.github.jiandu.change;

import org.jspecify.annotations.NullMarked;
