@NullMarked
package io.github.jiandu.render;

import org.jspecify.annotations.NullMarked;
