package io.github.jiandu.render;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.ServiceGuide;
import io.github.jiandu.render.kind.PageLinks;
import io.github.jiandu.render.view.FrameView;
import io.github.jiandu.render.view.IndexView;
import io.github.jiandu.render.view.LinkView;
import io.github.jiandu.render.view.SearchView;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import io.github.jiandu.work.Workers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The search page, and the lists by which every page is found without script. */
final class FindingPages {

    /** The folder of the search's data. */
    private static final String DATA = "search/";

    /** Kinds of entries that tell how to get something done, or that answer someone. */
    private static final Set<EntryKind> SERVING = Set.of(EntryKind.GUIDE, EntryKind.MESSAGE);

    private final Site site;
    private final Frames frames;
    private final EntryPages pages;
    private final Function<SitePath, PageLinks> links;
    private final Workers workers;
    private final Predicate<SitePath> own;
    private final StandingPages.Writer writer;

    /**
     * @param links what a page may link to
     * @param own whether the site has a file of its own at an address, which then stays
     */
    FindingPages(
            Site site,
            Frames frames,
            EntryPages pages,
            Function<SitePath, PageLinks> links,
            Workers workers,
            Predicate<SitePath> own,
            StandingPages.Writer writer) {
        this.site = site;
        this.frames = frames;
        this.pages = pages;
        this.links = links;
        this.workers = workers;
        this.own = own;
        this.writer = writer;
    }

    void render() {
        write(GeneratedPages.SEARCH, "搜索", "search.ftlh", search());
        list(GeneratedPages.TITLES, "标题索引", "titles.ftlh", IndexPages.titles(site, workers));
        if (hasDocuments(site)) {
            list(GeneratedPages.DOCUMENTS, "文件索引", "documents.ftlh", IndexPages.documents(site));
        }
    }

    /** Whether there is a list of documents. */
    static boolean hasDocuments(Site site) {
        return site.entries().stream().anyMatch(PolicyDocument.class::isInstance);
    }

    private void write(SitePath path, String title, String template, Object page) {
        if (!own.test(path)) {
            FrameView frame = frames.frame(path, title, null, title, List.of(), null);
            writer.write(path, Location.ofFile(SiteConfigReader.FILE), template, frame, page);
        }
    }

    private void list(SitePath list, String title, String template, List<IndexPages.Part> parts) {
        workers.each(
                IndexPages.pages(list, parts),
                page -> write(page.path(), title(title, page), template, view(list, parts, page)));
    }

    private static String title(String list, IndexPages.Page page) {
        return list
                + (page.part() == null ? "" : "：" + page.part().name())
                + (page.number() == 1 ? "" : "，第" + page.number() + "页");
    }

    private IndexView view(SitePath list, List<IndexPages.Part> parts, IndexPages.Page page) {
        SitePath path = page.path();
        PageLinks from = links.apply(path);
        return new IndexView(
                IndexPages.total(parts),
                parts.stream()
                        .map(part -> new IndexView.Part(
                                part.name(),
                                IndexPages.url(part, list, parts, path),
                                part.entries().size(),
                                part.equals(page.part())))
                        .toList(),
                page.shown().stream()
                        .map(part -> new IndexView.Section(
                                part.name(),
                                IndexPages.id(part),
                                part.entries().stream()
                                        .map(entry -> pages.item(entry, null, null, from))
                                        .toList()))
                        .toList(),
                ListPages.pager(page.first(), page.number(), page.count()));
    }

    private SearchView search() {
        SitePath from = GeneratedPages.SEARCH;
        return new SearchView(
                DATA,
                examples(),
                GeneratedPages.TITLES.relativeTo(from),
                hasDocuments(site) ? GeneratedPages.DOCUMENTS.relativeTo(from) : null,
                site.children(ColumnPath.HOME).stream()
                        .map(column ->
                                new LinkView(column.name(), column.address().relativeTo(from), false))
                        .toList(),
                site.children(ColumnPath.HOME).stream()
                        .filter(column -> site.entriesBelow(column.path()).stream()
                                .anyMatch(entry -> SERVING.contains(entry.kind())))
                        .map(column ->
                                new LinkView(column.name(), column.address().relativeTo(from), false))
                        .toList());
    }

    /** What the site itself has: a thing to get done, the number of a document, a column. */
    private List<LinkView> examples() {
        Stream<String> guide = site.entries().stream()
                .filter(ServiceGuide.class::isInstance)
                .map(entry -> entry.head().title());
        Stream<String> number = site.entries().stream()
                .filter(PolicyDocument.class::isInstance)
                .map(entry -> ((PolicyDocument) entry).documentNumber())
                .filter(Objects::nonNull);
        Stream<String> column = site.children(ColumnPath.HOME).stream().map(Column::name);
        return Stream.of(guide, number, column)
                .flatMap(words -> words.limit(1))
                .map(words -> new LinkView(
                        words,
                        GeneratedPages.SEARCH.name() + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
                        false))
                .toList();
    }
}
