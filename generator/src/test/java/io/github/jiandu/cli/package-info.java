/** Tests of the command line. */
@NullMarked
package io.github.jiandu.cli;

import org.jspecify.annotations.NullMarked;
