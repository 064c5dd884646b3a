package io.github.jiandu.render.kind;

import io.github.jiandu.entry.WebsiteReport;

/** Shows {@link WebsiteReport}. */
final class WebsiteReportPresentation implements Presentation<WebsiteReport> {}
