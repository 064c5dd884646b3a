@NullMarked
package io.github.jiandu.source;

import org.jspecify.annotations.NullMarked;
