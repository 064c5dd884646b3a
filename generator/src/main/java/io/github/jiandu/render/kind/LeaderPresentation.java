package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Leader;

/** Shows {@link Leader}. */
final class LeaderPresentation implements Presentation<Leader> {}
