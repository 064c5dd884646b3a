/**
 * Files below {@code content/} to a {@link io.github.jiandu.site.Site}: columns, entries, addresses, links, attachments.
 * Knows nothing of themes and of what pages will look like.
 */
@NullMarked
package io.github.jiandu.content;

import org.jspecify.annotations.NullMarked;
