/** Tests of single texts. */
@NullMarked
package io.github.jiandu.markdown;

import org.jspecify.annotations.NullMarked;
