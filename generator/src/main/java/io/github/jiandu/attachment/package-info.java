/**
 * The plain text of attached files, for the search index: PDF, Word, Excel, OFD and text files, read within limits so
 * that no file, however made, stops a build. Knows nothing of sites and of what is done with the text.
 */
@NullMarked
package io.github.jiandu.attachment;

import org.jspecify.annotations.NullMarked;
