@NullMarked
package io.github.jiandu.charset;

import org.jspecify.annotations.NullMarked;
