/**
 * Markdown to clean HTML, with the positions of what editors get wrong. The only home of flexmark. Knows nothing of
 * pages and addresses: whoever calls says where links lead.
 */
@NullMarked
package io.github.jiandu.markdown;

import org.jspecify.annotations.NullMarked;
