package io.github.jiandu.kind;

import io.github.jiandu.entry.DisclosureSystem;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link DisclosureSystem}. */
final class DisclosureSystemKind implements Kind<DisclosureSystem> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public DisclosureSystem read(EntryHead head, FieldValues values, Surroundings around) {
        return new DisclosureSystem(head);
    }
}
