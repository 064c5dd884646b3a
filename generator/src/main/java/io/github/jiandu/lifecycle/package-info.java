/**
 * The life of a site: its states, what each must say, the record of its moves. Knows nothing of pages.
 */
@NullMarked
package io.github.jiandu.lifecycle;

import org.jspecify.annotations.NullMarked;
