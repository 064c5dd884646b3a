package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a picture story has; in its template {@code pictureStory}.
 *
 * @param pictures in the order of the story
 */
public record PictureStoryView(List<SceneView> pictures) {

    /**
     * A picture of a story.
     *
     * @param picture the picture
     * @param caption what stands below it
     * @param alt what it shows, for those who cannot see it
     * @param author who took it, or null
     */
    public record SceneView(
            PictureView picture,
            String caption,
            String alt,
            @Nullable String author) {}
}
