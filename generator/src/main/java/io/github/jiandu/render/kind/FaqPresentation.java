package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Faq;

/** Shows {@link Faq}. */
final class FaqPresentation implements Presentation<Faq> {}
