package io.github.jiandu.render.kind;

import io.github.jiandu.entry.DisclosureGuide;

/** Shows {@link DisclosureGuide}. */
final class DisclosureGuidePresentation implements Presentation<DisclosureGuide> {}
