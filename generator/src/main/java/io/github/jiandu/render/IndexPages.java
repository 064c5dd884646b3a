package io.github.jiandu.render;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.pinyin.Pinyin;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import io.github.jiandu.work.Workers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Divides the lists of the whole site, by which a page is found without script, into parts and pages. */
final class IndexPages {

    /** Entries that still stand together on one page. */
    private static final int TOGETHER = 300;

    /** Entries on a page of a part. */
    private static final int PAGE_SIZE = 1000;

    /** Agency, year and serial of a 发文字号; orders have 2026年第1号. */
    private static final Pattern NUMBER = Pattern.compile("(\\D*)(\\d{4})\\D*?(\\d{1,9})号?");

    /**
     * A letter or a year.
     *
     * @param key what stands for it in addresses
     * @param name what readers call it
     */
    record Part(String key, String name, List<Entry> entries) {}

    /**
     * A page of a list.
     *
     * @param part the part that has this page, or null for the first page of all
     * @param first address of the part's first page
     * @param number of this page among the part's, from 1
     * @param count number of the part's pages
     * @param shown what it shows
     */
    record Page(@Nullable Part part, SitePath first, int number, int count, List<Part> shown) {

        SitePath path() {
            return ListPages.numbered(first, number);
        }
    }

    private record Keyed(String key, Entry entry) {}

    private record Numbered(int year, @Nullable String agency, int serial, PolicyDocument document) {}

    private IndexPages() {}

    /** The letters under which titles stand, A to Z, then # for those that have none. */
    static List<Part> titles(Site site, Workers workers) {
        Map<Character, List<Keyed>> letters =
                workers
                        .map(
                                site.entries(),
                                entry -> new Keyed(Pinyin.sortKey(entry.head().title()), entry))
                        .stream()
                        .sorted(Comparator.comparing(Keyed::key)
                                .thenComparing(keyed -> keyed.entry().head().title())
                                .thenComparing(
                                        keyed -> keyed.entry().head().address().value()))
                        // ~ is behind every letter
                        .collect(Collectors.groupingBy(
                                keyed -> Pinyin.initial(keyed.key()) == '#' ? '~' : Pinyin.initial(keyed.key()),
                                TreeMap::new,
                                Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        letters.forEach((letter, list) -> parts.add(new Part(
                letter == '~' ? "0" : String.valueOf(Character.toLowerCase(letter)),
                letter == '~' ? "数字和其他" : String.valueOf(letter),
                list.stream().map(Keyed::entry).toList())));
        return parts;
    }

    /** The years of documents, newest first; each by agency and number, the highest first, then those without one. */
    static List<Part> documents(Site site) {
        Map<Integer, List<Numbered>> years = site.entries().stream()
                .filter(PolicyDocument.class::isInstance)
                .map(PolicyDocument.class::cast)
                .map(IndexPages::numbered)
                .sorted(Comparator.comparing(Numbered::agency, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Numbered::serial, Comparator.reverseOrder())
                        .thenComparing(Numbered::document, Site.NEWEST_FIRST))
                .collect(Collectors.groupingBy(
                        Numbered::year, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        years.forEach((year, list) -> parts.add(new Part(
                String.valueOf(year),
                year == 0 ? "年份不详" : year + "年",
                list.stream().map(numbered -> (Entry) numbered.document()).toList())));
        return parts;
    }

    private static Numbered numbered(PolicyDocument document) {
        String number = document.documentNumber();
        Matcher parts = NUMBER.matcher(number == null ? "" : number);
        if (parts.matches()) {
            return new Numbered(
                    Integer.parseInt(parts.group(2)),
                    Pinyin.sortKey(parts.group(1)),
                    Integer.parseInt(parts.group(3)),
                    document);
        }
        LocalDate day = document.signedOn() != null
                ? document.signedOn()
                : document.head().publishedAt() == null
                        ? null
                        : document.head().publishedAt().toLocalDate();
        return new Numbered(day == null ? 0 : day.getYear(), null, 0, document);
    }

    /** The pages of a list: one while it is short, else one that leads to each part's own. */
    static List<Page> pages(SitePath list, List<Part> parts) {
        if (total(parts) <= TOGETHER) {
            return List.of(new Page(null, list, 1, 1, parts));
        }
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(null, list, 1, 1, List.of()));
        for (Part part : parts) {
            int count = (part.entries().size() + PAGE_SIZE - 1) / PAGE_SIZE;
            for (int number = 1; number <= count; number++) {
                List<Entry> shown = part.entries()
                        .subList(
                                (number - 1) * PAGE_SIZE,
                                Math.min(part.entries().size(), number * PAGE_SIZE));
                SitePath first = GeneratedPages.partOf(list, part.key());
                pages.add(new Page(part, first, number, count, List.of(new Part(part.key(), part.name(), shown))));
            }
        }
        return pages;
    }

    /** Where a part stands, as seen from a page: on that page itself while the list is short. */
    static String url(Part part, SitePath list, List<Part> parts, SitePath from) {
        return total(parts) <= TOGETHER
                ? "#" + id(part)
                : GeneratedPages.partOf(list, part.key()).relativeTo(from);
    }

    /** Name of a part's heading. */
    static String id(Part part) {
        return "part-" + part.key();
    }

    static int total(List<Part> parts) {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }
}
