/** What {@code jiandu.yaml} says, read once. Knows nothing of the content below it. */
@NullMarked
package io.github.jiandu.config;

import org.jspecify.annotations.NullMarked;
