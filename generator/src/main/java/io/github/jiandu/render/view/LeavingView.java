package io.github.jiandu.render.view;

/**
 * A notice that a link leads out of the site (LINK-02); in templates {@code page}.
 *
 * @param host the site it leads to
 * @param url the whole address
 */
public record LeavingView(String host, String url) {}
