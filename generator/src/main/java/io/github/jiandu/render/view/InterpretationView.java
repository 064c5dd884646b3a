package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only an interpretation has; in its template {@code interpretation}.
 *
 * @param documents the documents it explains (INTP-03)
 * @param rows its form and who drafted the document (INTP-01, INTP-05)
 */
public record InterpretationView(List<LinkView> documents, List<BoxRowView> rows) {}
