/** Tests of digests. */
@NullMarked
package io.github.jiandu.fixity;

import org.jspecify.annotations.NullMarked;
