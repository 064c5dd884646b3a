package io.github.jiandu.render.view;

/**
 * A page at an old address; in templates {@code page}.
 *
 * @param url where it leads now
 * @param label what the link there says: the title of the page, or its public address
 */
public record RedirectView(String url, String label) {}
