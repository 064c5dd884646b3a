package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Topic;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link Topic}. */
final class TopicKind implements Kind<Topic> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public Topic read(EntryHead head, FieldValues values, Surroundings around) {
        return new Topic(head);
    }
}
