package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PictureStory;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link PictureStory}. */
final class PictureStoryKind implements Kind<PictureStory> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public PictureStory read(EntryHead head, FieldValues values, Surroundings around) {
        return new PictureStory(head);
    }
}
