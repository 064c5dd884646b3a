package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.analysis.TextScanner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site's Lucene index, with the answers that the site's own search page gives: the same pages, in the same order,
 * with the same scores.
 *
 * <pre>
 * try (SiteSearch search = SiteSearch.open(Path.of("public/search-lucene"))) {
 *     search.ask(SearchRequest.of("残疾人补贴")).hits();
 * }
 * </pre>
 */
public final class SiteSearch implements Closeable {

    /** Pages at the top whose texts are looked at. */
    private static final int WINDOW = 30;

    private static final int SNIPPET = 96;
    private static final int BEFORE = 24;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SearchFacts facts;
    private @Nullable Vocabulary vocabulary;
    private @Nullable PinyinInput pinyin;

    /** A page and its score. */
    private record Scored(int doc, float score) {}

    private static final Comparator<Scored> BEST =
            Comparator.comparingDouble((Scored one) -> -one.score()).thenComparingInt(Scored::doc);

    /** A question with the query that found something for it. */
    private record Found(
            SiteQuery question, Query query, @Nullable String corrected, boolean partial) {}

    private SiteSearch(FSDirectory directory, DirectoryReader reader) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.facts = SearchFacts.of(reader.getIndexCommit().getUserData());
    }

    /**
     * Opens an index.
     *
     * @throws IOException when there is none, or none that this version can ask; the message says so for people
     */
    public static SiteSearch open(Path folder) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            String format = reader.getIndexCommit().getUserData().get(Fields.FORMAT_KEY);
            if (!Fields.FORMAT.equals(format)) {
                reader.close();
                throw new IOException("format " + format + ", not " + Fields.FORMAT);
            }
            return new SiteSearch(directory, reader);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** How many pages the index holds. */
    public int pages() {
        return reader.numDocs();
    }

    /** Answers a question. */
    public SearchAnswer ask(SearchRequest request) throws IOException {
        Found found = find(request);
        Query filtered = SiteQuery.filtered(found.query(), request);
        Query query = SiteQuery.current(filtered, request);
        int from = (Math.max(1, request.page()) - 1) * request.size();
        int wanted = Math.max(from + request.size(), WINDOW);
        TopDocs top = request.byDate()
                ? searcher.search(query, new TopFieldCollectorManager(Sort.INDEXORDER, wanted, null, Integer.MAX_VALUE))
                : searcher.search(query, new TopScoreDocCollectorManager(wanted, null, Integer.MAX_VALUE));
        if (request.byDate()) {
            org.apache.lucene.search.TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
        }
        List<Scored> order = Arrays.stream(top.scoreDocs)
                .map(hit -> new Scored(hit.doc, hit.score))
                .toList();
        if (!request.byDate()) {
            order = refined(order, found.question());
        }
        List<SearchAnswer.Hit> hits = new ArrayList<>();
        for (Scored one : order.subList(Math.min(from, order.size()), Math.min(order.size(), from + request.size()))) {
            hits.add(hit(one, found.question(), query));
        }
        long withheld = request.withdrawn() ? 0 : searcher.count(filtered) - top.totalHits.value;
        return new SearchAnswer(top.totalHits.value, hits, found.corrected(), found.partial(), withheld);
    }

    /** The first way of reading the question in which any page fits; what the page says when none does. */
    private Found find(SearchRequest request) throws IOException {
        Question question = Question.parse(request.text(), facts.words());
        SiteQuery asked = new SiteQuery(question);
        Query every = asked.every();
        if (searcher.count(every) > 0) {
            return new Found(asked, every, null, false);
        }
        if (!request.exact()) {
            Optional<Found> corrected = spoken(request.text());
            if (corrected.isEmpty()) {
                corrected = corrected(question);
            }
            if (corrected.isPresent()) {
                return corrected.get();
            }
        }
        Query most = asked.most();
        return new Found(asked, most, null, searcher.count(most) > 0);
    }

    private Optional<Found> instead(String text) throws IOException {
        SiteQuery question = new SiteQuery(Question.parse(text, facts.words()));
        Query query = question.every();
        return searcher.count(query) > 0 ? Optional.of(new Found(question, query, text, false)) : Optional.empty();
    }

    private Optional<Found> spoken(String text) throws IOException {
        String typed = CharacterFold.fold(text).replaceAll("[\\s'’]+", "");
        if (!PinyinInput.isTyped(typed) || reader.leaves().isEmpty()) {
            return Optional.empty();
        }
        if (pinyin == null) {
            pinyin = new PinyinInput(PhraseList.of(leaf()));
        }
        Optional<String> words = pinyin.read(typed);
        return words.isEmpty() ? Optional.empty() : instead(words.get());
    }

    private LeafReader leaf() {
        return reader.leaves().get(0).reader();
    }

    private Optional<Found> corrected(Question question) throws IOException {
        int place = Corrections.suspect(question.parts(), this::isKnown);
        if (place < 0 || reader.leaves().isEmpty()) {
            return Optional.empty();
        }
        Question.Part suspect = question.parts().get(place);
        if (vocabulary == null) {
            vocabulary = Vocabulary.of(leaf());
        }
        List<Integer> counts = suspect.terms().stream().map(this::pagesWith).toList();
        boolean strong = Corrections.isStrong(counts);
        Corrections.@Nullable Candidate best = null;
        int rank = 0;
        for (Corrections.Candidate candidate : new Corrections(vocabulary).of(suspect.text(), counts)) {
            if (rank >= Corrections.most(candidate)) {
                break;
            }
            Question other = question.with(place, List.of(candidate.text()));
            int pages = searcher.count(new SiteQuery(other).every());
            if (pages > 0
                    && Corrections.rank(candidate, pages) > rank
                    && (strong || suspect.text().length() == 2 || hasEvidence(other))) {
                best = candidate;
                rank = Corrections.rank(candidate, pages);
            }
        }
        if (best != null) {
            // of two characters half are guessed; that is only offered
            return suspect.text().length() == 2
                    ? Optional.empty()
                    : instead(question.with(place, List.of(best.text())).text());
        }
        return strong ? Optional.empty() : apart(question, place, counts.indexOf(0) + 1);
    }

    /** Two words that stand nowhere side by side are searched one by one. */
    private Optional<Found> apart(Question question, int place, int border) throws IOException {
        String run = question.parts().get(place).text();
        if (border == 0 || run.length() < 3) {
            return Optional.empty();
        }
        String text = question.with(place, List.of(run.substring(0, border), run.substring(border)))
                .text();
        return instead(text).map(found -> new Found(found.question(), found.query(), null, false));
    }

    /** Whether one of the best pages has the words just as they were asked. */
    private boolean hasEvidence(Question question) throws IOException {
        SiteQuery query = new SiteQuery(question);
        for (var hit : searcher.search(
                        query.every(), new TopScoreDocCollectorManager(SearchRequest.PAGE, null, Integer.MAX_VALUE))
                .scoreDocs) {
            if (isExact(hit.doc, query)) {
                return true;
            }
        }
        return false;
    }

    private boolean isKnown(String term) {
        return pagesWith(term) > 0;
    }

    private int pagesWith(String term) {
        try {
            return Math.max(reader.docFreq(new Term(Fields.BODY, term)), reader.docFreq(new Term(Fields.TITLE, term)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Of the first pages, those that have the words just as they were asked come before the others. */
    private List<Scored> refined(List<Scored> order, SiteQuery query) throws IOException {
        boolean several =
                query.question().parts().stream().anyMatch(part -> part.terms().size() > 1);
        if (order.isEmpty() || !several) {
            return order;
        }
        float top = order.get(0).score();
        List<Scored> first = new ArrayList<>();
        int exact = 0;
        while (first.size() < Math.min(WINDOW, order.size()) && exact < SearchRequest.PAGE) {
            int from = first.size();
            for (Scored one : order.subList(from, Math.min(order.size(), from + SearchRequest.PAGE))) {
                boolean just = isExact(one.doc(), query);
                exact += just ? 1 : 0;
                first.add(just ? new Scored(one.doc(), one.score() + top) : one);
            }
        }
        int looked = first.size();
        first.sort(BEST);
        first.addAll(order.subList(looked, order.size()));
        return first;
    }

    private boolean isExact(int doc, SiteQuery query) throws IOException {
        Document page = reader.storedFields().document(doc, Set.of(Fields.SHOWN_TITLE, Fields.TEXT));
        List<String> title = Question.terms(page.get(Fields.SHOWN_TITLE));
        String[] texts = page.getValues(Fields.TEXT);
        for (int i = 0; i < query.question().parts().size(); i++) {
            List<String> wanted = query.question().parts().get(i).terms();
            boolean holds = wanted.size() < 2
                    || holds(title, wanted)
                    || holds(Question.terms(texts[pieceOf(doc, query.kept(i))]), wanted);
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(List<String> terms, List<String> wanted) {
        for (int i = 0; i + wanted.size() <= terms.size(); i++) {
            if (terms.subList(i, i + wanted.size()).equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** The piece of a page in which a part's rarest term stands first. */
    private int pieceOf(int doc, Set<String> terms) throws IOException {
        String rarest = null;
        int least = Integer.MAX_VALUE;
        for (String term : terms) {
            if (!SiteQuery.isSingle(term) && pagesWith(term) > 0) {
                int pages = reader.docFreq(new Term(Fields.BODY, term));
                if (pages < least) {
                    rarest = term;
                    least = pages;
                }
            }
        }
        if (rarest == null) {
            return 0;
        }
        PostingsEnum postings = leaf().postings(new Term(Fields.BODY, rarest), PostingsEnum.POSITIONS);
        return postings != null && postings.advance(doc) == doc ? postings.nextPosition() / PieceStream.SPAN : 0;
    }

    private SearchAnswer.Hit hit(Scored one, SiteQuery asked, Query query) throws IOException {
        int doc = one.doc();
        Document page = reader.storedFields().document(doc);
        int longest = -1;
        Set<String> wanted = new TreeSet<>();
        List<Question.Part> parts = asked.question().parts();
        for (int i = 0; i < parts.size(); i++) {
            Question.Part part = parts.get(i);
            longest = longest < 0
                            || part.terms().size() > parts.get(longest).terms().size()
                    ? i
                    : longest;
            wanted.addAll(part.terms());
            part.others().forEach(wanted::addAll);
        }
        int piece = longest < 0 ? 0 : pieceOf(doc, asked.kept(longest));
        String attachment = null;
        for (String row : page.getValues(Fields.ATTACHMENT)) {
            String[] cells = row.split("\t", 3);
            attachment = piece >= Integer.parseInt(cells[0]) ? cells[2] : attachment;
        }
        return new SearchAnswer.Hit(
                page.get(Fields.ID),
                page.get(Fields.SHOWN_TITLE),
                one.score(),
                date(doc),
                columns(value(Fields.COLUMN, doc)),
                named(facts.kinds(), value(Fields.KIND, doc)),
                value(Fields.STATE_NAME, doc).isEmpty() ? null : value(Fields.STATE_NAME, doc),
                value(Fields.ISSUER, doc).isEmpty() ? null : value(Fields.ISSUER, doc),
                snippet(page.getValues(Fields.TEXT)[piece], page.get(Fields.SUMMARY), wanted),
                attachment,
                searcher.explain(query, doc).toString());
    }

    private String value(String field, int doc) throws IOException {
        SortedDocValues values = DocValues.getSorted(leaf(), field);
        return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }

    private @Nullable LocalDate date(int doc) throws IOException {
        NumericDocValues dates = DocValues.getNumeric(leaf(), Fields.DATE);
        return dates.advanceExact(doc) ? LocalDate.ofEpochDay(dates.longValue()) : null;
    }

    private String columns(String key) {
        List<String> names = new ArrayList<>();
        for (int end = key.length(); end > 0; end = key.lastIndexOf('/', end - 1)) {
            names.add(0, named(facts.columns(), key.substring(0, end)));
        }
        return String.join("/", names);
    }

    private static String named(List<String[]> rows, String key) {
        return rows.stream()
                .filter(row -> row[0].equals(key))
                .map(row -> row[1])
                .findFirst()
                .orElse(key);
    }

    private static String snippet(String text, String summary, Set<String> wanted) {
        List<TextScanner.Term> found = TextScanner.terms(text).stream()
                .filter(term -> wanted.contains(term.text()))
                .toList();
        if (found.isEmpty()) {
            return summary;
        }
        Map<Integer, Integer> runs = new HashMap<>();
        int best = found.get(0).start();
        int start = best;
        for (int i = 0; i < found.size(); i++) {
            boolean goesOn = i > 0 && found.get(i).start() < found.get(i - 1).end();
            start = goesOn ? start : found.get(i).start();
            int length = runs.merge(start, 1, Integer::sum);
            best = length > runs.getOrDefault(best, 0) ? start : best;
        }
        int from = Math.max(0, best - BEFORE);
        int to = Math.min(text.length(), from + SNIPPET);
        StringBuilder out = new StringBuilder(from > 0 ? "…" : "");
        boolean open = false;
        for (int i = from; i < to; i++) {
            int at = i;
            boolean marked = found.stream().anyMatch(term -> term.start() <= at && at < term.end());
            if (marked != open) {
                out.append(marked ? '«' : '»');
                open = marked;
            }
            char c = text.charAt(i);
            out.append(c == '\n' || c == '\t' ? ' ' : c);
        }
        return out.append(open ? "»" : "").append(to < text.length() ? "…" : "").toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
