/**
 * Files of a site as text with positions: reading, line numbers, YAML as a tree of located values, front matter. The
 * only home of SnakeYAML. Knows nothing of what keys mean.
 */
@NullMarked
package io.github.jiandu.source;

import org.jspecify.annotations.NullMarked;
