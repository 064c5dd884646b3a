package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Notice}. */
final class NoticeKind implements Kind<Notice> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Notice read(EntryHead head, FieldValues values, Surroundings around) {
        return new Notice(head);
    }
}
