package io.github.jiandu.search;

import io.github.jiandu.address.SitePath;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page besides its text, when it is indexed. Pages of living sites have it from their entries, pages
 * of others from their tags.
 *
 * @param address where the page stands
 * @param title what it is called
 * @param date the day it was published, or null
 * @param column the columns it stands in, from the first level down; empty for none
 * @param kind what sort of page it is
 * @param issuer who issued it (发文机关), or null
 * @param documentNumber 文号, or null
 * @param indexNumber 索引号, or null
 * @param keywords words that the editor gave it
 * @param summary what a list of results says when no part of the text fits better
 * @param state that it is no longer current, with the word for it; null for a current page
 * @param list whether it lists other pages, so that only what stands in {@code .article-body} is a text of its own
 */
public record SearchPage(
        SitePath address,
        String title,
        @Nullable LocalDate date,
        List<Section> column,
        Label kind,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @Nullable String indexNumber,
        List<String> keywords,
        @Nullable String summary,
        @Nullable Label state,
        boolean list) {

    /** Key of the state of pages that are only found when they are asked for. */
    static final String WITHDRAWN = "withdrawn";

    /**
     * A column as search shows it.
     *
     * @param key what tells it from others, its path
     * @param name what readers call it
     * @param address its first page
     */
    public record Section(String key, String name, SitePath address) {}

    /** A key and what readers see. */
    public record Label(String key, String name) {}

    public SearchPage {
        column = List.copyOf(column);
        keywords = List.copyOf(keywords);
    }

    /** The column it stands in itself; empty for none. */
    public String columnKey() {
        return column.isEmpty() ? "" : column.get(column.size() - 1).key();
    }

    /** The same with this summary. */
    SearchPage withSummary(String words) {
        return new SearchPage(
                address, title, date, column, kind, issuer, documentNumber, indexNumber, keywords, words, state, list);
    }
}
