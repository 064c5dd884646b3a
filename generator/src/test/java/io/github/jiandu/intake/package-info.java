@NullMarked
package io.github.jiandu.intake;

import org.jspecify.annotations.NullMarked;
