/**
 * What one built site has that another has not: the list of changes that a second person approves, and the approval.
 * Knows finished folders alone, nothing of how they were made.
 */
@NullMarked
package io.github.jiandu.change;

import org.jspecify.annotations.NullMarked;
