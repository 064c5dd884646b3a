/**
 * Codes of bodies with their check digits, and the numbers under which documents stand in a catalogue. Knows neither
 * sites nor pages.
 */
@NullMarked
package io.github.jiandu.number;

import org.jspecify.annotations.NullMarked;
