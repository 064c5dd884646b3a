/**
 * Where things stand in a finished site, as immutable values. Knows nothing of what stands there.
 */
@NullMarked
package io.github.jiandu.address;

import org.jspecify.annotations.NullMarked;
