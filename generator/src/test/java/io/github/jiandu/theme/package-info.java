/** Tests of reading themes. */
@org.jspecify.annotations.NullMarked
package io.github.jiandu.theme;
