package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Interpretation;

/** Shows {@link Interpretation}. */
final class InterpretationPresentation implements Presentation<Interpretation> {}
