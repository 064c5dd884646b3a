package io.github.jiandu.render.kind;

import io.github.jiandu.entry.PictureStory;

/** Shows {@link PictureStory}. */
final class PictureStoryPresentation implements Presentation<PictureStory> {}
