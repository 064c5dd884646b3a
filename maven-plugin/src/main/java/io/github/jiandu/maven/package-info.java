/** The Maven plugin: parameters to requests, reports to the build log, results to failures. Knows no domain. */
@NullMarked
package io.github.jiandu.maven;

import org.jspecify.annotations.NullMarked;
