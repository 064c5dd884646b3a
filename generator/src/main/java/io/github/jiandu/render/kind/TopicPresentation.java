package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Topic;

/** Shows {@link Topic}. */
final class TopicPresentation implements Presentation<Topic> {}
