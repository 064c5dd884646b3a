package io.github.jiandu.entry;

/** A story told in pictures (图片故事). */
public record PictureStory(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.PICTURE_STORY;
    }
}
