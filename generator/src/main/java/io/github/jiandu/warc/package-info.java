/**
 * Web archives: WARC files (ISO 28500, GB/T 33994), their CDXJ index, and WACZ, written record by record with the same bytes
 * for the same input, and read with every oddity told. Knows nothing of where captures come from or go to.
 */
@NullMarked
package io.github.jiandu.warc;

import org.jspecify.annotations.NullMarked;
