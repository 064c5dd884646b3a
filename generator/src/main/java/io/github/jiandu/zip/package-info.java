/** Zip files in which everything stands as it is, the same bytes for the same files: APPNOTE 6.3 of PKWARE. */
@NullMarked
package io.github.jiandu.zip;

import org.jspecify.annotations.NullMarked;
