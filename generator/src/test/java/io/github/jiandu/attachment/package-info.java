@NullMarked
package io.github.jiandu.attachment;

import org.jspecify.annotations.NullMarked;
