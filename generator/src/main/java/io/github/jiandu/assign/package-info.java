/**
 * Gives index numbers to documents that have none and writes them into the pages: the only part of Jiandu that changes
 * what editors wrote, and only when asked to. Knows nothing of building.
 */
@NullMarked
package io.github.jiandu.assign;

import org.jspecify.annotations.NullMarked;
