package io.github.jiandu.render.view;

/**
 * The page that stands where something was that moved; in templates {@code page}.
 *
 * @param title what it was called
 * @param to where it is now
 */
public record MovedView(String title, LinkView to) {}
