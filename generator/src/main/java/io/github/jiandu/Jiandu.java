package io.github.jiandu;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.assign.IndexNumbers;
import io.github.jiandu.assign.NumberWriter;
import io.github.jiandu.bundle.BundleCheck;
import io.github.jiandu.bundle.BundleVerdict;
import io.github.jiandu.change.ApprovalReader;
import io.github.jiandu.change.ChangeCounts;
import io.github.jiandu.change.ChangeList;
import io.github.jiandu.change.Reviewed;
import io.github.jiandu.config.IndexNumbering;
import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.content.Content;
import io.github.jiandu.content.ContentLoader;
import io.github.jiandu.content.IndexLedger;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.edition.TraditionalEdition;
import io.github.jiandu.edition.TraditionalSink;
import io.github.jiandu.entry.Language;
import io.github.jiandu.export.SiteExport;
import io.github.jiandu.fourchecks.ChecksPrinter;
import io.github.jiandu.fourchecks.ChecksReport;
import io.github.jiandu.fourchecks.ChecksRequest;
import io.github.jiandu.fourchecks.FourChecks;
import io.github.jiandu.fourchecks.Side;
import io.github.jiandu.freeze.CopySearch;
import io.github.jiandu.freeze.FreezeRequest;
import io.github.jiandu.freeze.Freezer;
import io.github.jiandu.freeze.Freezing;
import io.github.jiandu.handover.HandoverRequest;
import io.github.jiandu.handover.HandoverSummary;
import io.github.jiandu.handover.HandoverWriter;
import io.github.jiandu.lifecycle.Announcement;
import io.github.jiandu.lifecycle.LifecycleLog;
import io.github.jiandu.lifecycle.LifecycleRules;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.lifecycle.MigrationMap;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputSink;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.pack.PackRequest;
import io.github.jiandu.pack.Packer;
import io.github.jiandu.redirect.Redirect;
import io.github.jiandu.redirect.RedirectReader;
import io.github.jiandu.render.SiteRenderer;
import io.github.jiandu.report.BundleReport;
import io.github.jiandu.report.NumberReport;
import io.github.jiandu.report.Report;
import io.github.jiandu.report.RulesReport;
import io.github.jiandu.rules.RedirectList;
import io.github.jiandu.search.PlainWords;
import io.github.jiandu.search.SearchIndexer;
import io.github.jiandu.search.SitePages;
import io.github.jiandu.site.Column;
import io.github.jiandu.site.GeneratedPages;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.theme.Theme;
import io.github.jiandu.theme.ThemeReader;
import io.github.jiandu.transition.Transition;
import io.github.jiandu.verify.Verification;
import io.github.jiandu.verify.Verifier;
import io.github.jiandu.verify.VerifyRequest;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The verbs: each takes a request and returns a report. Problems of the site are in the report; exceptions are bugs.
 *
 * <pre>
 * Report report = Jiandu.build(BuildRequest.of(Path.of("site"), Path.of("public"), now));
 * </pre>
 */
public final class Jiandu {

    private Jiandu() {}

