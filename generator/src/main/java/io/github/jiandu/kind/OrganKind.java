package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Organ;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Organ}. */
final class OrganKind implements Kind<Organ> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Organ read(EntryHead head, FieldValues values, Surroundings around) {
        return new Organ(head);
    }
}
