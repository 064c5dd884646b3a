/**
 * Personal data in texts: finding numbers that belong to persons, and masking what a letter tells of its writer. Knows
 * texts alone, neither files nor pages.
 */
@NullMarked
package io.github.jiandu.privacy;

import org.jspecify.annotations.NullMarked;
