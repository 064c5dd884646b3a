@NullMarked
package io.github.jiandu.diagnostic;

import org.jspecify.annotations.NullMarked;
