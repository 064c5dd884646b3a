@NullMarked
package io.github.jiandu.privacy;

import org.jspecify.annotations.NullMarked;
