package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Message;

/** Shows {@link Message}. */
final class MessagePresentation implements Presentation<Message> {}
