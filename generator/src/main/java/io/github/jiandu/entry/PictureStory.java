package io.github.jiandu.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story told in pictures (图片故事).
 *
 * @param pictures in the order of the story; empty when they stand in the text
 */
public record PictureStory(EntryHead head, List<Scene> pictures) implements Entry {

    /**
     * A picture of the story.
     *
     * @param caption what stands below it
     * @param alt what it shows, for those who cannot see it
     * @param author who took it, or null
     */
    public record Scene(
            Picture picture,
            String caption,
            String alt,
            @Nullable String author) {}

    public PictureStory {
        pictures = List.copyOf(pictures);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.PICTURE_STORY;
    }
}
