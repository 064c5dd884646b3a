package io.github.jiandu.render.kind;

import io.github.jiandu.entry.DisclosureSystem;

/** Shows {@link DisclosureSystem}. */
final class DisclosureSystemPresentation implements Presentation<DisclosureSystem> {}
