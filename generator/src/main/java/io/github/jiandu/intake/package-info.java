/**
 * Where an old site can come from besides a folder: WARC and WACZ files, servers. Knows what was received at which address; not
 * what becomes of it.
 */
@NullMarked
package io.github.jiandu.intake;

import org.jspecify.annotations.NullMarked;
