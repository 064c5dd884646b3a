@NullMarked
package io.github.jiandu.table;

import org.jspecify.annotations.NullMarked;
