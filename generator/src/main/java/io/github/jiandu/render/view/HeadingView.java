package io.github.jiandu.render.view;

/**
 * A heading to jump to.
 *
 * @param title its text
 * @param id what to put behind {@code #}
 * @param level from 2
 */
public record HeadingView(String title, String id, int level) {}
