package io.github.jiandu.kind;

import io.github.jiandu.entry.DisclosureReport;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** Reads {@link DisclosureReport}. */
final class DisclosureReportKind implements Kind<DisclosureReport> {

    @Override
    public FieldTable fields() {
        return FieldTable.of();
    }

    @Override
    public DisclosureReport read(EntryHead head, FieldValues values, Surroundings around) {
        return new DisclosureReport(head);
    }
}
