package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Message;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Message}. */
final class MessageKind implements Kind<Message> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Message read(EntryHead head, FieldValues values, Surroundings around) {
        return new Message(head);
    }
}
