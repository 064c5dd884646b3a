package io.github.jiandu.kind;

import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Dataset}. */
final class DatasetKind implements Kind<Dataset> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Dataset read(EntryHead head, FieldValues values, Surroundings around) {
        return new Dataset(head);
    }
}
