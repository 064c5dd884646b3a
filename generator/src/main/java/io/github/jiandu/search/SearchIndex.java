package io.github.jiandu.search;

import io.github.jiandu.analysis.CharacterFold;
import io.github.jiandu.analysis.JianduAnalyzer;
import io.github.jiandu.analysis.TextScanner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of a site while it is made. Takes over what a former index holds of pages that are still the same.
 * Safe for use by many threads until {@link #complete}.
 */
final class SearchIndex implements Closeable {

    private static final FieldType WITH_POSITIONS = Fields.text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType COUNTED = Fields.text(IndexOptions.DOCS_AND_FREQS, false);

    /** Megabytes of pages that are not written yet; some 5,000 short ones. */
    private static final int MEMORY = 160;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final Map<String, String> former;
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final AtomicInteger added = new AtomicInteger();
    private final ThreadLocal<Phrases> phrases;

    private SearchIndex(FSDirectory directory, IndexWriter writer, Map<String, String> former, int lookedAt) {
        this.phrases = ThreadLocal.withInitial(() -> new Phrases(lookedAt));
        this.directory = directory;
        this.writer = writer;
        this.former = former;
    }

    /**
     * Begins an index.
     *
     * @param folder where it will stand; empty
     * @param former an index of an earlier build, which is only read; need not exist
     * @param lookedAt see {@link Phrases}
     */
    static SearchIndex open(Path folder, Path former, int lookedAt) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> stamps = takeOver(former, folder);
        FSDirectory directory = FSDirectory.open(folder);
        IndexWriterConfig config = new IndexWriterConfig(new JianduAnalyzer());
        LogByteSizeMergePolicy merging = new LogByteSizeMergePolicy();
        merging.setNoCFSRatio(1);
        merging.setMaxCFSSegmentSizeMB(Double.POSITIVE_INFINITY);
        config.setMergePolicy(merging);
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setIndexSort(Fields.ORDER);
        config.setRAMBufferSizeMB(MEMORY);
        config.setCommitOnClose(false);
        return new SearchIndex(directory, new IndexWriter(directory, config), stamps, lookedAt);
    }

    /** Copies a former index that can be gone on with; the stamps of its pages by address. */
    private static Map<String, String> takeOver(Path former, Path folder) throws IOException {
        Map<String, String> stamps = new HashMap<>();
        if (!Files.isDirectory(former)) {
            return stamps;
        }
        try (FSDirectory directory = FSDirectory.open(former);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!Fields.FORMAT.equals(reader.getIndexCommit().getUserData().get(Fields.FORMAT_KEY))) {
                return stamps;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                SortedDocValues ids = DocValues.getSorted(leaf.reader(), Fields.ID);
                BinaryDocValues marks = DocValues.getBinary(leaf.reader(), Fields.STAMP);
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    if (ids.advanceExact(doc) && marks.advanceExact(doc)) {
                        stamps.put(
                                ids.lookupOrd(ids.ordValue()).utf8ToString(),
                                marks.binaryValue().utf8ToString());
                    }
                }
            }
            for (String name : reader.getIndexCommit().getFileNames()) {
                Files.copy(former.resolve(name), folder.resolve(name));
            }
            return stamps;
        } catch (IOException | RuntimeException e) {
            // a former index that cannot be read is made anew, which takes only longer
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            return new HashMap<>();
        }
    }

    /** Whether the former index holds just this page, which then stays. */
    boolean keeps(String address, String stamp) {
        boolean same = stamp.equals(former.get(address));
        if (same) {
            present.add(address);
        }
        return same;
    }

    /** How many pages were indexed and not taken over. */
    int added() {
        return added.get();
    }

    /**
     * Indexes a page.
     *
     * @param texts its text and those of its attachments
     */
    void add(SearchPage page, PageTexts texts, String site, String stamp) throws IOException {
        String address = page.address().value();
        present.add(address);
        added.incrementAndGet();
        Document document = new Document();
        document.add(new StringField(Fields.ID, address, Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(address)));
        document.add(new BinaryDocValuesField(Fields.STAMP, new BytesRef(stamp)));
        document.add(new BinaryDocValuesField(Fields.CONTENT, new BytesRef(Digests.of(page + "\0" + texts))));
        document.add(new StringField(Fields.SITE, site, Field.Store.NO));

        document.add(new Field(Fields.TITLE, page.title(), WITH_POSITIONS));
        document.add(new StoredField(Fields.SHOWN_TITLE, page.title()));
        document.add(new StringField(Fields.WHOLE_TITLE, whole(page.title()), Field.Store.NO));
        document.add(new Field(Fields.BODY, new PieceStream(texts.pieces()), WITH_POSITIONS));
        List<String> singles =
                Stream.concat(Stream.of(page.title()), texts.pieces().stream()).toList();
        document.add(new Field(Fields.SINGLE, new SingleCharacters(singles), COUNTED));
        for (String piece : texts.pieces()) {
            document.add(new StoredField(Fields.TEXT, piece));
        }
        document.add(new NumericDocValuesField(Fields.PIECES, texts.pieces().size()));
        for (PageTexts.Attached file : texts.attached()) {
            document.add(new StoredField(
                    Fields.ATTACHMENT, file.firstPiece() + "\t" + file.address() + "\t" + file.title()));
        }
        addNumbers(document, page);
        addFacets(document, page);
        document.add(new StoredField(Fields.SUMMARY, Objects.requireNonNullElse(page.summary(), "")));
        document.add(new StoredField(Fields.KEYWORDS, String.join(" ", page.keywords())));
        addPhrases(document, page, texts);
        // One at a time, so that all go into one segment: merging several costs more than waiting.
        synchronized (writer) {
            if (former.containsKey(address)) {
                writer.updateDocument(new Term(Fields.ID, address), document);
            } else {
                writer.addDocument(document);
            }
        }
    }

    /** The terms of a title as one term. */
    static String whole(String title) {
        return TextScanner.terms(title).stream().map(TextScanner.Term::text).collect(Collectors.joining(" "));
    }

    private static void addNumbers(Document document, SearchPage page) {
        Set<String> terms = new LinkedHashSet<>();
        if (page.documentNumber() != null) {
            Numbers.parse(page.documentNumber()).ifPresent(number -> terms.addAll(number.terms()));
        }
        if (page.indexNumber() != null) {
            Numbers.indexTerm(page.indexNumber()).ifPresent(terms::add);
        }
        terms.forEach(term -> document.add(new Field(Fields.NUMBER, term, StringField.TYPE_NOT_STORED)));
    }

    private static void addFacets(Document document, SearchPage page) {
        for (SearchPage.Section column : page.column()) {
            document.add(new StringField(Fields.COLUMN, column.key(), Field.Store.NO));
        }
        if (!page.column().isEmpty()) {
            document.add(new SortedDocValuesField(Fields.COLUMN, new BytesRef(page.columnKey())));
        }
        facet(document, Fields.KIND, page.kind().key());
        facet(document, Fields.ISSUER, page.issuer());
        SearchPage.Label state = page.state();
        if (state != null) {
            facet(document, Fields.STATE, state.key());
            facet(document, Fields.STATE_NAME, state.name());
        }
        if (page.date() != null) {
            document.add(new StringField(Fields.YEAR, String.valueOf(page.date().getYear()), Field.Store.NO));
            document.add(new NumericDocValuesField(Fields.DATE, page.date().toEpochDay()));
        }
    }

    private static void facet(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    private void addPhrases(Document document, SearchPage page, PageTexts texts) {
        Phrases reader = phrases.get();
        Set<String> titled = new LinkedHashSet<>(reader.ofTitle(page.title()));
        titled.addAll(page.keywords());
        document.add(new StoredField(Fields.PHRASES, String.join(" ", titled)));
        titled.forEach(phrase -> document.add(new Field(Fields.TITLE_PHRASE, phrase, StringField.TYPE_NOT_STORED)));
        for (String phrase : reader.ofText(texts.pieces().get(0))) {
            document.add(new Field(Fields.TEXT_PHRASE, phrase, StringField.TYPE_NOT_STORED));
        }
    }

    /**
     * Takes out pages that are gone and brings the index into its final form.
     *
     * @param words what people say for what offices write; the index keeps those that lead to any page
     * @param facts what is true of the index as a whole, made of the words that it keeps
     */
    SearchFacts complete(PlainWords words, Function<List<String[]>, SearchFacts> facts) throws IOException {
        List<Term> gone = former.keySet().stream()
                .filter(address -> !present.contains(address))
                .map(address -> new Term(Fields.ID, address))
                .toList();
        if (!gone.isEmpty()) {
            writer.deleteDocuments(gone.toArray(Term[]::new));
        }
        writer.forceMerge(1);
        SearchFacts made = facts.apply(leading(words));
        Map<String, String> all = new LinkedHashMap<>(made.toMap());
        all.put(Fields.FORMAT_KEY, Fields.FORMAT);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
        return made;
    }

    /** The longest first, so that none takes a part of another. */
    private List<String[]> leading(PlainWords words) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (PlainWord word : words.rows()) {
                String official = Objects.requireNonNullElse(word.official(), "");
                boolean found = true;
                for (TextScanner.Term term : TextScanner.terms(official)) {
                    found &= reader.docFreq(new Term(Fields.BODY, term.text())) > 0
                            || reader.docFreq(new Term(Fields.TITLE, term.text())) > 0;
                }
                if (found) {
                    rows.add(new String[] {CharacterFold.fold(word.plain()), CharacterFold.fold(official)});
                }
            }
        }
        rows.sort(Comparator.comparingInt((String[] row) -> row[0].length()).reversed());
        return rows;
    }

    @Override
    public void close() throws IOException {
        // says nothing when it is closed already
        writer.close();
        directory.close();
    }
}
