package io.github.jiandu.entry;

/** The yearly report on disclosure (政府信息公开工作年度报告, RPT-01 to RPT-04). */
public record DisclosureReport(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_REPORT;
    }
}
