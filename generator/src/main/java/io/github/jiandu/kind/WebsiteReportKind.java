package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.WebsiteReport;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link WebsiteReport}. */
final class WebsiteReportKind implements Kind<WebsiteReport> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public WebsiteReport read(EntryHead head, FieldValues values, Surroundings around) {
        return new WebsiteReport(head);
    }
}
