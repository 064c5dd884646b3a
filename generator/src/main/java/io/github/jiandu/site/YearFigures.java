package io.github.jiandu.site;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.WebsiteReportItem;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a site published in a year, as far as its content tells (RPT-06, RPT-07).
 *
 * @param counts the questions of the yearly form that can be answered by counting
 * @param columns publications of each column of the first level; they add up to {@link WebsiteReportItem#PUBLISHED}
 */
public record YearFigures(Map<WebsiteReportItem, Integer> counts, Map<Column, Integer> columns) {

    private static final Set<String> OVERVIEW = Set.of("概况信息", "机构职能", "负责人信息");
    private static final Set<String> NEWS = Set.of("首页", "工作动态", "回应关切", "咨询投诉", "征集调查", "在线访谈");

    public YearFigures {
        counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The figures of a year. Every publication counts as overview, as news, or as disclosed information. */
    public static YearFigures of(Site site, int year) {
        Predicate<Entry> within = entry -> yearOf(entry) == year;
        Predicate<Entry> until = entry -> yearOf(entry) <= year;
        Map<WebsiteReportItem, Integer> counts = new EnumMap<>(WebsiteReportItem.class);
        int published = count(site, within);
        int overview = count(site, within.and(entry -> OVERVIEW.contains(type(site, entry))));
        int news = count(site, within.and(entry -> NEWS.contains(type(site, entry))));
        counts.put(WebsiteReportItem.PUBLISHED, published);
        counts.put(WebsiteReportItem.OVERVIEW, overview);
        counts.put(WebsiteReportItem.NEWS, news);
        counts.put(WebsiteReportItem.DISCLOSED, published - overview - news);
        counts.put(WebsiteReportItem.TOPICS, count(site, until.and(is(EntryKind.TOPIC))));
        counts.put(WebsiteReportItem.NEW_TOPICS, count(site, within.and(is(EntryKind.TOPIC))));
        counts.put(WebsiteReportItem.INTERPRETATIONS, count(site, within.and(is(EntryKind.INTERPRETATION))));
        counts.put(WebsiteReportItem.SERVICES, count(site, until.and(is(EntryKind.GUIDE))));
        counts.put(WebsiteReportItem.MESSAGES_PUBLIC, count(site, within.and(is(EntryKind.MESSAGE))));
        counts.put(WebsiteReportItem.SURVEYS, count(site, within.and(is(EntryKind.SURVEY))));
        Map<Column, Integer> columns = new LinkedHashMap<>();
        for (Column column : site.topColumns()) {
            columns.put(column, (int)
                    site.entriesBelow(column.path()).stream().filter(within).count());
        }
        return new YearFigures(counts, columns);
    }

    private static int count(Site site, Predicate<Entry> what) {
        return (int) site.entries().stream().filter(what).count();
    }

    private static Predicate<Entry> is(EntryKind kind) {
        return entry -> entry.kind() == kind;
    }

    private static String type(Site site, Entry entry) {
        return site.column(entry.head().column()).type();
    }

    /** What has no date belongs to no year. */
    private static int yearOf(Entry entry) {
        LocalDateTime published = entry.head().publishedAt();
        return published == null ? Integer.MAX_VALUE : published.getYear();
    }
}
