@NullMarked
package io.github.jiandu.media;

import org.jspecify.annotations.NullMarked;
