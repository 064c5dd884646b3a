package io.github.jiandu.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is true of an index as a whole; stands in the commit of the Lucene index.
 *
 * @param site tells the pages of this site from those of others in a joint index
 * @param columns path, name and address of each column
 * @param kinds key and name of each kind of page
 * @param words a plain word and the official one each; an empty official word is passed over in questions
 */
record SearchFacts(String site, List<String[]> columns, List<String[]> kinds, List<String[]> words) {

    private static final String SITE = "jiandu.site";
    private static final String COLUMNS = "jiandu.columns";
    private static final String KINDS = "jiandu.kinds";
    private static final String WORDS = "jiandu.words";

    SearchFacts {
        columns = List.copyOf(columns);
        kinds = List.copyOf(kinds);
        words = List.copyOf(words);
    }

    Map<String, String> toMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put(SITE, site);
        map.put(COLUMNS, lines(columns));
        map.put(KINDS, lines(kinds));
        map.put(WORDS, lines(words));
        return map;
    }

    static SearchFacts of(Map<String, String> map) {
        return new SearchFacts(
                map.getOrDefault(SITE, ""), rows(map.get(COLUMNS)), rows(map.get(KINDS)), rows(map.get(WORDS)));
    }

    private static String lines(List<String[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row)
                        .map(cell -> cell.replace('\t', ' ').replace('\n', ' '))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static List<String[]> rows(@Nullable String lines) {
        List<String[]> rows = new ArrayList<>();
        if (lines != null && !lines.isEmpty()) {
            for (String line : lines.split("\n", -1)) {
                rows.add(line.split("\t", -1));
            }
        }
        return rows;
    }
}
