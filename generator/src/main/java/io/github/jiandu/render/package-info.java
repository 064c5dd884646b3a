/**
 * A site to its pages, feeds and maps. The only home of FreeMarker. Knows nothing of where content comes from and where
 * files go.
 */
@NullMarked
package io.github.jiandu.render;

import org.jspecify.annotations.NullMarked;
