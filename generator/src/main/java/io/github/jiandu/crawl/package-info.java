/**
 * One site on a server, asked politely for everything it links to, and kept as it answered. Knows nothing of freezing: it leaves
 * a folder of answers, which is also what an interrupted crawl goes on from. It looks at no host but the ones that were named.
 */
@NullMarked
package io.github.jiandu.crawl;

import org.jspecify.annotations.NullMarked;
