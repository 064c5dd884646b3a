package io.github.jiandu.render.view;

/**
 * A page at an old address; in templates {@code page}.
 *
 * @param url where it leads now
 */
public record RedirectView(String url) {}
