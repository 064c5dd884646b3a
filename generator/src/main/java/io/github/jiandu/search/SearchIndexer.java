package io.github.jiandu.search;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.attachment.AttachmentText;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.page.PageText;
import io.github.jiandu.work.Workers;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;

/**
 * Indexes pages as they are written: the main text of their HTML, and the files that they lead to. Any finished page can
 * be indexed, whoever made it, if it is known what it is called.
 *
 * <pre>
 * try (SearchIndexer indexer = SearchIndexer.open(pages, sink, folder, former, files)) {
 *     ...                       // pages are written to the indexer, from several threads
 *     indexer.finish(words, workers, sink);
 * }
 * </pre>
 */
public final class SearchIndexer implements OutputSink, Closeable {

    /** Where the Lucene index stands in the output. */
    public static final String FOLDER = "search-lucene";

    private static final int ATTACHMENTS = 50;
    /** Characters of a page's text that stand for a summary. */
    private static final int SUMMARY = 120;

    private final Map<SitePath, SearchPage> pages;
    private final OutputSink below;
    private final Path folder;
    private final Function<SitePath, Optional<Path>> files;
    private final String site;
    private final int lookedAt;
    private final SearchIndex index;
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    private SearchIndexer(
            Map<SitePath, SearchPage> pages,
            OutputSink below,
            Path folder,
            Function<SitePath, Optional<Path>> files,
            String site,
            int lookedAt,
            SearchIndex index) {
        this.lookedAt = lookedAt;
        this.pages = pages;
        this.below = below;
        this.folder = folder;
        this.files = files;
        this.site = site;
        this.index = index;
    }

    /**
     * Begins an index.
     *
     * @param pages what is to be found, by address; other files are only handed on
     * @param below takes every file that is written
     * @param folder where the Lucene index will stand; empty or missing
     * @param former the Lucene index of an earlier build, whose unchanged pages are taken over; need not exist
     * @param files where a file is read from that pages lead to
     * @param site tells these pages from those of other sites
     */
    public static SearchIndexer open(
            Map<SitePath, SearchPage> pages,
            OutputSink below,
            Path folder,
            Path former,
            Function<SitePath, Optional<Path>> files,
            String site)
            throws IOException {
        int lookedAt = Phrases.lookedAt(pages.size());
        SearchIndex index = SearchIndex.open(folder, former, lookedAt);
        return new SearchIndexer(pages, below, folder, files, site, lookedAt, index);
    }

    /**
     * Begins an index of pages that are handed to {@link #add} one by one.
     *
     * @param count how many there will be
     * @param folder where the Lucene index will stand; empty or missing
     */
    static SearchIndexer open(int count, Path folder, Function<SitePath, Optional<Path>> files, String site)
            throws IOException {
        int lookedAt = Phrases.lookedAt(count);
        SearchIndex index = SearchIndex.open(folder, folder.resolve("none"), lookedAt);
        return new SearchIndexer(Map.of(), file -> {}, folder, files, site, lookedAt, index);
    }

    /** Version of Lucene that writes the index. */
    public static String luceneVersion() {
        return Version.LATEST.toString();
    }

    @Override
    public void write(OutputFile file) {
        below.write(file);
        SearchPage page = pages.get(file.path());
        if (page != null && file.data() instanceof OutputFile.Bytes data && failure.get() == null) {
            try {
                String html = new String(data.bytes(), StandardCharsets.UTF_8);
                add(page, PageText.of(html, page.title(), page.list()));
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            }
        }
    }

    /** Indexes a page by its text and the files that it leads to. May be called by many threads. */
    void add(SearchPage page, PageText text) throws IOException {
        Map<SitePath, String> attached = attached(page, text);
        String stamp = stamp(page, text, attached);
        if (index.keeps(page.address().value(), stamp)) {
            return;
        }
        List<String> pieces = new ArrayList<>(TextPieces.of(withFacts(page, text.text())));
        List<PageTexts.Attached> found = new ArrayList<>();
        for (Map.Entry<SitePath, String> link : attached.entrySet()) {
            Path file = files.apply(link.getKey()).orElseThrow();
            String words = AttachmentText.read(file, link.getKey().name(), AttachmentText.Limits.DEFAULT)
                    .text();
            if (!words.isBlank()) {
                found.add(new PageTexts.Attached(pieces.size(), link.getKey().encoded(), link.getValue()));
                pieces.addAll(TextPieces.of(words));
            }
        }
        SearchPage summarised = page.summary() == null ? page.withSummary(summary(text.text())) : page;
        index.add(summarised, new PageTexts(pieces, found), site, stamp);
    }

