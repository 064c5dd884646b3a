/** What finished pages say, from their HTML, whoever made them. Knows nothing of the site they belong to. */
@NullMarked
package io.github.jiandu.page;

import org.jspecify.annotations.NullMarked;
