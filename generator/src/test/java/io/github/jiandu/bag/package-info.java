/** Tests of bags. */
@NullMarked
package io.github.jiandu.bag;

import org.jspecify.annotations.NullMarked;
