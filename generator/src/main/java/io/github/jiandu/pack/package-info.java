/**
 * Packs a frozen site for those who keep it: an archive of the web as it was (WARC, WACZ), settings for servers of its old
 * addresses, a bag of everything, and media to hand over.
 */
@NullMarked
package io.github.jiandu.pack;

import org.jspecify.annotations.NullMarked;
