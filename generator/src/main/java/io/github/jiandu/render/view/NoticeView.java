package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a notice has; in its template {@code notice}.
 *
 * @param rows its period of publicity, who takes objections, its number; empty for a plain notice
 */
public record NoticeView(List<BoxRowView> rows) {}
