package io.github.jiandu.entry;

/** The yearly report on the website (政府网站工作年度报表, RPT-05 to RPT-07). */
public record WebsiteReport(EntryHead head) implements Entry {
    @Override
    public EntryKind kind() {
        return EntryKind.WEBSITE_REPORT;
    }
}
