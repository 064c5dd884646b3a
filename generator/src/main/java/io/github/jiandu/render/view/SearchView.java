package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search page; in templates {@code page}. What is found, a script puts into it.
 *
 * @param data address of the folder of the search's data
 * @param examples searches to try, each a link to its results
 * @param titles address of all titles from A to Z
 * @param documents address of all documents by year and number, or null when there are none
 * @param columns columns of the first level
 * @param places columns of the first level where one finds how to get something done, or writes to the office
 */
public record SearchView(
        String data,
        List<LinkView> examples,
        String titles,
        @Nullable String documents,
        List<LinkView> columns,
        List<LinkView> places) {}
