package io.github.jiandu.kind;

import io.github.jiandu.entry.DisclosureGuide;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link DisclosureGuide}. */
final class DisclosureGuideKind implements Kind<DisclosureGuide> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public DisclosureGuide read(EntryHead head, FieldValues values, Surroundings around) {
        return new DisclosureGuide(head);
    }
}
