package io.github.jiandu.search;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.page.Boilerplate;
import io.github.jiandu.page.PageBlocks;
import io.github.jiandu.page.PageDate;
import io.github.jiandu.page.PageText;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the pages of an old site, of which nothing is known but their files. Goes through them twice: first to learn which
 * texts stand everywhere, then to index what each page has of its own.
 */
public final class CopyIndexer {

    /** The kind that all pages are of. */
    private static final SearchPage.Label PAGE = new SearchPage.Label("page", "网页");

    /** Longer files are not read into memory. */
    private static final int IN_MEMORY = 8 << 20;

    private static final int LONGEST_TITLE = 80;

    /** What editors of pages write where nobody wrote a title. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)\\s*(untitled( document| page)?|new page( \\d+)?|无标题(文档|页)?|新建网页( ?\\d+)?|未命名\\d*)\\s*|");

    /**
     * A page of the site.
     *
     * @param path where it stands in the site
     * @param file its bytes
     * @param charset in which tags can be found in bytes
     * @param title what it calls itself; empty when it does not
     * @param address where it once stood, for a date in it
     * @param whole whether all that it shows is indexed, be it on every other page too
     */
    public record Page(SitePath path, Path file, WebCharset charset, String title, String address, boolean whole) {}

    /** What a link calls a page, and the number of the page that the link stands on. */
    private record Called(int by, int at, String words) implements Comparable<Called> {
        @Override
        public int compareTo(Called other) {
            return by == other.by ? Integer.compare(at, other.at) : Integer.compare(by, other.by);
        }
    }

    private final List<Page> pages;
    private final LocalDate latest;
    private final Boilerplate common;
    private final Boilerplate titles;
    /** By address, what links call pages that do not tell themselves from others. */
    private final Map<String, Called> called = new ConcurrentHashMap<>();

    private final Set<String> unnamed = new HashSet<>();

    private CopyIndexer(List<Page> pages, LocalDate latest) {
        this.pages = pages;
        this.latest = latest;
        this.common = new Boilerplate(pages.size());
        this.titles = new Boilerplate(pages.size(), 0);
    }

    /**
     * Indexes pages.
     *
     * @param pages of which each is indexed, in any order
     * @param latest no page is of a later day
     * @param site tells these pages from those of other sites
     * @param files where a file is read from that pages lead to
     * @param folder where the Lucene index will stand; empty or missing
     * @param sink takes the files for browsers, in {@code search/}
     */
    public static void index(
            List<Page> pages,
            LocalDate latest,
            String site,
            Function<SitePath, Optional<Path>> files,
            Path folder,
            Workers workers,
            OutputSink sink)
            throws IOException {
        CopyIndexer copy = new CopyIndexer(pages, latest);
        try {
            copy.learn(workers);
            try (SearchIndexer indexer = SearchIndexer.open(pages.size(), folder, files, site)) {
                workers.each(pages, page -> copy.add(page, indexer));
                List<String[]> kinds = new ArrayList<>();
                kinds.add(new String[] {PAGE.key(), PAGE.name()});
                indexer.finish(PlainWords.standard(), List.of(), kinds, workers, sink);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void learn(Workers workers) {
        for (Page page : pages) {
            titles.count(page.title());
        }
        for (Page page : pages) {
            if (isUnnamed(page)) {
                unnamed.add(page.path().value());
            }
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            numbers.add(i);
        }
        workers.each(numbers, number -> learn(number, pages.get(number)));
    }

    private boolean isUnnamed(Page page) {
        return NO_TITLE.matcher(page.title().strip()).matches() || titles.isCommon(page.title());
    }

    private void learn(int number, Page page) {
        PageBlocks read = read(page);
        common.count(read);
        if (unnamed.isEmpty()) {
            return;
        }
        int at = 0;
        for (PageBlocks.Block block : read.blocks()) {
            for (PageText.Link link : block.links()) {
                at++;
                if (isTelling(link.words())) {
                    String target = target(page.path(), link.href());
                    if (target != null
                            && unnamed.contains(target)
                            && !target.equals(page.path().value())) {
                        called.merge(target, new Called(number, at, link.words()), CopyIndexer::first);
                    }
                }
            }
        }
    }

    private static Called first(Called one, Called other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static @Nullable String target(SitePath page, String href) {
        int end = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
        if (end == 0 || href.indexOf(':') >= 0) {
            return null;
        }
        try {
            String path = URLDecoder.decode(href.substring(0, end).replace("+", "%2B"), StandardCharsets.UTF_8);
            return SitePath.normalize(page.folder() + path).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether words may be the title of a page: two letters at least, and not endless. */
    private static boolean isTelling(String words) {
        return words.length() <= LONGEST_TITLE
                && words.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    private void add(Page page, SearchIndexer indexer) {
        PageBlocks read = read(page);
        StringBuilder text = new StringBuilder();
        List<PageText.Link> links = new ArrayList<>();
        PageBlocks.@Nullable Block first = null;
        PageBlocks.@Nullable Block heading = null;
        for (PageBlocks.Block block : read.blocks()) {
            boolean own = !common.isCommon(block.text());
            if (own && isTelling(block.text())) {
                first = first == null ? block : first;
                heading = heading == null && block.heading() ? block : heading;
            }
            if (own || page.whole()) {
                text.append(text.isEmpty() ? "" : block.cell() ? "\t" : "\n").append(block.text());
                links.addAll(block.links());
            }
        }
        String title = title(page, heading, first);
        LocalDate date = PageDate.of(read, title, page.address(), latest);
        SearchPage found = new SearchPage(
                page.path(), title, date, List.of(), PAGE, null, null, null, List.of(), null, null, false);
        try {
            indexer.add(found, new PageText(text.toString(), links));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the page is called: by itself; when others are called so, by a heading, by links to it, by its first words. */
    private String title(Page page, PageBlocks.@Nullable Block heading, PageBlocks.@Nullable Block first) {
        String own = page.title().strip();
        if (!isUnnamed(page) || page.whole() && !NO_TITLE.matcher(own).matches()) {
            return own;
        }
        if (heading != null) {
            return heading.text();
        }
        Called link = called.get(page.path().value());
        if (link != null && !common.isCommon(link.words())) {
            return link.words();
        }
        if (first != null) {
            return first.text();
        }
        return NO_TITLE.matcher(own).matches() ? page.path().name() : own;
    }

    private static PageBlocks read(Page page) {
        try {
            ByteBuffer bytes;
            if (Files.size(page.file()) <= IN_MEMORY) {
                bytes = ByteBuffer.wrap(Files.readAllBytes(page.file()));
            } else {
                try (FileChannel channel = FileChannel.open(page.file(), StandardOpenOption.READ)) {
                    bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, Math.min(channel.size(), Integer.MAX_VALUE));
                }
            }
            return PageBlocks.of(bytes, page.charset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
