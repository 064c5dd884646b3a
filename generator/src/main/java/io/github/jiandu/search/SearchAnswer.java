package io.github.jiandu.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index answers.
 *
 * @param total how many pages fit
 * @param hits those of the page of results that was asked for
 * @param corrected what was searched instead, because nothing was found for the question, or null
 * @param partial whether the pages have only most of the words
 * @param withheld how many more would fit that no longer hold and were not asked for
 */
public record SearchAnswer(
        long total, List<Hit> hits, @Nullable String corrected, boolean partial, long withheld) {

    /**
     * A page that fits.
     *
     * @param address where it stands in the site
     * @param snippet a piece of its text, what was asked between « and »
     * @param column names of its columns from the first level down, separated by /
     * @param kind what sort of page it is
     * @param state what it is marked with, such as 已废止, or null for a current page
     * @param attachment the attachment in which it was found, or null
     * @param explanation how Lucene came to the score, before the order of the first pages was refined
     */
    public record Hit(
            String address,
            String title,
            float score,
            @Nullable LocalDate date,
            String column,
            String kind,
            @Nullable String state,
            @Nullable String issuer,
            String snippet,
            @Nullable String attachment,
            String explanation) {}

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
