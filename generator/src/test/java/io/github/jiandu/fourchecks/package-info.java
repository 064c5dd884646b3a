@NullMarked
package io.github.jiandu.fourchecks;

import org.jspecify.annotations.NullMarked;
