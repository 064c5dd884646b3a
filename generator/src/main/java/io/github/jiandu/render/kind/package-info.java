/**
 * How each kind of entry shows: what its template gets besides the common view, what lists and machines are told of it.
 */
@NullMarked
package io.github.jiandu.render.kind;

import org.jspecify.annotations.NullMarked;
