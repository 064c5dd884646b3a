/**
 * Finds tags and attributes of HTML in its bytes, and puts edited pages together so that every byte outside the edits stays as
 * it was. Knows nothing of what is edited, nor why.
 */
@NullMarked
package io.github.jiandu.splice;

import org.jspecify.annotations.NullMarked;
