package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.config.ForeignLinks;
import io.github.jiandu.content.Targets.ColumnTarget;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.content.Targets.GeneratedTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.content.Targets.UnreadableTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Heading;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.kind.FileWriter;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.kind.PageText;
import io.github.jiandu.kind.WrittenText;
import io.github.jiandu.markdown.HeadingIds;
import io.github.jiandu.markdown.LinkResolver;
import io.github.jiandu.markdown.Markdown;
import io.github.jiandu.markdown.MarkdownReader;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.source.ControlCharacters;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.table.SheetReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bodies of pages when they are needed, so that a site's text never stands in memory at once. Safe for use by
 * many threads. {@link #finish} checks what only shows when all bodies have been read.
 */
public final class BodyReader {

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z][\\w-]*");

    private static final Pattern FLAG = Pattern.compile("国旗|guoqi|national-flag", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNFINISHED = Pattern.compile("正在(?:建设|开发|维护)中");

    private static final Pattern PLACEHOLDER = Pattern.compile("(?m)^在这里写[^。\\n]{1,20}。$");

    /** A link whose fragment can only be checked when the other page has been read. */
    private record Pending(Location at, String file, String id, String written) {}

    private record Anchors(Set<String> ids, List<Heading> headings) {}

    private static final Anchors NO_ANCHORS = new Anchors(Set.of(), List.of());

    /** What every page has, whatever its text: the beginning, and the main part. */
    private static final Set<String> PAGE_IDS = Set.of("top", "main");

    private final SourceTree tree;
    private final Targets targets;
    private final Map<String, PageSource> sources;
    private final ForeignLinks foreign;
    private final PersonalDataCheck personalData;
    private final Map<String, UnaryOperator<String>> masks = new ConcurrentHashMap<>();
    private final Diagnostics diagnostics;
    private final LinkLookup lookup;
    private final MarkdownReader markdown = new MarkdownReader();
    private final Documents documents = new Documents();
    private final FilesBeside files;
    private final Set<String> withdrawnPages = ConcurrentHashMap.newKeySet();
    private final Set<String> movedPages = ConcurrentHashMap.newKeySet();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, MadeFile> made = new ConcurrentHashMap<>();
    private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
    private final Set<String> noticed = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Pending> pending = new ConcurrentLinkedQueue<>();

    /**
     * A file that the build makes of another, such as JSON of CSV.
     *
     * @param address where it will be published
     * @param origin the file it is made of, for messages
     * @param writer writes what is in it
     */
    public record MadeFile(SitePath address, Location origin, FileWriter writer) {}

    BodyReader(
            SourceTree tree,
            Targets targets,
            Map<String, PageSource> sources,
            ForeignLinks foreign,
            PersonalDataCheck personalData,
            Diagnostics diagnostics) {
        this.foreign = foreign;
        this.tree = tree;
        this.targets = targets;
        this.sources = sources;
        this.personalData = personalData;
        this.diagnostics = diagnostics;
        this.lookup = new LinkLookup(targets, diagnostics);
        this.files = new FilesBeside(targets::isFile, diagnostics);
    }

    /** An entry whose text may be read; an official document is read as such. */
    void know(Entry entry) {
        entries.put(entry.head().file(), entry);
        if (entry instanceof PolicyDocument document) {
            documents.add(document);
        }
    }

    /** The text of a page, and what it shows, is not published (PRIV-09). */
    void withdraw(String file) {
        withdrawnPages.add(file);
    }

    /** The text of a page is elsewhere now; its files stay for whoever else shows them. */
    void move(String file) {
        withdrawnPages.add(file);
        movedPages.add(file);
    }

    /** A file that a page without a text leads to. */
    private void leave(PageSource page, FileTarget file) {
        if (movedPages.contains(page.file())) {
            files.read(file);
        } else {
            files.withdraw(file);
        }
    }

    /** The text of a file that was loaded; empty when it can no longer be read, which is reported. */
    public Body read(String file) {
        PageSource page = sources.get(file);
        if (page == null) {
            return Body.EMPTY;
        }
        Links links = new Links(page);
        try {
            return body(page, links).orElse(Body.EMPTY);
        } catch (StackOverflowError e) {
            // Limits on nesting should make this impossible; if not, it is still the text's fault, not a crash.
            diagnostics.report(Code.MARKDOWN_TOO_DEEP, Location.ofFile(file), MarkdownReader.MAX_NESTING);
            return Body.EMPTY;
        }
    }

    /** COL-01: a column is either there or it is not. */
    private void reportUnfinished(SourceFile source) {
        Matcher phrase = UNFINISHED.matcher(source.text());
        while (phrase.find()) {
            diagnostics.report(
                    Code.COLUMN_UNFINISHED,
                    source.at(phrase.start(), phrase.group().length()),
                    phrase.group());
        }
    }

    /** What scaffolds say where the editor is to write. */
    private static void reportPlaceholders(SourceFile source, int line, Diagnostics to) {
        int from = source.offsetOf(line);
        Matcher left =
                PLACEHOLDER.matcher(source.text()).region(from, source.text().length());
        while (left.find()) {
            to.report(
                    Code.PAGE_PLACEHOLDER, source.at(left.start(), left.group().length()), left.group());
        }
    }

    private void check(String file, PageText text, Diagnostics to) {
        Entry entry = entries.get(file);
        if (entry != null) {
            Kinds.of(entry).checkText(entry, text, to);
        }
    }

    private Optional<Body> body(PageSource page, Links links) {
        if (page.text() instanceof PageSource.InFile text) {
            return tree.read(text.item(), diagnostics)
                    .map(source -> body(page, source, text.line(), links, diagnostics));
        }
        PageSource.Value value = (PageSource.Value) page.text();
        Diagnostics within = new Diagnostics();
        SourceFile source = new SourceFile(value.at().file(), value.markdown());
        Body body = body(page, source, 1, links, within);
        // Lines of the value are not lines of the file it stands in.
        for (Diagnostic problem : within.sorted()) {
            diagnostics.report(problem.code(), value.at(), problem.args().toArray());
        }
        return Optional.of(body);
    }

    private Body body(PageSource page, SourceFile written, int line, Links links, Diagnostics to) {
        String file = page.file();
        SourceFile source = publishable(page, written);
        if (file.endsWith("/" + Content.INTRODUCTION)) {
            reportUnfinished(source);
        }
        reportPlaceholders(source, line, to);
        Markdown text = markdown.read(source, line, documents.head(file), links, to);
        documents.cites(text.abolitions());
        anchors.put(file, new Anchors(text.ids(), text.headings()));
        if (withdrawnPages.contains(file)) {
            return Body.EMPTY;
        }
        // Entities such as &#1; bring in what no file may hold.
        Body body = new Body(
                ControlCharacters.blanked(text.html()),
                text.headings(),
                ControlCharacters.blanked(text.summary()),
                links.first,
                text.abolitions());
        check(file, new PageText(body, source, line), to);
        return body;
    }

    /** Files that the build makes, sorted by address. */
    public List<MadeFile> madeFiles() {
        return List.copyOf(new TreeMap<>(made).values());
    }

    /** A file that the build is to make. */
    void make(MadeFile file) {
        made.put(file.address().value(), file);
    }

    /** A page's text without what it must not tell: masked where its kind says so, otherwise refused. */
    private SourceFile publishable(PageSource page, SourceFile source) {
        UnaryOperator<String> mask = masks.get(page.file());
        if (mask != null) {
            return new SourceFile(source.path(), mask.apply(source.text()));
        }
        if (page.text() instanceof PageSource.InFile) {
            // a list of entries is looked through as a whole
            personalData.check(source);
        }
        return source;
    }

    /** Has the text of a page changed before anything is made of it. */
    void mask(String file, UnaryOperator<String> mask) {
        masks.put(file, mask);
    }

    /** The text of an entry as it was written; empty for an entry that has none. */
    Optional<WrittenText> text(String file) {
        PageSource page = sources.get(file);
        if (page == null) {
            return Optional.empty();
        }
        if (page.text() instanceof PageSource.InFile text) {
            return tree.read(text.item(), diagnostics).map(source -> new WrittenText(source, text.line(), null));
        }
        PageSource.Value value = (PageSource.Value) page.text();
        return value.markdown().isBlank()
                ? Optional.empty()
                : Optional.of(new WrittenText(new SourceFile(file, value.markdown()), 1, value.at()));
    }

    /** Files that pages link to or show, sorted by path. Complete when all bodies have been read. */
    public List<UsedFile> usedFiles() {
        return files.used();
    }

    /** The file that will stand at an address, if a page that has been read refers to it. */
    public Optional<Path> fileAt(SitePath address) {
        return files.at(address);
    }

    /** Foreign addresses before which a leaving notice stands (LINK-02). Complete when all bodies have been read. */
    public Set<String> noticed() {
        return Set.copyOf(noticed);
    }

    /** Pictures and attachments of all pages. */
    FilesBeside files() {
        return files;
    }

    /** Reports what can only be known when all bodies have been read: links to missing headings, files nobody uses. */
    public void finish() {
        checkFragments();
        documents.report(diagnostics);
        files.reportWithdrawn();
        checkFiles();
        if (diagnostics.hasErrors()) {
            // What could not be read may use them.
            return;
        }
        for (FileTarget file : targets.files()) {
            boolean isStatic = file.item().path().startsWith(LinkLookup.STATIC + "/");
            if (!isStatic && !files.isUsed(file.item().path())) {
                reportUnused(file.item());
            }
        }
    }

    /** What pages offer and what stands in {@code static/}, linked or not. */
    private void checkFiles() {
        for (UsedFile file : files.used()) {
            personalData.checkName(file.item(), file.at());
        }
        targets.files().stream()
                .map(FileTarget::item)
                .filter(item -> files.isOffered(item.path()) || item.path().startsWith(LinkLookup.STATIC + "/"))
                .forEach(personalData::checkFile);
    }

    private void reportUnused(SourceTree.Item item) {
        if (item.folder().equals(Content.DATA_FOLDER) && SheetReader.isTable(item.name())) {
            DataFiles.reportUnknown(item, diagnostics);
        } else {
            diagnostics.report(Code.FILE_UNUSED, Location.ofFile(item.path()));
        }
    }

    private void checkFragments() {
        for (Pending link : pending) {
            Anchors page = anchors.getOrDefault(link.file(), NO_ANCHORS);
            boolean unread = !anchors.containsKey(link.file()) && sources.containsKey(link.file());
            if (unread || PAGE_IDS.contains(link.id()) || page.ids().contains(link.id())) {
                continue;
            }
            List<String> titles = page.headings().stream().map(Heading::text).toList();
            Optional<String> near = Nearest.to(link.written(), titles);
            if (near.isPresent()) {
                diagnostics.report(Code.LINK_FRAGMENT_NEAR, link.at(), link.written(), link.file(), near.get());
            } else {
                diagnostics.report(Code.LINK_FRAGMENT, link.at(), link.written(), link.file());
            }
        }
    }

    /** The links of one page. */
    private final class Links implements LinkResolver {

        private final PageSource page;
        private final String folder;
        private final Set<String> hosts = new HashSet<>();
        private @Nullable Picture first;

        Links(PageSource page) {
            this.page = page;
            this.folder = page.folder();
        }

        @Override
        public Optional<Link> link(String written, Location within) {
            Location at = page.place(within);
            String target = written.strip();
            if (target.isEmpty()) {
                diagnostics.report(Code.LINK_EMPTY, at);
                return Optional.empty();
            }
            Matcher scheme = SCHEME.matcher(target);
            if (scheme.matches()) {
                String name = scheme.group(1).toLowerCase(java.util.Locale.ROOT);
                if (name.startsWith("http") && SAFE_SCHEMES.contains(name)) {
                    return foreign(external(target), at);
                }
                if (SAFE_SCHEMES.contains(name)) {
                    return Optional.of(new Link(external(target), null, false));
                }
                diagnostics.report(Code.LINK_SCHEME, at, target);
                return Optional.empty();
            }
            if (target.startsWith("//")) {
                // from a disc, an address without a scheme would be one of files
                return foreign("https:" + external(target), at);
            }
            int hash = target.indexOf('#');
            String fragment = hash < 0
                    ? ""
                    : LinkLookup.decode(target.substring(hash + 1)).strip();
            String path = hash < 0 ? target : target.substring(0, hash);
            int query = path.indexOf('?');
            path = query < 0 ? path : path.substring(0, query);
            if (path.isEmpty()) {
                return Optional.of(new Link(fragment(fragment, page.file(), at), null, false));
            }
            String suffix = fragment;
            return lookup.find(path, folder, at).flatMap(found -> follow(found, suffix, at));
        }

        /** A host that nobody approved is reported once a page. */
        private Optional<Link> foreign(String url, Location at) {
            Diagnostics said = hosts.add(ForeignLinks.host(url)) ? diagnostics : new Diagnostics();
            if (!foreign.admit(url, at, said)) {
                return Optional.empty();
            }
            if (!foreign.hasNotice(url)) {
                return Optional.of(new Link(url, null, true));
            }
            noticed.add(url);
            return Optional.of(new Link(GeneratedPages.leavingFor(url).relativeTo(page.address()), null, true, url));
        }

        private Optional<Link> follow(Target target, String fragment, Location at) {
            if (target instanceof PageTarget other) {
                if (other.leftOut() != null) {
                    diagnostics.report(
                            switch (other.leftOut()) {
                                case DRAFT -> Code.LINK_TO_DRAFT;
                                case SCHEDULED -> Code.LINK_TO_SCHEDULED;
                                case EXPIRED -> Code.LINK_TO_EXPIRED;
                            },
                            at,
                            other.file());
                    return Optional.empty();
                }
                reportMoved(other, at);
                String url = other.address().relativeTo(page.address());
                return Optional.of(
                        new Link(fragment.isEmpty() ? url : url + fragment(fragment, other.file(), at), null, false));
            }
            if (target instanceof ColumnTarget column) {
                String url = column.address().relativeTo(page.address());
                return Optional.of(new Link(
                        fragment.isEmpty() ? url : url + fragment(fragment, column.introduction(), at), null, false));
            }
            if (target instanceof GeneratedTarget generated) {
                return Optional.of(new Link(generated.address().relativeTo(page.address()), null, false));
            }
            if (target instanceof FileTarget file) {
                if (withdrawnPages.contains(page.file())) {
                    leave(page, file);
                    return Optional.empty();
                }
                String url = file.address().relativeTo(page.address());
                return Optional.of(new Link(url, offered(file, at), false));
            }
            return Optional.empty();
        }

        /** Who writes now links to where the content is now; what is closed itself stays as it was. */
        private void reportMoved(PageTarget other, Location at) {
            Entry to = entries.get(other.file());
            Entry from = entries.get(page.file());
            if (to == null || from != null && from.head().life() != null) {
                return;
            }
            PageLife life = to.head().life();
            if (life != null && life.is(PageState.MOVED)) {
                diagnostics.report(
                        Code.LINK_TO_MOVED, at, List.of(life.at()), to.head().title());
            }
        }

        private @Nullable OfferedFile offered(FileTarget file, Location at) {
            FilesBeside.Offer offer = files.offer(file, at);
            if (offer.type().equals("HTML")) {
                return null;
            }
            boolean sameName = file.address().name().equals(file.item().name());
            return new OfferedFile(sameName ? null : file.item().name(), offer.words());
        }

        /** Editors may name a heading by its id or by its words. */
        private String fragment(String written, String file, Location at) {
            if (written.isEmpty()) {
                return "#";
            }
            String id = PLAIN_ID.matcher(written).matches() ? written : HeadingIds.of(written);
            pending.add(new Pending(at, file, id, written));
            return "#" + id;
        }

        @Override
        public Optional<Image> image(String written, Location within) {
            Location at = page.place(within);
            String target = written.strip();
            if (target.isEmpty()) {
                diagnostics.report(Code.LINK_EMPTY, at);
                return Optional.empty();
            }
            Matcher scheme = SCHEME.matcher(target);
            if (scheme.matches() || target.startsWith("//")) {
                boolean foreign = !scheme.matches() || scheme.group(1).startsWith("http");
                diagnostics.report(
                        foreign ? Code.IMAGE_FOREIGN : Code.LINK_SCHEME,
                        at,
                        target.substring(0, Math.min(80, target.length())));
                return Optional.empty();
            }
            Optional<Target> found = lookup.find(target.replaceFirst("[?#].*", ""), folder, at);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (!(found.get() instanceof FileTarget file)) {
                if (!(found.get() instanceof UnreadableTarget)) {
                    diagnostics.report(Code.IMAGE_UNREADABLE, at, target);
                }
                return Optional.empty();
            }
            if (withdrawnPages.contains(page.file())) {
                leave(page, file);
                return Optional.empty();
            }
            Optional<Picture> picture = files.show(file, target, at);
            picture.filter(p -> isDistortedFlag(file.item().name(), p))
                    .ifPresent(p ->
                            diagnostics.report(Code.IMAGE_FLAG, at, file.item().name()));
            if (first == null && picture.isPresent()) {
                first = picture.get();
            }
            return picture.map(p -> new Image(
                    p.address().relativeTo(page.address()), p.width(), p.height(), p.sources(page.address())));
        }

        /** EMB-05: three units long, two high. */
        private static boolean isDistortedFlag(String name, Picture picture) {
            return FLAG.matcher(name).find()
                    && picture.height() > 0
                    && Math.abs((double) picture.width() / picture.height() - 1.5) > 0.03;
        }

        /** What no address may hold as it is; Chinese characters may stay, browsers encode them. */
        private static String external(String url) {
            StringBuilder out = new StringBuilder(url.length());
            url.chars().forEach(c -> {
                if (c <= 0x20 || "\"<>\\^`{|}".indexOf(c) >= 0) {
                    out.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
                } else {
                    out.append((char) c);
                }
            });
            return out.toString();
        }
    }
}
