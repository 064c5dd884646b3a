/**
 * Proof that a package is what its maker made, and when: detached signatures and time stamps (RFC 3161) over the list of its
 * files. Knows nothing of what packages hold; whether the list is right is found elsewhere.
 */
@NullMarked
package io.github.jiandu.proof;

import org.jspecify.annotations.NullMarked;
