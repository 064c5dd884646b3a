/**
 * Files that editors put beside their pages: what they are by their content, what readers are told of them, and how
 * pictures are published. Knows nothing of pages, links or where a site stands on disk.
 */
@NullMarked
package io.github.jiandu.media;

import org.jspecify.annotations.NullMarked;
