package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a village's disclosure has; in its template {@code villageAffair}.
 *
 * @param rows village, category, period and who checked it
 */
public record VillageAffairView(List<BoxRowView> rows) {}
