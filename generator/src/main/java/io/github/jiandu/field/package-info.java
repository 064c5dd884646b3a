/**
 * Keys that editors write: their English and Chinese names, what their values may be, and how they are read. Knows how
 * to read any table of fields, not which tables there are.
 */
@NullMarked
package io.github.jiandu.field;

import org.jspecify.annotations.NullMarked;
