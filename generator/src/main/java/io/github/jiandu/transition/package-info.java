/**
 * Moves a site from one state of its life to the next: the settings and the record, as people would write them.
 */
@NullMarked
package io.github.jiandu.transition;

import org.jspecify.annotations.NullMarked;
