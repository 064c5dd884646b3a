package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.RequestForm;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link RequestForm}. */
final class RequestFormKind implements Kind<RequestForm> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public RequestForm read(EntryHead head, FieldValues values, Surroundings around) {
        return new RequestForm(head);
    }
}
