/** Tests of web archives. */
@NullMarked
package io.github.jiandu.warc;

import org.jspecify.annotations.NullMarked;
