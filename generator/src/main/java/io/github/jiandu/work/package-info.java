/** Many like pieces of work at once, with results as if done one by one. Knows nothing of the work. */
@NullMarked
package io.github.jiandu.work;

import org.jspecify.annotations.NullMarked;
