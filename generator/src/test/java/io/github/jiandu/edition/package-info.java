@NullMarked
package io.github.jiandu.edition;

import org.jspecify.annotations.NullMarked;
