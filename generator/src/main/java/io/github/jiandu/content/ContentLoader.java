package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.Place;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.calendar.WorkingDays;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
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
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Relation;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kind;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.LeftOut;
import io.github.jiandu.site.Navigation;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.FrontMatter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import io.github.jiandu.work.Workers;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the heads of all pages and builds the site from them. Bodies are left to the {@link BodyReader}. */
public final class ContentLoader {

    /** What stands for the text of a page that is elsewhere now. */
    private static final String MOVED = "本页已迁移到新地址。";

    /** An entry with what it was read from. */
    private record Finished(Entry entry, FieldValues values, PageSurroundings around) {}

    private final SourceTree tree;
    private final SiteConfig config;
    private final LocalDateTime now;
    private final boolean drafts;
    private final Workers workers;
    private final Diagnostics diagnostics;

    private final Targets targets = new Targets();
    private final Map<String, PageSource> sources = new HashMap<>();

    private ContentLoader(
            SourceTree tree,
            SiteConfig config,
            LocalDateTime now,
            boolean drafts,
            Workers workers,
            Diagnostics diagnostics) {
        this.tree = tree;
        this.config = config;
        this.now = now;
        this.drafts = drafts;
        this.workers = workers;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads {@code content/} and the names in {@code static/}.
     *
     * @param now decides what is scheduled and what has expired; local time of Asia/Shanghai
     * @param drafts whether drafts are published too
     */
    public static Content load(
            SourceTree tree,
            SiteConfig config,
            LocalDateTime now,
            boolean drafts,
            Workers workers,
            Diagnostics diagnostics) {
        return new ContentLoader(tree, config, now, drafts, workers, diagnostics).load();
    }

    private Content load() {
        ContentFiles files = ContentFiles.of(tree, diagnostics);
        ColumnReader columnReader = new ColumnReader(tree, diagnostics);
        Map<ColumnPath, Column> declared = columnReader.read(files.columns());
        Addresses addresses = columnReader.addresses();
        EntryHeads heads = new EntryHeads(addresses, diagnostics);
        PageReader pages = new PageReader(declared, heads, diagnostics);

        List<PageReader.Page> read =
                new ArrayList<>(workers.map(files.pages(), item -> pages.read(item, tree.read(item, diagnostics))));
        DataFiles data = DataFiles.of(tree, diagnostics);
        DataReader dataReader = new DataReader(tree, declared, heads, diagnostics);
        read.addAll(dataReader.read(data.lists()));
        // The rest is quick and needs the pages in order.
        List<LeftOut> leftOut = new ArrayList<>();
        for (PageReader.Page page : read) {
            register(page, leftOut);
        }
        declared.values()
                .forEach(column ->
                        targets.add(Content.FOLDER + "/" + column.path(), target(column.path(), column.address())));
        targets.add(Content.FOLDER, target(ColumnPath.HOME, new SitePath("index.html")));
        for (SourceTree.Item item : files.others()) {
            targets.add(item.path(), new FileTarget(item, addresses.file(below(item.folder()), item.name())));
        }
        for (SourceTree.Item item : data.others()) {
            targets.add(item.path(), new FileTarget(item, addresses.file(item.folder(), item.name())));
        }
        List<SourceTree.Item> staticFiles = tree.list(Content.STATIC_FOLDER, diagnostics);
        for (SourceTree.Item item : staticFiles) {
            String path = item.path().substring(Content.STATIC_FOLDER.length() + 1);
            SitePath.normalize(path)
                    .filter(path::equals)
                    .ifPresentOrElse(
                            p -> targets.add(item.path(), new FileTarget(item, new SitePath(p))),
                            () -> diagnostics.report(Code.FILE_NAME, Location.ofFile(item.path()), item.name()));
        }

        // Where things moved to can only be found when all are known.
        Lives lives = new Lives(config, targets, now, diagnostics);
        Map<ColumnPath, Column> columns = lives.columns(declared, columnReader.lives());
        lives.pages(
                read.stream().filter(page -> sources.containsKey(page.file())).toList(), columns);
        lives.check();
        PersonalDataCheck personalData = new PersonalDataCheck(config.officePhones(), diagnostics);
        // what the settings say stands at the foot of every page (FOOT-03, PRIV-02)
        tree.read(SiteConfigReader.FILE, diagnostics).ifPresent(personalData::check);
        files.columns().forEach(item -> tree.read(item, new Diagnostics()).ifPresent(personalData::check));
        files.pages().forEach(item -> personalData.checkName(item, Location.of(item.path(), 1, 1, 1)));
        data.texts().forEach(list -> tree.read(list, new Diagnostics()).ifPresent(personalData::check));
        BodyReader bodies = new BodyReader(tree, targets, sources, config.foreignLinks(), personalData, diagnostics);
        WorkingDays workingDays = HolidayReader.read(tree, diagnostics);
        // Attachments are looked into, which may take a while.
        List<Finished> finished = workers.map(read, page -> finish(page, columns, lives, bodies, workingDays)).stream()
                .flatMap(Optional::stream)
                .toList();
        List<Entry> entries = finished.stream().map(Finished::entry).toList();
        entries.forEach(bodies::know);
        Set<ColumnPath> introduced = introductions(files.introductions(), columns, addresses);
        Site site = new Site(List.copyOf(columns.values()), entries, introduced, leftOut);
        addGenerated(site);
        List<CataloguePage> catalogue = CataloguePage.of(read, site);
        new IndexNumberCheck(config, IndexLedger.read(tree, diagnostics), columns.keySet(), diagnostics)
                .check(catalogue);
        for (Finished page : finished) {
            Kinds.of(page.entry()).check(page.entry(), page.values(), site, page.around());
        }
        Set<ColumnPath> unknown = new HashSet<>(columnReader.astray());
        unknown.addAll(dataReader.unread());
        reportEmptyColumns(site, columns, read, unknown);
        Navigation navigation = new NavigationReader(site, columns, targets, entries, diagnostics).read(config);
        new ColumnChecks(site, diagnostics).report(navigation);
        new DisclosureChecks(site, navigation, config, workingDays, now, diagnostics).run();
        new ReportChecks(site, now, diagnostics).run();
        new InteractionColumns(site, now, diagnostics).check();
        return new Content(
                site,
                navigation,
                bodies,
                staticFiles.stream()
                        .filter(item -> SitePath.normalize(item.path()).isPresent())
                        .toList(),
                this::placeOf,
                catalogue);
    }

    /** Pages and feeds that the renderer makes; feeds need a public address. */
    private void addGenerated(Site site) {
        targets.addGenerated(GeneratedPages.SITEMAP);
        targets.addGenerated(GeneratedPages.NOT_FOUND);
        targets.addGenerated(GeneratedPages.CONTACT);
        targets.addGenerated(GeneratedPages.ACCESSIBILITY);
        targets.addGenerated(GeneratedPages.PRIVACY);
        targets.addGenerated(GeneratedPages.SEARCH);
        targets.addGenerated(GeneratedPages.TITLES);
        if (site.entries().stream().anyMatch(PolicyDocument.class::isInstance)) {
            targets.addGenerated(GeneratedPages.DOCUMENTS);
        }
        if (site.entries().stream().anyMatch(Dataset.class::isInstance)) {
            targets.addGenerated(GeneratedPages.DATASETS);
        }
        site.columns().stream()
                .filter(column -> site.hasCatalogue(column.path()))
                .forEach(column -> targets.addGenerated(GeneratedPages.catalogueOf(column)));
        if (config.baseUrl() == null) {
            return;
        }
        targets.addGenerated(GeneratedPages.FEED);
        targets.addGenerated(GeneratedPages.SITEMAP_XML);
        for (Column column : site.columns()) {
            if (!site.entriesBelow(column.path()).isEmpty()) {
                targets.addGenerated(GeneratedPages.feedOf(column));
            }
        }
    }

    private static ColumnTarget target(ColumnPath column, SitePath address) {
        String folder = column.equals(ColumnPath.HOME) ? Content.FOLDER : Content.FOLDER + "/" + column;
        return new ColumnTarget(address, folder + "/" + Content.INTRODUCTION);
    }

    private static String below(String folder) {
        return folder.equals(Content.FOLDER) ? "" : folder.substring(Content.FOLDER.length() + 1);
    }

    private void register(PageReader.Page page, List<LeftOut> leftOut) {
        String file = page.file();
        PageReader.DraftEntry entry = page.draftEntry();
        if (entry == null) {
            targets.add(file, new UnreadableTarget());
            return;
        }
        LeftOut out = state(page, entry.head());
        SitePath address = entry.head().address();
        targets.add(file, new PageTarget(file, entry.kind(), address, out == null ? null : out.reason()));
        if (out == null) {
            sources.put(file, entry.source());
        } else {
            leftOut.add(out);
        }
    }

    private @Nullable LeftOut state(PageReader.Page page, EntryHead head) {
        FieldValues values = page.values();
        String file = page.file();
        // The date may come from the file's name alone.
        LocalDateTime date = head.publishedAt();
        LocalDateTime expires = values.get(PageFields.EXPIRES);
        if (values.get(PageFields.DRAFT, false) && !drafts) {
            return new LeftOut(file, LeftOut.Reason.DRAFT, null);
        }
        if (date != null && date.isAfter(now)) {
            return new LeftOut(file, LeftOut.Reason.SCHEDULED, date);
        }
        if (expires != null && !expires.isAfter(now)) {
            return new LeftOut(file, LeftOut.Reason.EXPIRED, expires);
        }
        return null;
    }

    private Optional<Finished> finish(
            PageReader.Page page,
            Map<ColumnPath, Column> columns,
            Lives lives,
            BodyReader bodies,
            WorkingDays workingDays) {
        PageReader.DraftEntry draft = page.draftEntry();
        if (draft == null || !sources.containsKey(page.file())) {
            return Optional.empty();
        }
        PageLife life = lives.of(page.file());
        // nobody can bring what is closed up to date
        Diagnostics told = life == null ? diagnostics : new Diagnostics();
        PageSurroundings around = surroundings(page, draft, columns, bodies, workingDays, told);
        Entry entry = entry(page, draft, life, bodies, around);
        for (Diagnostic problem : life == null ? List.<Diagnostic>of() : told.sorted()) {
            if (!SiteConfigReader.FRESHNESS.contains(problem.code())) {
                diagnostics.report(
                        problem.code(),
                        problem.at(),
                        problem.related(),
                        problem.args().toArray());
            }
        }
        PageSurroundings later =
                life == null ? around : surroundings(page, draft, columns, bodies, workingDays, diagnostics);
        return Optional.of(new Finished(entry, page.values(), later));
    }

    private PageSurroundings surroundings(
            PageReader.Page page,
            PageReader.DraftEntry draft,
            Map<ColumnPath, Column> columns,
            BodyReader bodies,
            WorkingDays workingDays,
            Diagnostics told) {
        return new PageSurroundings(
                config,
                Objects.requireNonNull(columns.get(draft.head().column())),
                now,
                told,
                bodies,
                new LinkLookup(targets, told),
                workingDays,
                page.file(),
                page.folder(),
                draft.documentNumber());
    }

    private Entry entry(
            PageReader.Page page,
            PageReader.DraftEntry draft,
            @Nullable PageLife life,
            BodyReader bodies,
            PageSurroundings around) {
        FieldValues values = page.values();
        Kind<?> kind = Kinds.of(draft.kind());
        EntryHead known = draft.head().living(life);
        // what moved is read where it is now
        boolean moved = life != null && life.is(PageState.MOVED);
        String note = moved ? MOVED : kind.withdrawn(known, values, now);
        if (note != null) {
            Stream<YamlNode.Scalar> files = Stream.concat(
                    values.get(PageFields.ATTACHMENTS, List.of()).stream().map(PageFields.AttachmentReference::file),
                    values.find(PageFields.IMAGE).stream());
            if (moved) {
                bodies.move(page.file());
                files.forEach(around::leave);
            } else {
                bodies.withdraw(page.file());
                files.forEach(around::withdraw);
            }
            List<Relation> relations = around.relations(values, PageFields.relations(draft.kind()));
            EntryHead head = known.with(null, List.of(), relations).withdrawn(note);
            return kind.read(head, values, around);
        }
        List<Attachment> attachments = new ArrayList<>();
        for (PageFields.AttachmentReference reference : values.get(PageFields.ATTACHMENTS, List.of())) {
            around.attachment(reference.file(), reference.title()).ifPresent(attachments::add);
        }
        Picture picture = values.find(PageFields.IMAGE).flatMap(around::picture).orElse(null);
        List<Relation> relations = around.relations(values, PageFields.relations(draft.kind()));
        EntryHead head = known.with(picture, attachments, relations);
        return kind.read(head, values, around);
    }

    private Set<ColumnPath> introductions(
            List<SourceTree.Item> items, Map<ColumnPath, Column> columns, Addresses addresses) {
        Set<ColumnPath> introduced = new HashSet<>();
        for (SourceTree.Item item : items) {
            ColumnPath path = new ColumnPath(below(item.folder()));
            if (!path.equals(ColumnPath.HOME) && !columns.containsKey(path)) {
                diagnostics.report(Code.PAGE_NO_COLUMN, Location.ofFile(item.path()), item.folder());
                continue;
            }
            Optional<SourceFile> source = tree.read(item, diagnostics);
            if (source.isEmpty()) {
                continue;
            }
            FrontMatter head = FrontMatter.read(source.get(), diagnostics);
            head.fields()
                    .ifPresent(fields -> PageFields.INTRODUCTION.read(
                            fields, key -> reportLife(key, path.equals(ColumnPath.HOME)), diagnostics));
            SitePath address = addresses.column(path.value());
            sources.put(
                    item.path(),
                    new PageSource(item.path(), item.folder(), address, new PageSource.InFile(item, head.bodyLine())));
            targets.add(item.path(), target(path, address));
            introduced.add(path);
        }
        return introduced;
    }

    /** Neither the home page nor the text of a column has a life of its own. */
    private boolean reportLife(YamlNode.Scalar key, boolean home) {
        boolean life = key.text().equals(LifeFields.KEY) || key.text().equals(LifeFields.CHINESE);
        if (life) {
            diagnostics.report(home ? Code.LIFE_HOME : Code.LIFE_INTRODUCTION, key.at());
        }
        return life;
    }

    /** A column is not called empty for want of a page that could not be read. */
    private void reportEmptyColumns(
            Site site, Map<ColumnPath, Column> columns, List<PageReader.Page> read, Set<ColumnPath> astray) {
        Set<Column> alive = new HashSet<>(site.columns());
        Set<String> unreadable = read.stream()
                .filter(page -> page.draftEntry() == null)
                .map(page -> page.folder() + "/")
                .collect(Collectors.toSet());
        for (Column column : columns.values()) {
            String folder = Content.FOLDER + "/" + column.path() + "/";
            if (!alive.contains(column)
                    && !isNamedAsEmpty(column, site)
                    && !astray.contains(column.path())
                    && unreadable.stream().noneMatch(path -> path.startsWith(folder))) {
                diagnostics.report(Code.COLUMN_EMPTY, column.at(), column.name());
            }
        }
    }

    /** A class of information without any has no page, but its catalogue says so (CONT-07). */
    private static boolean isNamedAsEmpty(Column column, Site site) {
        return !column.classes().isEmpty() && site.columns().stream().anyMatch(Column::isCatalogue);
    }

    /** What an editor's absolute path leads to, without any report. */
    private Optional<Place> placeOf(String path) {
        Diagnostics quiet = new Diagnostics();
        Optional<Target> target = new LinkLookup(targets, quiet)
                .find(path.startsWith("/") ? path : "/" + path, Content.FOLDER, Location.ofFile(path));
        return target.filter(found -> !quiet.hasErrors()).flatMap(found -> {
            if (found instanceof PageTarget page) {
                return Optional.of(new Place(page.address(), page.leftOut() == null));
            }
            if (found instanceof ColumnTarget column) {
                return Optional.of(new Place(column.address(), true));
            }
            if (found instanceof GeneratedTarget generated) {
                return Optional.of(new Place(generated.address(), true));
            }
            return found instanceof FileTarget file ? Optional.of(new Place(file.address(), true)) : Optional.empty();
        });
    }
}
