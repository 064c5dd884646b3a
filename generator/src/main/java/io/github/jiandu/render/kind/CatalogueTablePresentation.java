package io.github.jiandu.render.kind;

import io.github.jiandu.entry.CatalogueTable;

/** Shows {@link CatalogueTable}. */
final class CatalogueTablePresentation implements Presentation<CatalogueTable> {}
