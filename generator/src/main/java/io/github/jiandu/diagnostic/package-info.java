/**
 * Problems of a site: where they are, how grave, what to do, in Chinese and English. The only home of the texts that
 * users read about their mistakes. Knows nothing of sites, files or libraries.
 */
@NullMarked
package io.github.jiandu.diagnostic;

import org.jspecify.annotations.NullMarked;
