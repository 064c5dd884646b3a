/** Tests of whole builds. */
@NullMarked
package io.github.jiandu;

import org.jspecify.annotations.NullMarked;
