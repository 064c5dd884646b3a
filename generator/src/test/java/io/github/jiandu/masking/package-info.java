@NullMarked
package io.github.jiandu.masking;

import org.jspecify.annotations.NullMarked;
