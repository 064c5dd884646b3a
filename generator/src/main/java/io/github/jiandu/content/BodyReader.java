package io.github.jiandu.content;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.content.Targets.ColumnTarget;
import io.github.jiandu.content.Targets.FileTarget;
import io.github.jiandu.content.Targets.GeneratedTarget;
import io.github.jiandu.content.Targets.PageTarget;
import io.github.jiandu.content.Targets.Target;
import io.github.jiandu.content.Targets.UnreadableTarget;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.Heading;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.kind.PageText;
import io.github.jiandu.markdown.HeadingIds;
import io.github.jiandu.markdown.LinkResolver;
import io.github.jiandu.markdown.Markdown;
import io.github.jiandu.markdown.MarkdownReader;
import io.github.jiandu.source.ControlCharacters;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
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
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

    /** A link whose fragment can only be checked when the other page has been read. */
    private record Pending(Location at, String file, String id, String written) {}

    private record Anchors(Set<String> ids, List<Heading> headings) {}

    private static final Anchors NO_ANCHORS = new Anchors(Set.of(), List.of());

    /** What every page has, whatever its text: the beginning, and the main part. */
    private static final Set<String> PAGE_IDS = Set.of("top", "main");

    private final SourceTree tree;
    private final Targets targets;
    private final Map<String, PageSource> sources;
    private final PersonalDataCheck personalData;
    private final Map<String, UnaryOperator<String>> masks = new ConcurrentHashMap<>();
    private final Diagnostics diagnostics;
    private final LinkLookup lookup;
    private final MarkdownReader markdown = new MarkdownReader();
    private final Map<String, UsedFile> used = new ConcurrentHashMap<>();
    private final Set<String> readFiles = ConcurrentHashMap.newKeySet();
    private final Map<String, Anchors> anchors = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Pending> pending = new ConcurrentLinkedQueue<>();

    /**
     * A file that a page links to or shows.
     *
     * @param item the file
     * @param address where it will be published
     */
    public record UsedFile(SourceTree.Item item, SitePath address) {}

    /**
     * Where the text of a page stands.
     *
     * @param item the file
     * @param bodyLine line on which the text begins, from 1
     * @param address where it will be shown
     */
    record PageSource(SourceTree.Item item, int bodyLine, SitePath address) {}

    BodyReader(
            SourceTree tree,
            Targets targets,
            Map<String, PageSource> sources,
            PersonalDataCheck personalData,
            Diagnostics diagnostics) {
        this.tree = tree;
        this.targets = targets;
        this.sources = sources;
        this.personalData = personalData;
        this.diagnostics = diagnostics;
        this.lookup = new LinkLookup(targets, diagnostics);
    }

    /** The text of an entry. */
    public Body read(Entry entry) {
        return read(entry.head().file());
    }

    /** The text of a file that was loaded; empty when it can no longer be read, which is reported. */
    public Body read(String file) {
        PageSource page = sources.get(file);
        Optional<SourceFile> source = page == null ? Optional.empty() : tree.read(page.item(), diagnostics);
        if (page == null || source.isEmpty()) {
            return Body.EMPTY;
        }
        Links links = new Links(page);
        try {
            Markdown text = markdown.read(publishable(source.get()), page.bodyLine(), links, diagnostics);
            anchors.put(file, new Anchors(text.ids(), text.headings()));
            // Entities such as &#1; bring in what no file may hold.
            return new Body(
                    ControlCharacters.blanked(text.html()),
                    text.headings(),
                    ControlCharacters.blanked(text.summary()),
                    links.first);
        } catch (StackOverflowError e) {
            // Limits on nesting should make this impossible; if not, it is still the text's fault, not a crash.
            diagnostics.report(Code.MARKDOWN_TOO_DEEP, Location.ofFile(file), MarkdownReader.MAX_NESTING);
            return Body.EMPTY;
        }
    }

    /** A page's text without what it must not tell: masked where its kind says so, otherwise refused. */
    private SourceFile publishable(SourceFile source) {
        UnaryOperator<String> mask = masks.get(source.path());
        if (mask != null) {
            return new SourceFile(source.path(), mask.apply(source.text()));
        }
        personalData.check(source);
        return source;
    }

    /** Has the text of a page changed before anything is made of it. */
    void mask(String file, UnaryOperator<String> mask) {
        masks.put(file, mask);
    }

    /** The text of a page as it was written. */
    Optional<PageText> text(String file) {
        PageSource page = sources.get(file);
        return page == null
                ? Optional.empty()
                : tree.read(page.item(), diagnostics).map(source -> new PageText(source, page.bodyLine()));
    }

    /** Files that pages link to or show, sorted by path. Complete when all bodies have been read. */
    public List<UsedFile> usedFiles() {
        return List.copyOf(new TreeMap<>(used).values());
    }

    /** A file that a page needs. */
    void use(FileTarget file) {
        used.put(file.item().path(), new UsedFile(file.item(), file.address()));
    }

    /** A file that is read while the site is built, and so is no stray one; it is not published. */
    void read(FileTarget file) {
        readFiles.add(file.item().path());
    }

    /** Reports what can only be known when all bodies have been read: links to missing headings, files nobody uses. */
    public void finish() {
        checkFragments();
        if (diagnostics.hasErrors()) {
            // What could not be read may use them.
            return;
        }
        for (FileTarget file : targets.files()) {
            boolean isStatic = file.item().path().startsWith(LinkLookup.STATIC + "/");
            if (!isStatic
                    && !used.containsKey(file.item().path())
                    && !readFiles.contains(file.item().path())) {
                diagnostics.report(Code.FILE_UNUSED, Location.ofFile(file.item().path()));
            }
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

    /** The size of a picture in pixels; empty after reporting that the file is none. */
    Optional<Picture> picture(FileTarget file, Location at) {
        use(file);
        try {
            Optional<ImageSize> size = ImageSize.read(file.item().file());
            if (size.isEmpty()) {
                diagnostics.report(Code.IMAGE_UNREADABLE, at, file.item().path());
                return Optional.of(new Picture(file.address(), 0, 0));
            }
            return Optional.of(
                    new Picture(file.address(), size.get().width(), size.get().height()));
        } catch (java.io.IOException e) {
            diagnostics.report(Code.IO_READ, Location.ofFile(file.item().path()), SystemMessages.of(e));
            return Optional.empty();
        }
    }

    /** The links of one page. */
    private final class Links implements LinkResolver {

        private final PageSource page;
        private final String folder;
        private @Nullable Picture first;

        Links(PageSource page) {
            this.page = page;
            this.folder = page.item().folder();
        }

        @Override
        public Optional<Link> link(String written, Location at) {
            String target = written.strip();
            if (target.isEmpty()) {
                diagnostics.report(Code.LINK_EMPTY, at);
                return Optional.empty();
            }
            Matcher scheme = SCHEME.matcher(target);
            if (scheme.matches()) {
                String name = scheme.group(1).toLowerCase(java.util.Locale.ROOT);
                if (SAFE_SCHEMES.contains(name)) {
                    return Optional.of(new Link(external(target), null, name.startsWith("http")));
                }
                diagnostics.report(Code.LINK_SCHEME, at, target);
                return Optional.empty();
            }
            if (target.startsWith("//")) {
                return Optional.of(new Link(external(target), null, true));
            }
            int hash = target.indexOf('#');
            String fragment = hash < 0
                    ? ""
                    : LinkLookup.decode(target.substring(hash + 1)).strip();
            String path = hash < 0 ? target : target.substring(0, hash);
            int query = path.indexOf('?');
            path = query < 0 ? path : path.substring(0, query);
            if (path.isEmpty()) {
                return Optional.of(new Link(fragment(fragment, page.item().path(), at), null, false));
            }
            String suffix = fragment;
            return lookup.find(path, folder, at).flatMap(found -> follow(found, suffix, at));
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
                use(file);
                String url = file.address().relativeTo(page.address());
                return Optional.of(new Link(url, offered(file), false));
            }
            return Optional.empty();
        }

        private @Nullable OfferedFile offered(FileTarget file) {
            String type = FileTypes.of(file.item().name());
            if (type.equals("HTML")) {
                return null;
            }
            boolean sameName = file.address().name().equals(file.item().name());
            return new OfferedFile(
                    sameName ? null : file.item().name(),
                    type,
                    FileTypes.size(file.item().size()));
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
        public Optional<Image> image(String written, Location at) {
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
            use(file);
            if (!PICTURES.contains(FileTypes.ending(file.item().name()))) {
                diagnostics.report(Code.IMAGE_UNREADABLE, at, target);
                return Optional.empty();
            }
            Optional<Picture> picture = picture(file, at);
            if (first == null && picture.isPresent()) {
                first = picture.get();
            }
            return picture.map(p -> new Image(p.address().relativeTo(page.address()), p.width(), p.height()));
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
