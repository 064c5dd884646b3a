package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Leader;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Leader}. */
final class LeaderKind implements Kind<Leader> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Leader read(EntryHead head, FieldValues values, Surroundings around) {
        return new Leader(head);
    }
}
