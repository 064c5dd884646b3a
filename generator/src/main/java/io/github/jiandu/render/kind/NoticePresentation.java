package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Notice;

/** Shows {@link Notice}. */
final class NoticePresentation implements Presentation<Notice> {}
