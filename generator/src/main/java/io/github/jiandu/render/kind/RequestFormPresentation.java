package io.github.jiandu.render.kind;

import io.github.jiandu.entry.RequestForm;

/** Shows {@link RequestForm}. */
final class RequestFormPresentation implements Presentation<RequestForm> {}
