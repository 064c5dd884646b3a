package io.github.jiandu.kind;

import io.github.jiandu.entry.CatalogueTable;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link CatalogueTable}. */
final class CatalogueTableKind implements Kind<CatalogueTable> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public CatalogueTable read(EntryHead head, FieldValues values, Surroundings around) {
        return new CatalogueTable(head);
    }
}
