package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.VillageAffair;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link VillageAffair}. */
final class VillageAffairKind implements Kind<VillageAffair> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public VillageAffair read(EntryHead head, FieldValues values, Surroundings around) {
        return new VillageAffair(head);
    }
}