    /** Turns a site's folder into static files. */
    public static Report build(BuildRequest request) {
        Stopwatch watch = new Stopwatch(request.progress());
        Diagnostics diagnostics = new Diagnostics();
        Workers workers = new Workers(request.threads());
        SourceTree tree = new SourceTree(request.site());

        Optional<SiteConfig> read = watch.time("config", () -> SiteConfigReader.read(tree, diagnostics));
        if (read.isEmpty()) {
            OutputWriter.recover(request.output(), sources(tree), diagnostics);
            return unpublished(request, watch, diagnostics.sorted());
        }
        SiteConfig config = request.baseUrl() == null
                ? read.get()
                : read.get().withBaseUrl(SiteConfigReader.withSlash(request.baseUrl()));
        LifecycleLog log = LifecycleLog.read(tree, diagnostics);
        LifecycleRules.check(
                config.lifecycle(),
                log,
                request.now().toLocalDate(),
                config.baseUrl(),
                config.identity().phone() != null,
                diagnostics);
        MigrationMap map = MigrationMap.read(tree, diagnostics);
        Content content = watch.time(
                "content",
                () -> ContentLoader.load(tree, config, request.now(), request.drafts(), workers, diagnostics));
        Theme theme = watch.time(
                "theme",
                () -> ThemeReader.read(
                        tree,
                        config.look().scheme().key(),
                        config.look().variant().key(),
                        diagnostics));
        List<Redirect> redirects = watch.time(
                "redirects",
                () -> RedirectReader.read(
                        tree, config.baseUrl(), content.site().entries(), content.places(), diagnostics));

        PlainWords words = PlainWords.read(tree, diagnostics);
        map.check(addresses(content.site()), diagnostics);

        Optional<OutputWriter> opened = OutputWriter.open(request.output(), sources(tree), diagnostics);
        if (opened.isEmpty()) {
            return unpublished(request, watch, diagnostics.sorted(config.severities()));
        }
        if (config.lifecycle().is(LifecycleState.SUSPENDED)) {
            try (OutputWriter output = opened.get()) {
                SiteRenderer renderer = renderer(request, config, content, theme, map, workers, output, diagnostics);
                watch.time("pages", renderer::renderSuspension);
                new SiteExport(config, content.site(), renderer::summary).writeCard(output, true);
                record(log, config, output);
                // what there was before is to be there again afterwards
                output.complete(identity(config), LastingAddresses.before(request.former(), request.output()));
                boolean sound = isPublishable(diagnostics.sorted(config.severities()), request.strict());
                BuildRequest.@Nullable Review wanted = sound ? request.review() : null;
                @Nullable
                Reviewed review = wanted == null
                        ? null
                        : review(request, wanted, output, workers, diagnostics).orElse(null);
                boolean published = sound && isApproved(request, review) && watch.time("publish", output::publish);
                return report(
                        request,
                        tree,
                        config,
                        content.site(),
                        published,
                        true,
                        output,
                        watch,
                        null,
                        review,
                        diagnostics);
            }
        }
        List<Path> kept = Stream.concat(sources(tree).stream(), Stream.of(request.output()))
                .toList();
        IndexFolder index = IndexFolder.of(config, tree, opened.get(), kept, diagnostics);
        try (OutputWriter output = opened.get();
                SearchIndexer search = indexer(config, content, editions(config, content, redirects, output), index)) {
            SiteRenderer renderer = renderer(request, config, content, theme, map, workers, search, diagnostics);
            watch.time("pages", renderer::renderEntries);
            watch.time("lists", () -> {
                renderer.renderLists();
                renderer.renderRedirects(redirects);
                // last, since only now all that leads out of the site is known
                renderer.renderLeavingNotices(content.bodies().noticed());
            });
            watch.time("search", () -> finish(search, words, workers, output));
            SiteExport export = new SiteExport(config, content.site(), renderer::summary);
            watch.time("exports", () -> {
                export.write(output);
                export.writeCard(output, false);
                record(log, config, output);
                new RedirectList(config.identity().fullName(), config.baseUrl()).write(redirects, output);
            });
            LastingAddresses lasting = new LastingAddresses(content, redirects, output, diagnostics);
            watch.time("files", () -> {
                new FilePublisher(output, diagnostics).write(content, workers);
                renderer.checkHomeWeight(output::size);
                output.complete(identity(config), lasting.all(request.now()));
                lasting.check(request.former(), request.output(), request.now());
            });
            content.bodies().finish();

            List<Diagnostic> problems = diagnostics.sorted(config.severities());
            boolean sound = isPublishable(problems, request.strict());
            BuildRequest.@Nullable Review wanted = sound ? request.review() : null;
            @Nullable
            Reviewed review = wanted == null
                    ? null
                    : watch.time("changes", () -> review(request, wanted, output, workers, diagnostics))
                            .orElse(null);
            @Nullable
            ChangeCounts changes = sound
                    ? ChangeCounts.between(request.output(), output.completed()).orElse(null)
                    : null;
            boolean published = sound && isApproved(request, review) && watch.time("publish", index::publish);
            return report(
                    request,
                    tree,
                    config,
                    content.site(),
                    published,
                    false,
                    output,
                    watch,
                    changes,
                    review,
                    diagnostics);
        } catch (IOException e) {
            // closing what is thrown away anyway
            throw new UncheckedIOException(e);
        }
    }

