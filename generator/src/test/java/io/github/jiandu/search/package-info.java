@NullMarked
package io.github.jiandu.search;

import org.jspecify.annotations.NullMarked;
