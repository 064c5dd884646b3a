package io.github.jiandu.search;

import java.util.List;

/**
 * What is asked of an index.
 *
 * @param text as typed
 * @param byDate whether the newest page comes first, instead of the best
 * @param exact whether mistakes in it are left alone
 * @param page 1 for the first
 * @param size how many pages of the site a page of results holds
 * @param columns paths of columns, with those below them; empty for all
 * @param years four digits each; empty for all
 * @param kinds keys of kinds; empty for all
 * @param issuers names; empty for all
 * @param withdrawn whether pages are found too that no longer hold: what was withdrawn, abolished or expired
 */
public record SearchRequest(
        String text,
        boolean byDate,
        boolean exact,
        int page,
        int size,
        List<String> columns,
        List<String> years,
        List<String> kinds,
        List<String> issuers,
        boolean withdrawn) {

    /** Results that the search page shows at once. */
    public static final int PAGE = 10;

    public SearchRequest {
        columns = List.copyOf(columns);
        years = List.copyOf(years);
        kinds = List.copyOf(kinds);
        issuers = List.copyOf(issuers);
    }

    /** A plain question for the first results. */
    public static SearchRequest of(String text) {
        return new SearchRequest(text, false, false, 1, PAGE, List.of(), List.of(), List.of(), List.of(), false);
    }
}
