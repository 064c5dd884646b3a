/**
 * The kinds of entries: which keys each has besides those of every page, and how they are read and checked. Knows the
 * page it reads and what stands around it, not the site as a whole.
 */
@NullMarked
package io.github.jiandu.kind;

import org.jspecify.annotations.NullMarked;
