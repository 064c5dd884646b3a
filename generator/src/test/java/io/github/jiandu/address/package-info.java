@NullMarked
package io.github.jiandu.address;

import org.jspecify.annotations.NullMarked;
