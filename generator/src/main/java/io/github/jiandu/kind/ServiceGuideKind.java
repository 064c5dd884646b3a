package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.ServiceGuide;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link ServiceGuide}. */
final class ServiceGuideKind implements Kind<ServiceGuide> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public ServiceGuide read(EntryHead head, FieldValues values, Surroundings around) {
        return new ServiceGuide(head);
    }
}
