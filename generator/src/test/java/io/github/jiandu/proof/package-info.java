@NullMarked
package io.github.jiandu.proof;

import org.jspecify.annotations.NullMarked;
