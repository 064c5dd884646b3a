package io.github.jiandu.render.kind;

import io.github.jiandu.entry.ServiceGuide;

/** Shows {@link ServiceGuide}. */
final class ServiceGuidePresentation implements Presentation<ServiceGuide> {}
