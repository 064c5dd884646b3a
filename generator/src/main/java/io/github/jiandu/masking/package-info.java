/**
 * Personal data in files of old sites: where it stands in their bytes, how it is hidden there without moving any other byte,
 * and the sealed log of what was hidden (PRIV-10, LIFE-17). Knows nothing of how a site is frozen.
 */
@NullMarked
package io.github.jiandu.masking;

import org.jspecify.annotations.NullMarked;
