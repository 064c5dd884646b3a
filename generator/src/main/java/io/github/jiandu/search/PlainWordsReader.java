package io.github.jiandu.search;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a site's own list of plain words, {@code data/plain-words.csv}: a row adds a meaning; a row without an official
 * word makes a word one that says nothing; {@code -低保} takes the standard meanings of 低保 out.
 */
final class PlainWordsReader {

    private static final String FOLDER = "data";
    private static final String FILE = "data/(?:plain-words|通俗语言)\\.(?i:csv|xlsx)";
    private static final List<List<String>> HEADS = List.of(List.of("通俗词", "规范词"), List.of("plain", "official"));

    /** Longer ones are sentences, which nobody types letter by letter the same. */
    private static final int LONGEST = 20;

    /**
     * What a site says of its words.
     *
     * @param own in the order of the file
     * @param removed words whose standard meanings are not wanted
     */
    record Site(List<PlainWord> own, Set<String> removed) {

        /** A word that is left out by one list has no meaning from the other. */
        PlainWords over(PlainWords standard) {
            Stream<PlainWord> kept = standard.rows().stream()
                    .filter(row -> !removed.contains(row.plain()))
                    .filter(row -> own.stream()
                            .noneMatch(
                                    word -> word.plain().equals(row.plain()) && (word.isIgnored() || row.isIgnored())));
            return new PlainWords(Stream.concat(own.stream(), kept).toList());
        }
    }

    private final Diagnostics diagnostics;
    private final List<PlainWord> own = new ArrayList<>();
    private final Map<PlainWord, Location> places = new HashMap<>();
    private final Set<String> removed = new HashSet<>();

    private PlainWordsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static Site read(SourceTree tree, Diagnostics diagnostics) {
        PlainWordsReader reader = new PlainWordsReader(diagnostics);
        // the other files of the folder are told of by whoever reads them
        tree.list(FOLDER, new Diagnostics()).stream()
                .filter(item -> item.path().matches(FILE))
                .forEach(reader::read);
        return new Site(reader.own, reader.removed);
    }

    private void read(SourceTree.Item item) {
        List<Row> rows = new ArrayList<>();
        Optional<Row> head = TableReader.read(item, rows::add, diagnostics);
        if (head.isEmpty()) {
            return;
        }
        List<String> names = head.get().cells().stream().map(Cell::text).toList();
        if (!HEADS.contains(names)) {
            Cell first = head.get().cells().get(0);
            diagnostics.report(Code.PLAIN_WORDS_HEAD, first.at(), String.join(",", names));
            return;
        }
        rows.forEach(this::read);
    }

    private void read(Row row) {
        Cell plain = row.cells().get(0);
        Cell official = row.cells().get(1);
        if (plain.isEmpty()) {
            diagnostics.report(Code.PLAIN_WORDS_EMPTY, official.at(), official.text());
        } else if (plain.text().startsWith("-")) {
            remove(plain);
        } else if (plain.text().codePointCount(0, plain.text().length()) > LONGEST) {
            diagnostics.report(Code.PLAIN_WORDS_LONG, plain.at(), LONGEST);
        } else if (plain.text().equals(official.text())) {
            diagnostics.report(Code.PLAIN_WORDS_SAME, official.at(), plain.text());
        } else {
            add(new PlainWord(plain.text(), official.isEmpty() ? null : official.text()), plain);
        }
    }

    private void remove(Cell plain) {
        String word = plain.text().substring(1).strip();
        if (!PlainWords.standard().has(word)) {
            diagnostics.report(Code.PLAIN_WORDS_NOT_STANDARD, plain.at(), word);
        }
        removed.add(word);
    }

    private void add(PlainWord word, Cell plain) {
        Location former = places.putIfAbsent(word, plain.at());
        if (former != null) {
            diagnostics.report(Code.PLAIN_WORDS_TWICE, plain.at(), List.of(former), word.plain());
        }
        own.add(word);
    }
}
