package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.DisclosureReport;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.RequestRow;
import io.github.jiandu.entry.WebsiteReport;
import io.github.jiandu.site.Site;
import io.github.jiandu.site.YearFigures;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Yearly reports beside each other, beside the calendar, and beside what the site published. */
final class ReportChecks {

    private static final int JANUARY = 1;

    /** Who has not begun by then may be late on the 31st (RPT-01, RPT-05). */
    private static final int WARN_FROM = 15;

    private final Site site;
    private final LocalDate today;
    private final Diagnostics diagnostics;

    ReportChecks(Site site, LocalDateTime now, Diagnostics diagnostics) {
        this.site = site;
        this.today = now.toLocalDate();
        this.diagnostics = diagnostics;
    }

    void run() {
        TreeMap<Integer, DisclosureReport> disclosure = new TreeMap<>();
        TreeMap<Integer, Location> websites = new TreeMap<>();
        boolean closed = site.entries().stream()
                .filter(entry -> entry instanceof DisclosureReport || entry instanceof WebsiteReport)
                .allMatch(entry -> entry.head().life() != null);
        for (Entry entry : site.entries()) {
            if (entry instanceof DisclosureReport report) {
                once(disclosure.putIfAbsent(report.year(), report), report);
            } else if (entry instanceof WebsiteReport report) {
                websites.putIfAbsent(report.year(), report.yearAt());
                checkFigures(report);
            }
        }
        disclosure.values().forEach(report -> checkCarried(disclosure.get(report.year() - 1), report));
        if (!disclosure.isEmpty() && !closed) {
            checkDue(disclosure.lastKey(), disclosure.lastEntry().getValue().yearAt(), EntryKind.DISCLOSURE_REPORT);
        }
        if (!websites.isEmpty() && !closed) {
            checkDue(websites.lastKey(), websites.lastEntry().getValue(), EntryKind.WEBSITE_REPORT);
        }
    }

    private void once(@Nullable DisclosureReport other, DisclosureReport report) {
        if (other != null) {
            diagnostics.report(Code.REPORT_TWICE, report.yearAt(), List.of(other.yearAt()), report.year());
        }
    }

    /** What a year leaves open is what the next begins with (RPT-04). */
    private void checkCarried(@Nullable DisclosureReport before, DisclosureReport report) {
        if (before != null && before.all(RequestRow.CARRIED_OUT) != report.all(RequestRow.CARRIED_IN)) {
            diagnostics.report(
                    Code.DISCLOSURE_REPORT_CARRIED,
                    report.carriedInAt(),
                    report.all(RequestRow.CARRIED_IN),
                    before.year(),
                    before.all(RequestRow.CARRIED_OUT));
        }
    }

    private void checkDue(int newest, Location at, EntryKind kind) {
        int due = today.getYear() - 1;
        boolean january = today.getMonthValue() == JANUARY;
        if (newest >= due || january && today.getDayOfMonth() < WARN_FROM) {
            return;
        }
        diagnostics.report(january ? Code.REPORT_DUE : Code.REPORT_OVERDUE, at, due, kind.chinese(), kind.key());
    }

    /** RPT-06: a number that differs from what the site holds may be right, but somebody should look. */
    private void checkFigures(WebsiteReport report) {
        Map<?, Integer> counts = YearFigures.of(site, report.year()).counts();
        report.given().forEach((item, given) -> {
            Integer counted = counts.get(item);
            if (counted != null && !given.text().equals(String.valueOf(counted))) {
                diagnostics.report(Code.WEBSITE_REPORT_COUNT, given.at(), item.chinese(), given.text(), counted);
            }
        });
    }
}
