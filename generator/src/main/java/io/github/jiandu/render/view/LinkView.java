package io.github.jiandu.render.view;

/**
 * A link.
 *
 * @param title its text
 * @param url its address, relative to the page
 * @param current true when it stands for the page it is on, or a column that page belongs to
 */
public record LinkView(String title, String url, boolean current) {}
