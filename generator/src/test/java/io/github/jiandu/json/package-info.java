/** Tests of JSON. */
@NullMarked
package io.github.jiandu.json;

import org.jspecify.annotations.NullMarked;
