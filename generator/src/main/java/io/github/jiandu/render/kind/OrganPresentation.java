package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Organ;

/** Shows {@link Organ}. */
final class OrganPresentation implements Presentation<Organ> {}