    private static SiteRenderer renderer(
            BuildRequest request,
            SiteConfig config,
            Content content,
            Theme theme,
            MigrationMap map,
            Workers workers,
            OutputSink sink,
            Diagnostics diagnostics) {
        return new SiteRenderer(
                config,
                content.site(),
                content.navigation(),
                theme,
                content.bodies()::read,
                request.now(),
                workers,
                sink,
                diagnostics,
                content::hasStatic,
                map);
    }

    /** @param alone whether nothing but a notice was published */
    private static Report report(
            BuildRequest request,
            SourceTree tree,
            SiteConfig config,
            Site site,
            boolean published,
            boolean alone,
            OutputWriter output,
            Stopwatch watch,
            @Nullable ChangeCounts changes,
            @Nullable Reviewed review,
            Diagnostics diagnostics) {
        return new Report(
                "build",
                tree.root(),
                absolute(request.output()),
                published,
                published && !alone ? site.entries().size() : 0,
                published && !alone ? site.columns().size() : 0,
                published ? output.count() : 0,
                site.leftOut(),
                watch.stages(),
                changes,
                review,
                diagnostics.sorted(config.severities()));
    }

    /** Whether a build may be published that somebody else was to look at first. */
    private static boolean isApproved(BuildRequest request, @Nullable Reviewed review) {
        BuildRequest.Review wanted = request.review();
        return wanted == null || wanted.approval() != null && review != null && review.mayPublish();
    }

    /** Whose manifest it is. */
    private static Manifest.Site identity(SiteConfig config) {
        return new Manifest.Site(config.identity().fullName(), config.baseUrl());
    }

    /** What can be read of the life of the site beside its pages: the log of its moves, the text for the parent portal. */
    private static void record(LifecycleLog log, SiteConfig config, OutputSink output) {
        Location origin = Location.ofFile(LifecycleLog.FILE);
        if (!log.moves().isEmpty()) {
            output.write(OutputFile.text(new SitePath(LifecycleLog.PUBLISHED), origin, log.text()));
        }
        Announcement.of(
                        config.lifecycle(),
                        config.identity().fullName(),
                        config.baseUrl(),
                        config.identity().phone())
                .ifPresent(text -> output.write(OutputFile.text(GeneratedPages.ANNOUNCEMENT, origin, text)));
    }

    /** The addresses of all pages that editors make. */
    private static List<String> addresses(Site site) {
        return Stream.concat(
                        site.columns().stream().map(Column::address),
                        site.entries().stream().map(entry -> entry.head().address()))
                .map(SitePath::value)
                .toList();
    }

    /** What is to be published against what stands there, and whether it was approved. */
    private static Optional<Reviewed> review(
            BuildRequest request,
            BuildRequest.Review wanted,
            OutputWriter output,
            Workers workers,
            Diagnostics diagnostics) {
        Path former = request.former() == null ? request.output() : request.former();
        if (request.former() != null) {
            mustBeThere(former, diagnostics);
        }
        Optional<ChangeList> changes = ChangeList.between(former, output.completed(), workers, diagnostics);
        return changes.map(list -> new Reviewed(
                list,
                wanted.approval() == null || list.isEmpty()
                        ? null
                        : ApprovalReader.read(
                                        wanted.approval(),
                                        request.site(),
                                        list,
                                        request.now().toLocalDate(),
                                        diagnostics)
                                .orElse(null)));
    }

    private static void mustBeThere(Path folder, Diagnostics diagnostics) {
        if (!Files.isDirectory(folder)) {
            diagnostics.report(Code.CHANGE_NO_SITE, Location.ofFile(folder.toString()), folder);
        }
    }

    /** What one built site changes against another. */
    public static Comparison compare(Path former, Path now, int threads) {
        Diagnostics diagnostics = new Diagnostics();
        mustBeThere(former, diagnostics);
        mustBeThere(now, diagnostics);
        Optional<ChangeList> changes = diagnostics.hasErrors()
                ? Optional.empty()
                : ChangeList.between(former, now, new Workers(threads), diagnostics);
        return new Comparison(changes.orElse(null), diagnostics.sorted());
    }

