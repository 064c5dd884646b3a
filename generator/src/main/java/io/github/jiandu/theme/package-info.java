/**
 * Templates and assets: the default theme's, each replaced by the site's own file of the same name. Knows nothing of
 * what is put into templates.
 */
@NullMarked
package io.github.jiandu.theme;

import org.jspecify.annotations.NullMarked;
