package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Interpretation;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Interpretation}. */
final class InterpretationKind implements Kind<Interpretation> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Interpretation read(EntryHead head, FieldValues values, Surroundings around) {
        return new Interpretation(head);
    }
}
