package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Reprint;

/** Shows {@link Reprint}. */
final class ReprintPresentation implements Presentation<Reprint> {}
