/** Digests of files (数字摘要), several at once in one reading. Knows nothing of what the files are. */
@NullMarked
package io.github.jiandu.fixity;

import org.jspecify.annotations.NullMarked;
