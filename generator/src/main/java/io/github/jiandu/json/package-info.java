/** Writes JSON (RFC 8259) with stable layout. Knows nothing of what is written. */
@NullMarked
package io.github.jiandu.json;

import org.jspecify.annotations.NullMarked;
