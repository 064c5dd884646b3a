/** The command line: options to requests, reports to text, results to exit codes. Knows no domain. */
@NullMarked
package io.github.jiandu.cli;

import org.jspecify.annotations.NullMarked;
