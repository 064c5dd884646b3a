/** Tests of verifying, where they need to look inside. */
@NullMarked
package io.github.jiandu.verify;

import org.jspecify.annotations.NullMarked;
