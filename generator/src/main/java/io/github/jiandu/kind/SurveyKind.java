package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Survey;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Survey}. */
final class SurveyKind implements Kind<Survey> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Survey read(EntryHead head, FieldValues values, Surroundings around) {
        return new Survey(head);
    }
}
