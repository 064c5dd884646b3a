/**
 * Freezes what others left behind: from originals, which a folder, an archive or a crawl may hold, to a copy that can be
 * browsed for ever, and the report of what was lost on the way. Does not know where originals come from, nor living sites.
 */
@NullMarked
package io.github.jiandu.freeze;

import org.jspecify.annotations.NullMarked;