    /** The Lucene index of a folder that is a site, the output of one, or the index itself. */
    public static Optional<Path> searchIndex(Path folder) {
        return IndexFolder.find(folder);
    }

    /** Packs a finished site into one file for the parent portal. */
    public static BundleReport bundle(BundleRequest request) {
        return new BundleWriting(request).run();
    }

    /** Judges a bundle from elsewhere. */
    public static BundleVerdict checkBundle(Path file) {
        return BundleCheck.check(file);
    }

    /**
     * Freezes an old site that others left behind.
     *
     * @param bake whether to run the scripts of its pages, shut in, for what they write
     */
    public static Freezing freeze(FreezeRequest request, boolean bake, PackRequest packages, Diagnostics diagnostics) {
        try (ScriptBaking baking = new ScriptBaking()) {
            FreezeRequest.Builder whole = request.but().packing(new Packer(packages, Jiandu::handOver));
            return Freezer.freeze((bake ? whole.scripts(baking) : whole).build(), diagnostics);
        }
    }

    /** The search that copies of old sites are given. */
    public static CopySearch copySearch() {
        return new CopySearching();
    }

    /** Looks whether a built site still is what its manifest says. */
    public static Verification verify(VerifyRequest request) {
        return Verifier.verify(request);
    }

    /** Makes the four checks of a hand-over (FOUR-01). */
    public static ChecksReport check(ChecksRequest request) {
        try {
            return FourChecks.check(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Hands records over on media that passed the four checks, their report among the papers of each (PKG-17); empty after
     * reporting why there are none.
     */
    public static Optional<HandoverSummary> handOver(HandoverRequest request, Diagnostics diagnostics) {
        return HandoverWriter.write(
                request.withInspection(medium -> {
                    ChecksReport report = FourChecks.check(ChecksRequest.of(medium, Side.SENDER, request.made()));
                    if (!report.passed()) {
                        throw new HandoverRequest.Refused(ChecksPrinter.errors(report));
                    }
                    return ChecksPrinter.files(report);
                }),
                diagnostics);
    }

    private static SearchIndexer indexer(SiteConfig config, Content content, OutputSink below, IndexFolder index)
            throws IOException {
        return SearchIndexer.open(
                SitePages.of(content.site(), config),
                below,
                index.making(),
                index.former(),
                content.bodies()::fileAt,
                Objects.requireNonNullElse(config.baseUrl(), config.identity().name()));
    }

    private static void finish(SearchIndexer search, PlainWords words, Workers workers, OutputWriter output) {
        try {
            search.finish(words, workers, output);
        } catch (IOException e) {
            output.failed(e);
        }
    }

    /** Where pages go: once more in traditional characters, if the site wants that. */
    private static OutputSink editions(
            SiteConfig config, Content content, List<Redirect> redirects, OutputSink output) {
        Map<String, String> words = config.traditional();
        if (words == null) {
            return output;
        }
        Set<String> simplifiedOnly = new HashSet<>(Set.of(GeneratedPages.NOT_FOUND.value()));
        redirects.stream()
                .flatMap(redirect -> redirect.page().stream())
                .forEach(page -> simplifiedOnly.add(page.value()));
        content.staticFiles()
                .forEach(item -> simplifiedOnly.add(item.path().substring(Content.STATIC_FOLDER.length() + 1)));
        content.site().entries().stream()
                .filter(entry -> entry.head().language() != Language.CHINESE)
                .forEach(entry -> simplifiedOnly.add(entry.head().address().value()));
        Set<String> otherFolders = content.site().columns().stream()
                .filter(column -> column.language() != Language.CHINESE)
                .map(column -> column.address().folder())
                .collect(Collectors.toSet());
        String base = config.baseUrl() == null ? "/" : config.baseUrl();
        return new TraditionalSink(
                output,
                new TraditionalEdition(
                        words,
                        base,
                        path -> simplifiedOnly.contains(path.value())
                                || GeneratedPages.isForFinding(path)
                                || otherFolders.contains(path.folder())
                                || path.folder().equals(GeneratedPages.LEAVING)));
    }

    /** Writes settings by which web servers answer old addresses (URL-02). */
    public static RulesReport redirects(RedirectsRequest request) {
        return new RulesWriting(request).run();
    }

    /** Gives index numbers to the policy documents of a site that have none, and writes them into the pages (IDX-07). */
    public static NumberReport number(NumberRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        SourceTree tree = new SourceTree(request.site());
        Optional<SiteConfig> config = SiteConfigReader.read(tree, diagnostics);
        List<IndexNumbers.Given> given =
                config.map(read -> number(request, tree, read, diagnostics)).orElse(List.of());
        List<NumberReport.Given> numbers = given.stream()
                .map(one -> new NumberReport.Given(one.page().item().path(), one.number()))
                .toList();
        List<Diagnostic> problems =
                diagnostics.sorted(config.map(SiteConfig::severities).orElse(Map.of()));
        return new NumberReport(numbers, request.dryRun(), problems);
    }

    private static List<IndexNumbers.Given> number(
            NumberRequest request, SourceTree tree, SiteConfig config, Diagnostics diagnostics) {
        Workers workers = new Workers(request.threads());
        Content content = ContentLoader.load(tree, config, request.now(), true, workers, diagnostics);
        List<IndexLedger.Line> ledger = IndexLedger.read(tree, diagnostics);
        IndexNumbering numbering = config.indexNumbering();
        if (numbering == null && !diagnostics.hasErrors()) {
            diagnostics.report(Code.NUMBER_NO_SCHEME, Location.ofFile(SiteConfigReader.FILE));
        }
        // A page with an error in its head might have a number that cannot be seen.
        if (numbering == null || diagnostics.hasErrors()) {
            return List.of();
        }
        List<IndexNumbers.Given> given = IndexNumbers.next(numbering, content.catalogue(), ledger, diagnostics);
        NumberWriter writer = new NumberWriter(tree, diagnostics);
        Optional<Map<IndexNumbers.Given, String>> texts = writer.prepare(given);
        if (diagnostics.hasErrors() || texts.isEmpty()) {
            return List.of();
        }
        if (!request.dryRun()) {
            writer.write(texts.get(), content.catalogue(), ledger);
        }
        return given;
    }

    /**
     * Moves a site from one state of its life to the next, by changing its settings and adding to its record.
     *
     * @param agreed is asked with what will change, when that is allowed; false leaves everything as it is
     */
    public static TransitionReport move(TransitionRequest request, Predicate<String> agreed) {
        Diagnostics diagnostics = new Diagnostics();
        SourceTree tree = new SourceTree(request.site());
        Optional<Transition> planned =
                Transition.plan(tree, request.verb(), request.today(), request.values(), request.reason(), diagnostics);
        String shown = planned.map(Transition::shown).orElse("");
        boolean done =
                planned.isPresent() && agreed.test(shown) && planned.get().write(diagnostics);
        return new TransitionReport(shown, done, diagnostics.sorted());
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** Folders that a build reads; the output must not touch them. */
    private static List<Path> sources(SourceTree tree) {
        return List.of(
                tree.root().resolve(Content.FOLDER),
                tree.root().resolve(Content.DATA_FOLDER),
                tree.root().resolve(Content.STATIC_FOLDER),
                tree.root().resolve(ThemeReader.FOLDER),
                tree.root().resolve(SiteConfigReader.FILE));
    }

    private static boolean isPublishable(List<Diagnostic> problems, boolean strict) {
        return problems.stream()
                .noneMatch(problem ->
                        problem.severity() == Severity.ERROR || strict && problem.severity() == Severity.WARNING);
    }

    private static Report unpublished(BuildRequest request, Stopwatch watch, List<Diagnostic> problems) {
        return new Report(
                "build",
                absolute(request.site()),
                absolute(request.output()),
                false,
                0,
                0,
                0,
                List.of(),
                watch.stages(),
                null,
                null,
                problems);
    }
}
