@NullMarked
package io.github.jiandu.content;

import org.jspecify.annotations.NullMarked;
