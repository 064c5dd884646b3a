/**
 * Bags (BagIt, RFC 8493): folders that carry digests of what is in them (数据包), written and checked. Knows nothing of what
 * is packed.
 */
@NullMarked
package io.github.jiandu.bag;

import org.jspecify.annotations.NullMarked;
