package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Copies what the search page needs out of a Lucene index: lists, norms and statistics as they are, so that a browser
 * computes the very same scores. See docs/decisions/0014.
 */
final class BrowserIndex {

    /** A list longer than this, in characters, has a file of its own. */
    private static final int HOT = 4 << 10;

    /** Characters of a list besides its numbers, roughly. */
    private static final int RECORD = 6;

    /** Characters of lists in memory; with more, the terms are gone through several times. */
    private static final long AT_ONCE = 64L << 20;

    /** Marks a list that has a file of its own. */
    private static final char ELSEWHERE = '^';

    /** The character that stands for the norm 0. */
    private static final char FIRST_NORM = '#';

    /** Added to the norm of a page whose text has several pieces. */
    private static final int IN_PIECES = 256;

    /** Pages in one folder. */
    private static final int FOLDER_BITS = 8;

    /** So that days of the last century are numbers as well. */
    private static final int DAYS_BEFORE_1970 = 40_000;

    private final LeafReader reader;
    private final SearchFacts facts;
    private final Workers workers;
    private final BrowserFiles out;
    private final int[] pieces;
    private final int[] titleEnds;
    private int hot;

    private BrowserIndex(LeafReader reader, SearchFacts facts, Workers workers, OutputSink sink) throws IOException {
        this.reader = reader;
        this.facts = facts;
        this.workers = workers;
        this.out = new BrowserFiles(sink, build(reader, facts));
        this.pieces = new int[reader.maxDoc()];
        NumericDocValues counts = DocValues.getNumeric(reader, Fields.PIECES);
        for (int doc = 0; doc < pieces.length; doc++) {
            pieces[doc] = counts.advanceExact(doc) ? (int) counts.longValue() : 1;
        }
        this.titleEnds = titleEnds();
    }

