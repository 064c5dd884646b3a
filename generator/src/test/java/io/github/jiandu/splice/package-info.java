@NullMarked
package io.github.jiandu.splice;

import org.jspecify.annotations.NullMarked;
