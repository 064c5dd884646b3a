@NullMarked
package io.github.jiandu.calendar;

import org.jspecify.annotations.NullMarked;
