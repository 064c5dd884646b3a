@NullMarked
package io.github.jiandu.analysis;

import org.jspecify.annotations.NullMarked;
