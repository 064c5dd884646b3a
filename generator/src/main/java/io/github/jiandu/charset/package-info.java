/**
 * What bytes of old pages mean: the decoders of the Encoding Standard (WHATWG) and the judgement which one a page needs.
 * Knows nothing of HTML, files or sites.
 */
@NullMarked
package io.github.jiandu.charset;

import org.jspecify.annotations.NullMarked;
