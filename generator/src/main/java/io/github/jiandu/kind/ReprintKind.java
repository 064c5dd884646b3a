package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Reprint;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Reprint}. */
final class ReprintKind implements Kind<Reprint> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Reprint read(EntryHead head, FieldValues values, Surroundings around) {
        return new Reprint(head);
    }
}
