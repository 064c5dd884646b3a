package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Dataset;

/** Shows {@link Dataset}. */
final class DatasetPresentation implements Presentation<Dataset> {}
