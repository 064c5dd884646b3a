package io.github.jiandu.render.view;

import java.util.List;

/**
 * A column's newest entries under its name.
 *
 * @param title name of the column
 * @param url address of the column
 * @param items newest first
 */
public record BlockView(String title, String url, List<ItemView> items) {}
