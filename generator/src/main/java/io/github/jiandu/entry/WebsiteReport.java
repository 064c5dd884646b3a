package io.github.jiandu.entry;

import io.github.jiandu.diagnostic.Location;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A site's yearly report on itself (政府网站工作年度报表, RPT-05 to RPT-07). What the clerk leaves out and the site can
 * count is counted.
 *
 * @param year the year it is about
 * @param yearAt where the year stands
 * @param given what the clerk wrote
 */
public record WebsiteReport(EntryHead head, int year, Location yearAt, Map<WebsiteReportItem, Given> given)
        implements Entry {

    /**
     * An answer of the clerk.
     *
     * @param text as it shows
     * @param at where it stands
     */
    public record Given(String text, Location at) {}

    public WebsiteReport {
        given = given.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(given));
    }

    /** The number that the clerk wrote. */
    public OptionalInt number(WebsiteReportItem item) {
        Given value = given.get(item);
        return value == null || !item.isNumber() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value.text()));
    }

    @Override
    public EntryKind kind() {
        return EntryKind.WEBSITE_REPORT;
    }
}
