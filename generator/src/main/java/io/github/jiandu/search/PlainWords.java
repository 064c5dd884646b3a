package io.github.jiandu.search;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.SourceTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The words of the people and those of the offices (通俗语言): those of the site first, then those that come with the
 * product. A plain word may mean several official ones, each with a row of its own.
 *
 * <pre>
 * PlainWords.standard().official("低保") // 最低生活保障
 * </pre>
 *
 * @param rows never the same twice
 */
public record PlainWords(List<PlainWord> rows) {

    private static final String STANDARD = "plain-words.csv";

    public PlainWords {
        rows = rows.stream().distinct().toList();
    }

    /** The words that come with the product. */
    public static PlainWords standard() {
        return Standard.WORDS;
    }

    /** The words of a site and the standard ones, as far as the site does not take them out. */
    public static PlainWords read(SourceTree tree, Diagnostics diagnostics) {
        return PlainWordsReader.read(tree, diagnostics).over(standard());
    }

    /** What a plain word means, the site's own meaning first; nothing when it is no plain word. */
    public List<String> official(String plain) {
        return rows.stream()
                .filter(row -> row.plain().equals(plain) && !row.isIgnored())
                .map(row -> Objects.requireNonNull(row.official()))
                .toList();
    }

    /** The words that queries are read without, the longest first, so that none leaves a part of another behind. */
    public List<String> ignored() {
        return rows.stream()
                .filter(PlainWord::isIgnored)
                .map(PlainWord::plain)
                .sorted((a, b) -> b.length() - a.length())
                .toList();
    }

    boolean has(String plain) {
        return rows.stream().anyMatch(row -> row.plain().equals(plain));
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        static final PlainWords WORDS = read();

        private static PlainWords read() {
            try (InputStream in = Objects.requireNonNull(PlainWords.class.getResourceAsStream(STANDARD));
                    Stream<String> lines =
                            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()) {
                return new PlainWords(lines.skip(1).map(Standard::row).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static PlainWord row(String line) {
            int comma = line.indexOf(',');
            String official = line.substring(comma + 1);
            return new PlainWord(line.substring(0, comma), official.isEmpty() ? null : official);
        }
    }
}
