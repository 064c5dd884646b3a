package io.github.jiandu.render.kind;

import io.github.jiandu.entry.DisclosureReport;

/** Shows {@link DisclosureReport}. */
final class DisclosureReportPresentation implements Presentation<DisclosureReport> {}
