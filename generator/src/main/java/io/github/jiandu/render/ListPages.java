package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.PagerView;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Divides a column's entries into pages and years. */
final class ListPages {

    /** Page numbers shown around the present one, on each side. */
    private static final int NEAR = 2;

    /**
     * A page of a list.
     *
     * @param path its address
     * @param year the year it is limited to, or null
     * @param number from 1
     * @param entries what it shows
     * @param total entries of the whole list
     */
    record Page(SitePath path, @Nullable Integer year, int number, List<Entry> entries, int total) {}

    private ListPages() {}

    /** All pages of a column: the whole list, then each year's if there are several. */
    static List<Page> of(SitePath first, List<Entry> entries, int size, boolean years) {
        List<Page> pages = new ArrayList<>(pages(first, null, entries, size));
        Map<Integer, List<Entry>> byYear = years ? byYear(entries) : Map.of();
        if (byYear.size() > 1) {
            byYear.forEach((year, list) -> pages.addAll(pages(yearPath(first, year), year, list, size)));
        }
        return pages;
    }

    /** Entries by year, newest first; those without a date are in none. */
    private static Map<Integer, List<Entry>> byYear(List<Entry> entries) {
        Map<Integer, List<Entry>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Entry entry : entries) {
            LocalDateTime date = entry.head().publishedAt();
            if (date != null) {
                years.computeIfAbsent(date.getYear(), y -> new ArrayList<>()).add(entry);
            }
        }
        return years;
    }

    /** Links to the years of a column; empty when it has but one. */
    static List<LinkView> years(SitePath first, List<Entry> entries, Page page) {
        Map<Integer, List<Entry>> years = byYear(entries);
        if (years.size() < 2) {
            return List.of();
        }
        List<LinkView> links = new ArrayList<>();
        links.add(new LinkView("全部", first.relativeTo(page.path()), page.year() == null));
        years.keySet()
                .forEach(year -> links.add(new LinkView(
                        year + "年", yearPath(first, year).relativeTo(page.path()), year.equals(page.year()))));
        return links;
    }

    /** Links to the years of a column from elsewhere; empty when it has but one. */
    static List<LinkView> years(SitePath first, List<Entry> entries, SitePath from) {
        Map<Integer, List<Entry>> years = byYear(entries);
        return years.size() < 2
                ? List.of()
                : years.keySet().stream()
                        .map(year ->
                                new LinkView(year + "年", yearPath(first, year).relativeTo(from), false))
                        .toList();
    }

    private static SitePath yearPath(SitePath first, int year) {
        return first.sibling("year-" + year + ".html");
    }

    private static List<Page> pages(SitePath first, @Nullable Integer year, List<Entry> entries, int size) {
        List<Page> pages = new ArrayList<>();
        for (int number = 1, from = 0; number == 1 || from < entries.size(); number++, from += size) {
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + size));
            pages.add(new Page(numbered(first, number), year, number, part, entries.size()));
        }
        return pages;
    }

    /** Address of a page of a list. */
    static SitePath numbered(SitePath first, int number) {
        return number == 1 ? first : first.sibling(first.name().replace(".html", "_" + number + ".html"));
    }

    static PagerView pager(SitePath first, Page page, int size) {
        SitePath base = page.year() == null ? first : yearPath(first, page.year());
        return pager(base, page.number(), Math.max(1, (page.total() + size - 1) / size));
    }

    /** Ways from one page of a list to the others, which are numbered after the first. */
    static PagerView pager(SitePath base, int number, int count) {
        SitePath self = numbered(base, number);
        List<LinkView> near = new ArrayList<>();
        for (int n = Math.max(1, number - NEAR); n <= Math.min(count, number + NEAR); n++) {
            near.add(new LinkView(String.valueOf(n), numbered(base, n).relativeTo(self), n == number));
        }
        return new PagerView(
                number,
                count,
                base.relativeTo(self),
                numbered(base, count).relativeTo(self),
                number == 1 ? null : numbered(base, number - 1).relativeTo(self),
                number == count ? null : numbered(base, number + 1).relativeTo(self),
                near);
    }
}
