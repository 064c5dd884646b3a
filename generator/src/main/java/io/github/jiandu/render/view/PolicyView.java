package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a policy document has; in its template {@code policy}.
 *
 * @param box rows of the catalogue box (IDX-02)
 */
public record PolicyView(List<BoxRowView> box) {}
