@NullMarked
package io.github.jiandu.work;

import org.jspecify.annotations.NullMarked;
