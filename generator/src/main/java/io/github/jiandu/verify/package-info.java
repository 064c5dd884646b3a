/**
 * Whether a built site still is what its manifest says (核对): nothing changed, nothing lost, nothing added, in a folder or
 * on a server. Knows nothing of how sites are made, and changes nothing.
 */
@NullMarked
package io.github.jiandu.verify;

import org.jspecify.annotations.NullMarked;
