@NullMarked
package io.github.jiandu.field;

import org.jspecify.annotations.NullMarked;
