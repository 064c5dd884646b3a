/**
 * What the parent portal puts around the pages of a site: fragments that stand in the site's folder, or places where the
 * portal's server puts its own. Knows nothing of the pages.
 */
@NullMarked
package io.github.jiandu.portal;

import org.jspecify.annotations.NullMarked;
