package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Faq;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Faq}. */
final class FaqKind implements Kind<Faq> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Faq read(EntryHead head, FieldValues values, Surroundings around) {
        return new Faq(head);
    }
}
