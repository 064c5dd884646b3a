/**
 * Files of the finished site, and the writing of them: whole or not at all, never anything that is not ours. Knows
 * nothing of what is in them.
 */
@NullMarked
package io.github.jiandu.output;

import org.jspecify.annotations.NullMarked;
