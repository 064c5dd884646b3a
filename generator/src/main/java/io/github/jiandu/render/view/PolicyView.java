package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a policy document has; in its template {@code policy}.
 *
 * @param box rows of the catalogue box (IDX-01 to IDX-03)
 * @param successors the documents to follow instead, when it is no longer in force (DOC-17)
 * @param imprint what it carries besides its text, such as 抄送机关 (META-06)
 */
public record PolicyView(List<BoxRowView> box, List<SuccessorView> successors, List<BoxRowView> imprint) {}
