/**
 * Old addresses and where they lead now. Knows nothing of content: whoever calls says which addresses exist.
 */
@NullMarked
package io.github.jiandu.redirect;

import org.jspecify.annotations.NullMarked;
