@NullMarked
package io.github.jiandu.freeze;

import org.jspecify.annotations.NullMarked;
