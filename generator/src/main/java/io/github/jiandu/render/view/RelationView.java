package io.github.jiandu.render.view;

import java.util.List;

/**
 * Pages that belong to a page.
 *
 * @param title what they are to it, for instance 相关解读
 * @param links the pages
 */
public record RelationView(String title, List<LinkView> links) {}
