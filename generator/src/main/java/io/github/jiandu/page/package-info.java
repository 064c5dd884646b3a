/** What finished pages say, from their HTML, whoever made them. Of the site they belong to it knows no more than what other pages say too. */
@NullMarked
package io.github.jiandu.page;

import org.jspecify.annotations.NullMarked;
