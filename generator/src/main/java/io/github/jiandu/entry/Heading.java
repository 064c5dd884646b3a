package io.github.jiandu.entry;

/**
 * A heading within a body.
 *
 * @param level from 2, since the title is the page's only first-level heading
 * @param id what a link to it names after {@code #}
 * @param text plain text
 */
public record Heading(int level, String id, String text) {}