    /** What stands in boxes of the page or nowhere, but is asked for. */
    private static String withFacts(SearchPage page, String text) {
        Set<String> facts = new LinkedHashSet<>();
        for (@Nullable
        String fact : new @Nullable String[] {page.documentNumber(), page.indexNumber(), page.issuer()}) {
            if (fact != null) {
                facts.add(fact);
            }
        }
        facts.addAll(page.keywords());
        if (page.list() && page.summary() != null) {
            facts.add(page.summary());
        }
        return facts.isEmpty() ? text : text + "\n" + String.join(" ", facts);
    }

    private static String summary(String text) {
        String start = text.replace('\n', ' ').replace('\t', ' ');
        if (start.length() <= SUMMARY) {
            return start;
        }
        int end = start.lastIndexOf('。', SUMMARY);
        return end > SUMMARY / 3 ? start.substring(0, end + 1) : start.substring(0, SUMMARY) + "…";
    }

    /** The files of the site that a page leads to and that may have a text, with what the page calls them. */
    private Map<SitePath, String> attached(SearchPage page, PageText text) {
        Map<SitePath, String> attached = new LinkedHashMap<>();
        for (PageText.Link link : text.links()) {
            String href = link.href();
            int end = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
            String path = decoded(href.substring(0, end));
            if (attached.size() < ATTACHMENTS && path.indexOf(':') < 0 && AttachmentText.supports(path)) {
                SitePath.normalize(page.address().folder() + path)
                        .map(SitePath::new)
                        .filter(target -> files.apply(target).isPresent())
                        .ifPresent(target -> attached.putIfAbsent(target, link.words()));
            }
        }
        return attached;
    }

    private static String decoded(String href) {
        try {
            return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return href;
        }
    }

    /** A digest of everything that decides how a page is indexed. */
    private String stamp(SearchPage page, PageText text, Map<SitePath, String> attached) throws IOException {
        StringBuilder all = new StringBuilder(page.toString())
                .append('\0')
                .append(lookedAt)
                .append('\0')
                .append(text.text());
        for (SitePath target : attached.keySet()) {
            Path file = files.apply(target).orElseThrow();
            all.append('\0')
                    .append(attached.get(target))
                    .append('\0')
                    .append(target)
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis());
        }
        return Digests.of(all.toString());
    }

    /**
     * Completes the index when all pages have been written, and exports it for browsers.
     *
     * @param words what people say for what offices write
     * @param workers write them
     * @param sink takes the files for browsers
     * @return how many pages were indexed anew
     */
    public int finish(PlainWords words, Workers workers, OutputSink sink) throws IOException {
        return finish(words, columns(), kinds(), workers, sink);
    }

    int finish(PlainWords words, List<String[]> columns, List<String[]> kinds, Workers workers, OutputSink sink)
            throws IOException {
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        SearchFacts facts = index.complete(words, found -> new SearchFacts(site, columns, kinds, found));
        index.close();
        try (FSDirectory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            if (!reader.leaves().isEmpty()) {
                BrowserIndex.export(reader.leaves().get(0).reader(), facts, workers, sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return index.added();
    }

    private List<String[]> columns() {
        Map<String, String[]> columns = new LinkedHashMap<>();
        for (SearchPage page : pages.values()) {
            for (SearchPage.Section section : page.column()) {
                columns.putIfAbsent(section.key(), new String[] {
                    section.key(), section.name(), section.address().encoded()
                });
            }
        }
        return List.copyOf(columns.values());
    }

    private List<String[]> kinds() {
        Map<String, String[]> kinds = new java.util.TreeMap<>();
        for (SearchPage page : pages.values()) {
            kinds.put(
                    page.kind().key(),
                    new String[] {page.kind().key(), page.kind().name()});
        }
        return List.copyOf(kinds.values());
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