    private int[] titleEnds() throws IOException {
        int[] ends = new int[reader.maxDoc()];
        TermsEnum terms = terms(Fields.TITLE);
        PostingsEnum postings = null;
        while (terms.next() != null) {
            postings = terms.postings(postings, PostingsEnum.POSITIONS);
            for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                for (int i = 0; i < postings.freq(); i++) {
                    ends[doc] = Math.max(ends[doc], postings.nextPosition());
                }
            }
        }
        return ends;
    }

    /** Writes all files; the index must be one segment without deleted pages. */
    static void export(LeafReader reader, SearchFacts facts, Workers workers, OutputSink sink) throws IOException {
        new BrowserIndex(reader, facts, workers, sink).write();
    }

    private static String build(LeafReader reader, SearchFacts facts) throws IOException {
        StringBuilder all = new StringBuilder(Fields.FORMAT).append(facts.toMap());
        BinaryDocValues contents = DocValues.getBinary(reader, Fields.CONTENT);
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            if (contents.advanceExact(doc)) {
                all.append(contents.binaryValue().utf8ToString());
            }
        }
        return Digests.of(all.toString()).substring(0, 10);
    }

    private void write() throws IOException {
        int[] masks = writeTerms();
        Vocabulary vocabulary = Vocabulary.of(reader);
        int rows = vocabulary.write(out, workers);
        PhraseList phrases = PhraseList.of(reader);
        String letters = phrases.write(out);
        writeNorms();
        writeFacets();
        boolean traditional = writePages(phrases);
        writeIndex(masks, rows, letters, traditional);
    }

    private void writeIndex(int[] masks, int rows, String letters, boolean traditional) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        StringBuilder json = new StringBuilder("{\"format\":").append(BrowserFiles.quoted(Fields.FORMAT));
        json.append(",\"n\":").append(reader.maxDoc());
        for (String field : List.of(Fields.TITLE, Fields.BODY, Fields.SINGLE)) {
            CollectionStatistics statistics = searcher.collectionStatistics(field);
            json.append(",\"").append(field).append("\":[");
            json.append(statistics == null ? "0,0" : statistics.docCount() + "," + statistics.sumTotalTermFreq());
            json.append(']');
        }
        json.append(",\"t\":").append(masks[0]).append(",\"o\":").append(masks[1]);
        json.append(",\"v\":")
                .append(rows)
                .append(",\"letters\":\"")
                .append(letters)
                .append('"');
        json.append(",\"traditional\":").append(traditional);
        json.append(",\"words\":[");
        String separator = "";
        for (String[] pair : facts.words()) {
            json.append(separator).append(BrowserFiles.list(List.of(pair)));
            separator = ",";
        }
        out.json("index", json.append("]}").toString());
    }

    /** Lists of pages by term; returns how many files of lists and of positions there are. */
    private int[] writeTerms() throws IOException {
        long postings = 0;
        long positions = 0;
        for (String field : List.of(Fields.TITLE, Fields.BODY, Fields.SINGLE)) {
            TermsEnum terms = terms(field);
            while (terms.next() != null) {
                postings += RECORD + inShard(terms.docFreq() * 5L / 2);
                positions += field.equals(Fields.SINGLE) ? 0 : RECORD + inShard(terms.totalTermFreq() * 2);
            }
        }
        Shards lists = new Shards("t", postings);
        Shards places = new Shards("o", positions);
        int rounds = (int) (1 + (postings + positions) / AT_ONCE);
        for (int round = 0; round < rounds; round++) {
            lists.begin(round, rounds);
            places.begin(round, rounds);
            writeTerms(lists, places);
        }
        return new int[] {lists.count(), places.count()};
    }

    private void writeTerms(Shards lists, Shards places) throws IOException {
        Map<String, CharSequence> singleTitles = new HashMap<>();
        TermsEnum body = terms(Fields.BODY);
        TermsEnum title = terms(Fields.TITLE);
        @Nullable BytesRef inBody = body.next();
        @Nullable BytesRef inTitle = title.next();
        while (inBody != null || inTitle != null) {
            int order = inBody == null ? 1 : inTitle == null ? -1 : inBody.compareTo(inTitle);
            String term = (order <= 0 ? inBody : inTitle).utf8ToString();
            boolean wanted = lists.wants(term);
            CharSequence titles = order >= 0 && wanted ? titleList(title) : "";
            if (isSingle(term)) {
                singleTitles.put(term, titles);
            } else {
                CharSequence list =
                        order <= 0 && (wanted || places.wants(term)) ? bodyList(body, term, wanted, places) : "";
                lists.add(term, list + "!" + titles);
            }
            inBody = order <= 0 ? body.next() : inBody;
            inTitle = order >= 0 ? title.next() : inTitle;
        }
        TermsEnum singles = terms(Fields.SINGLE);
        while (singles.next() != null) {
            String term = singles.term().utf8ToString();
            if (!lists.wants(term)) {
                continue;
            }
            lists.add(term, stored(plainList(singles)) + "!" + singleTitles.getOrDefault(term, ""));
        }
        TermsEnum numbers = terms(Fields.NUMBER);
        while (numbers.next() != null) {
            String term = numbers.term().utf8ToString();
            if (lists.wants(term)) {
                lists.add(term, stored(plainList(numbers)) + "!");
            }
        }
        lists.write(out, workers);
        places.write(out, workers);
    }

    /** How much of a list of so many characters stands with others; long ones have a file of their own. */
    private static long inShard(long length) {
        return length > HOT ? 0 : length;
    }

    /** A Chinese character alone is looked up among all single ones; only its places in titles are its own. */
    private static boolean isSingle(String term) {
        return term.codePointCount(0, term.length()) == 1 && CharacterFold.isHan(term.codePointAt(0));
    }

    private TermsEnum terms(String field) throws IOException {
        Terms terms = reader.terms(field);
        return terms == null ? TermsEnum.EMPTY : terms.iterator();
    }

    /** Pages of a term, how often each has it, and for longer ones the first piece that does. */
    private CharSequence bodyList(TermsEnum terms, String term, boolean wanted, Shards places) throws IOException {
        PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
        SymbolCode list = new SymbolCode();
        SymbolCode where = new SymbolCode();
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            int count = postings.freq();
            addCount(list, doc - last, count);
            int position = 0;
            for (int i = 0; i < count; i++) {
                int next = postings.nextPosition();
                where.add(next - position);
                if (i == 0 && pieces[doc] > 1) {
                    list.add(next / PieceStream.SPAN);
                }
                position = next;
            }
            last = doc;
        }
        if (places.wants(term)) {
            places.add(term, stored(where));
        }
        return wanted ? stored(list) : "";
    }

    private static void addCount(SymbolCode list, int step, int count) {
        list.add(step * 2 + (count > 1 ? 1 : 0));
        if (count > 1) {
            list.add(count - 2);
        }
    }

    /** Titles that have a term, and where; the lowest bit of a place tells the end of the title. */
    private CharSequence titleList(TermsEnum terms) throws IOException {
        PostingsEnum postings = terms.postings(null, PostingsEnum.POSITIONS);
        SymbolCode list = new SymbolCode();
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            addCount(list, doc - last, postings.freq());
            int position = 0;
            for (int i = 0; i < postings.freq(); i++) {
                int next = postings.nextPosition();
                list.add((next - position) * 2 + (next == titleEnds[doc] ? 1 : 0));
                position = next;
            }
            last = doc;
        }
        return stored(list);
    }

    private CharSequence plainList(TermsEnum terms) throws IOException {
        PostingsEnum postings = terms.postings(null, PostingsEnum.FREQS);
        SymbolCode list = new SymbolCode();
        int last = 0;
        for (int doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
            addCount(list, doc - last, postings.freq());
            last = doc;
        }
        return list.toString();
    }

    private CharSequence stored(Object list) {
        String text = list.toString();
        if (text.length() <= HOT) {
            return text;
        }
        String name = Integer.toString(hot++, 36);
        out.text("h/" + name, text);
        return ELSEWHERE + name;
    }

    private void writeNorms() throws IOException {
        out.json(
                "norm",
                "{\"b\":" + BrowserFiles.quoted(norms(Fields.BODY, true)) + ",\"t\":"
                        + BrowserFiles.quoted(norms(Fields.TITLE, false)) + "}");
    }

    private String norms(String field, boolean body) throws IOException {
        NumericDocValues norms = reader.getNormValues(field);
        StringBuilder text = new StringBuilder(reader.maxDoc());
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            int norm = norms != null && norms.advanceExact(doc) ? (int) norms.longValue() & 0xff : 0;
            int character = FIRST_NORM + norm + (body && pieces[doc] > 1 ? IN_PIECES : 0);
            text.append((char) (character >= '\\' ? character + 1 : character));
        }
        return text.toString();
    }

    /** Column, kind and issuer of each page, its mark if it is not current, 1 if it no longer holds, and the days in runs, since pages are ordered by them. */
    private void writeFacets() throws IOException {
        SortedDocValues columns = DocValues.getSorted(reader, Fields.COLUMN);
        SortedDocValues kinds = DocValues.getSorted(reader, Fields.KIND);
        SortedDocValues issuers = DocValues.getSorted(reader, Fields.ISSUER);
        SortedDocValues states = DocValues.getSorted(reader, Fields.STATE);
        SortedDocValues names = DocValues.getSorted(reader, Fields.STATE_NAME);
        NumericDocValues dates = DocValues.getNumeric(reader, Fields.DATE);
        Map<List<String>, Integer> combinations = new LinkedHashMap<>();
        SymbolCode pages = new SymbolCode();
        SymbolCode days = new SymbolCode();
        long lastDay = 0;
        int run = 0;
        for (int doc = 0; doc < reader.maxDoc(); doc++) {
            List<String> combination = new ArrayList<>();
            for (SortedDocValues values : List.of(columns, kinds, issuers)) {
                combination.add(value(values, doc));
            }
            if (!value(names, doc).isEmpty()) {
                combination.add(value(names, doc));
            }
            if (value(states, doc).equals(SearchPage.WITHDRAWN)) {
                combination.add("1");
            }
            pages.add(combinations.computeIfAbsent(combination, c -> combinations.size()));
            // 0 is for pages without a date, which come last
            long day = dates.advanceExact(doc) ? Math.max(1, dates.longValue() + DAYS_BEFORE_1970) : 0;
            if (doc > 0 && day == lastDay) {
                run++;
                continue;
            }
            if (doc > 0) {
                days.add(run);
            }
            days.add((int) (doc == 0 ? day : lastDay - day));
            lastDay = day;
            run = 1;
        }
        days.add(run);
        List<String> table =
                combinations.keySet().stream().map(BrowserFiles::list).toList();
        out.json(
                "facet",
                "{\"columns\":" + columns(facts.columns()) + ",\"kinds\":" + columns(facts.kinds()) + ",\"table\":["
                        + String.join(",", table) + "],\"pages\":" + BrowserFiles.quoted(pages.toString())
                        + ",\"days\":" + BrowserFiles.quoted(days.toString()) + "}");
    }

    private static String columns(List<String[]> rows) {
        return "["
                + String.join(
                        ",",
                        rows.stream()
                                .map(row -> BrowserFiles.list(List.of(row)))
                                .toList()) + "]";
    }

    private static String value(SortedDocValues values, int doc) throws IOException {
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    /**
     * Writes what results show: a file for each page, and one for each piece of a long text.
     *
     * @return whether any text holds characters that are others in the index
     */
    private boolean writePages(PhraseList phrases) throws IOException {
        AtomicBoolean traditional = new AtomicBoolean();
        List<Integer> docs = IntStream.range(0, reader.maxDoc()).boxed().toList();
        SortedDocValues states = DocValues.getSorted(reader, Fields.STATE);
        List<Boolean> withdrawn = new ArrayList<>();
        for (int doc : docs) {
            withdrawn.add(value(states, doc).equals(SearchPage.WITHDRAWN));
        }
        List<String> titles = workers.map(docs, doc -> {
            try {
                return writePage(doc, phrases, traditional);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        // by title alone nobody can ask for what no longer holds
        out.json(
                "titles",
                docs.stream()
                        .filter(doc -> !withdrawn.get(doc))
                        .map(titles::get)
                        .collect(Collectors.joining(",", "[", "]")));
        return traditional.get();
    }

    /** Returns title and address. */
    private String writePage(int doc, PhraseList phrases, AtomicBoolean traditional) throws IOException {
        Document page = reader.storedFields().document(doc);
        String name = "d/" + Integer.toString(doc >> FOLDER_BITS, 36) + "/" + Integer.toString(doc, 36);
        String[] texts = page.getValues(Fields.TEXT);
        if (isTraditional(page.get(Fields.SHOWN_TITLE)) || Arrays.stream(texts).anyMatch(BrowserIndex::isTraditional)) {
            traditional.set(true);
        }
        List<String> parts = new ArrayList<>();
        parts.add(BrowserFiles.quoted(page.get(Fields.SHOWN_TITLE)));
        parts.add(BrowserFiles.quoted(page.get(Fields.ID)));
        parts.add(BrowserFiles.quoted(page.get(Fields.SUMMARY)));
        parts.add(BrowserFiles.list(List.of(page.getValues(Fields.ATTACHMENT))));
        parts.add(BrowserFiles.list(phrases.best(page.get(Fields.PHRASES))));
        String title = parts.get(0) + "," + parts.get(1);
        if (texts.length == 1) {
            parts.add(BrowserFiles.quoted(texts[0]));
        } else {
            for (int piece = 0; piece < texts.length; piece++) {
                out.text(name + "-" + Integer.toString(piece, 36), texts[piece]);
            }
        }
        out.json(name, "[" + String.join(",", parts) + "]");
        return title;
    }

    private static boolean isTraditional(String text) {
        return text.chars().anyMatch(c -> c >= 0x3400 && c < 0xa000 && CharacterFold.fold(c) != c);
    }
}
