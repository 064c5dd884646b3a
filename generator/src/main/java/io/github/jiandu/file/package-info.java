/** Names of files on disk as text, whatever the locale of the machine. Knows nothing of sites. */
@NullMarked
package io.github.jiandu.file;

import org.jspecify.annotations.NullMarked;
