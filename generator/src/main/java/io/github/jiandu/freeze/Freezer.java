package io.github.jiandu.freeze;

import io.github.jiandu.charset.Judgement;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Freezes an old site: looks at everything, settles encodings, addresses and names, then edits page by page into the copy.
 * Many files are worked on at once; what comes out is the same in any case.
 */
public final class Freezer {

    /** Where the copy stands within the output. */
    public static final String COPY = "html";
    /** Where the report stands within the output. */
    public static final String REPORT = "report";

    /** Files that are worked on together before their losses are put in order. */
    private static final int BATCH = 256;

    /** What is remembered of a run that has not ended, within the output. */
    static final String WORK = ".jiandu-freeze";

    private final FreezeRequest request;
    private final Diagnostics diagnostics;
    private final Workers workers;
    private final List<LossRow> early = Collections.synchronizedList(new ArrayList<>());

    private Freezer(FreezeRequest request, Diagnostics diagnostics) {
        this.request = request;
        this.diagnostics = diagnostics;
        this.workers = new Workers(request.threads());
    }

    /** Freezes; what stands in the way is told to {@code diagnostics}. */
    public static Freezing freeze(FreezeRequest request, Diagnostics diagnostics) {
        try {
            return new Freezer(request, diagnostics).run();
        } catch (IOException e) {
            return failed(request, e, diagnostics);
        } catch (UncheckedIOException e) {
            return failed(request, Objects.requireNonNull(e.getCause()), diagnostics);
        }
    }

    private static Freezing failed(FreezeRequest request, IOException why, Diagnostics diagnostics) {
        diagnostics.report(
                Code.FREEZE_FAILED,
                Location.ofFile(String.valueOf(request.output().getFileName())),
                SystemMessages.of(why));
        return Freezing.failed();
    }

    private Freezing run() throws IOException {
        Location at = location(request.originals().places());
        Address given = Address.parse(request.site().baseUrl());
        if (given == null) {
            diagnostics.report(Code.FREEZE_BASE_URL, at, request.site().baseUrl());
            return Freezing.failed();
        }
        Packing packing = request.packing();
        if (packing != null && isInTheWay(packing)) {
            return Freezing.failed();
        }
        if (SearchStage.isInTheWay(request)) {
            Location output = Location.ofFile(String.valueOf(request.output().getFileName()));
            diagnostics.report(Code.FREEZE_IN_THE_WAY, output, CopySearch.INDEX);
            return Freezing.failed();
        }
        request.progress().at("inventory", 0, 0);
        List<Item> items = new ArrayList<>();
        try {
            for (Original original : request.originals().list(this::lost)) {
                items.add(new Item(items.size(), original));
            }
        } catch (IOException e) {
            diagnostics.report(Code.FREEZE_SOURCE, at, SystemMessages.of(e));
            return Freezing.failed();
        }
        if (diagnostics.hasErrors()) {
            return Freezing.failed(); // the source has told why
        }
        FirstLook look = look(items);
        PersonalData.withhold(request, items, this::lost);
        if (items.stream().noneMatch(Item::isPage)) {
            diagnostics.report(Code.FREEZE_NO_PAGES, at);
            return Freezing.failed();
        }
        AddressBook book = new AddressBook(items, given, look.told(), request.originals());
        FileNamer namer = new FileNamer();
        namer.name(items);
        Circles.settleRefreshes(items, book, this::lost);
        Circles.settleFrames(items, book, this::lost);
        items.forEach(this::tell);
        try (PersonalData personal = PersonalData.look(request, items, workers, diagnostics)) {
            return write(items, book, namer, personal);
        }
    }

    /** Whether what is to be replaced may be somebody else's: only a folder with a copy of ours is one of ours. */
    private boolean isInTheWay(Packing packing) {
        Path output = request.output();
        if (Files.exists(output.resolve(COPY).resolve(Manifest.PATH.value())) || Files.exists(output.resolve(WORK))) {
            return false;
        }
        Optional<String> other = packing.names().stream()
                .filter(name -> Files.exists(output.resolve(name)))
                .findFirst();
        other.ifPresent(name -> diagnostics.report(
                Code.FREEZE_IN_THE_WAY, Location.ofFile(String.valueOf(output.getFileName())), name));
        return other.isPresent();
    }

    private static Location location(List<Path> places) {
        Path name = places.isEmpty() ? null : places.get(0).getFileName();
        return Location.ofFile(name == null ? "/" : name.toString());
    }

    private void lost(Loss kind, String path, int line, String detail) {
        early.add(new LossRow(kind, path, line, PersonalNumbers.hidden(detail)));
    }

    private FirstLook look(List<Item> items) {
        FirstLook look = new FirstLook(this::lost);
        inBatches("look", items, look::look);
        WebCharset majority = majority(items);
        workers.each(items, item -> {
            try {
                if (item.isPage() || item.kind == Item.Kind.STYLE) {
                    FirstLook.judgeAgain(item, majority);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return look;
    }

    private void inBatches(String stage, List<Item> items, java.util.function.Consumer<Item> action) {
        for (int from = 0; from < items.size(); from += BATCH) {
            request.progress().at(stage, from, items.size());
            workers.each(items.subList(from, Math.min(items.size(), from + BATCH)), action);
        }
        request.progress().at(stage, items.size(), items.size());
    }

    /** The encoding that most pages are surely in. */
    private static WebCharset majority(List<Item> items) {
        Map<WebCharset, Integer> votes = new EnumMap<>(WebCharset.class);
        for (Item item : items) {
            Judgement judgement = item.judgement;
            if (item.isPage()
                    && judgement != null
                    && judgement.characters() > 0
                    && judgement.evidence() != Judgement.Evidence.NONE) {
                votes.merge(judgement.charset(), 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .max(Comparator.<Map.Entry<WebCharset, Integer>>comparingInt(Map.Entry::getValue)
                        .thenComparing(entry -> entry.getKey(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(WebCharset.GBK);
    }

    /** Tells what was settled about a file, where that is not as one would expect. */
    private void tell(Item item) {
        if (!item.isPublished()) {
            return;
        }
        Judgement judgement = item.judgement;
        if (judgement != null && (item.isPage() || item.kind == Item.Kind.STYLE)) {
            boolean open = judgement.evidence() == Judgement.Evidence.STATISTICS
                    || judgement.evidence() == Judgement.Evidence.SITE
                    || judgement.evidence() == Judgement.Evidence.NONE;
            if (judgement.characters() > 0 && (!judgement.isAsDeclared() || open && item.isPage())) {
                lost(
                        Loss.CHARSET,
                        item.path(),
                        LossSink.WHOLE,
                        judgement.charset().label() + " "
                                + judgement.evidence().name().toLowerCase(Locale.ROOT)
                                + (judgement.meta() == null ? "" : ", meta " + judgement.meta()));
            }
            if (judgement.errors() > 0) {
                lost(
                        Loss.UNDECODABLE,
                        item.path(),
                        LossSink.WHOLE,
                        judgement.charset().label() + ", " + judgement.errors() + ", byte " + item.firstError);
            }
        }
        if (!item.target().value().equals(item.path())) {
            lost(Loss.NAME, item.path(), LossSink.WHOLE, item.target().value());
        }
    }

    private Freezing write(List<Item> items, AddressBook book, FileNamer namer, PersonalData personal)
            throws IOException {
        Optional<OutputWriter> copy = OutputWriter.resume(
                request.output().resolve(COPY), request.originals().places(), diagnostics);
        if (copy.isEmpty()) {
            return Freezing.failed();
        }
        Path work = request.output().resolve(WORK);
        Files.createDirectories(work);
        SearchStage search = SearchStage.of(request, work);
        try (OutputWriter html = copy.get();
                Journal journal = Journal.open(work.resolve("journal"), identity(items))) {
            Optional<OutputWriter> second = OutputWriter.open(
                    request.output().resolve(REPORT), request.originals().places(), diagnostics);
            if (second.isEmpty()) {
                return Freezing.failed();
            }
            try (OutputWriter report = second.get();
                    LossReport losses = LossReport.open()) {
                return write(items, book, namer, personal, html, search, report, losses, journal);
            }
        }
    }

    private Freezing write(
            List<Item> items,
            AddressBook book,
            FileNamer namer,
            PersonalData personal,
            OutputWriter html,
            SearchStage search,
            OutputWriter report,
            LossReport losses,
            Journal journal)
            throws IOException {
        boolean framesets = items.stream().anyMatch(item -> item.isPage() && item.frameset);
        Banner banner = new Banner(request, framesets);
        List<LossRow> sorted = new ArrayList<>(early);
        Collections.sort(sorted);
        losses.add(sorted);
        CopyMaker maker = new CopyMaker(request, book, book.scripts(items), banner, html, journal);
        copy(items, maker, losses, journal);
        Item home = home(items, book);
        if (home != null) {
            losses.add(unreachable(items, home));
        }
        boolean needsEntry = namer.isFree("index.html");
        new OwnPages(request, banner, html).write(items, home, needsEntry, losses);
        new ReportFiles(request.site(), items).write(report, losses);
        personal.write(report);
        String digest = losses.digest();
        String accepted = request.acceptedLosses();
        boolean agreed = digest.isEmpty() || digest.equals(accepted);
        if (!agreed) {
            diagnostics.report(
                    accepted == null ? Code.FREEZE_LOSSES : Code.FREEZE_OTHER_LOSSES,
                    Location.ofFile(REPORT + "/loss.html"),
                    digest);
        }
        if (agreed) {
            search.make(items, home, maker::charset, html);
        }
        Manifest.Site site =
                new Manifest.Site(request.site().name(), request.site().baseUrl());
        report.complete(site, List.of());
        html.complete(site, List.of());
        boolean sealed = report.publish()
                && agreed
                && !diagnostics.hasErrors()
                && personal.seal(items)
                && seal(items, book, home, html, search);
        int pages = (int) items.stream().filter(Item::isPage).count();
        int files = (int) items.stream().filter(Item::isPublished).count() - pages;
        return new Freezing(sealed, pages, files, digest, losses.totals(), personal.unsearched());
    }

    /** Packs the copy, and puts it and the packages in place. */
    private boolean seal(List<Item> items, AddressBook book, @Nullable Item home, OutputWriter html, SearchStage search)
            throws IOException {
        Path work = request.output().resolve(WORK);
        Path packed = work.resolve("packages");
        FolderTree.delete(packed);
        Packing packing = request.packing();
        if (packing != null) {
            Files.createDirectories(packed);
            FrozenCopy copy = Frozen.copy(request, html.completed(), items, book, home);
            packing.pack(copy, packed, request.progress(), diagnostics);
        }
        if (diagnostics.hasErrors() || !html.publish()) {
            return false;
        }
        search.publish();
        if (packing != null) {
            for (String name : packing.names()) {
                Path target = request.output().resolve(name);
                FolderTree.delete(target);
                if (Files.exists(packed.resolve(name))) {
                    SafeFile.move(packed.resolve(name), target);
                }
            }
        }
        FolderTree.delete(work);
        return true;
    }

    /** What makes two runs the same, so that the second goes on where the first was killed. */
    private String identity(List<Item> items) throws IOException {
        MessageDigest digest = Algorithm.SHA256.start();
        digest.update(request.identity().getBytes(StandardCharsets.UTF_8));
        for (Item item : items) {
            Original original = item.original;
            if (original instanceof MaskedOriginal masked) {
                digest.update(masked.settled().getBytes(StandardCharsets.UTF_8));
                original = masked.original();
            }
            Path file = original.file();
            String facts = String.join(
                    "\t",
                    "",
                    item.path(),
                    item.kind.name(),
                    item.script ? "script" : "",
                    String.valueOf(original.size()),
                    String.valueOf(original.address()),
                    String.valueOf(original.date()),
                    file == null ? "" : Files.getLastModifiedTime(file).toString());
            digest.update(facts.getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void copy(List<Item> items, CopyMaker maker, LossReport losses, Journal journal) throws IOException {
        List<Item> published = items.stream().filter(Item::isPublished).toList();
        for (int from = 0; from < published.size(); from += BATCH) {
            request.progress().at("pages", from, published.size());
            List<Item> batch = published.subList(from, Math.min(published.size(), from + BATCH));
            List<Journal.Done> fresh = new ArrayList<>();
            for (CopyMaker.Step step : workers.map(batch, maker::make)) {
                losses.add(step.done().rows(), step.done().counts());
                if (step.fresh()) {
                    fresh.add(step.done());
                }
            }
            if (!fresh.isEmpty()) {
                journal.note(fresh);
            }
        }
        request.progress().at("pages", published.size(), published.size());
    }

    /** The page that readers begin with. */
    private static @Nullable Item home(List<Item> items, AddressBook book) {
        Item home = book.at(book.given());
        if (home == null || !home.isPage()) {
            home = book.inFolder("");
        }
        if (home == null) {
            home = items.stream()
                    .filter(Item::isPage)
                    .min(Comparator.<Item>comparingInt(item -> item.path().split("/", -1).length)
                            .thenComparing(item ->
                                    !item.path().toLowerCase(Locale.ROOT).matches("(.*/)?(index|default|main)\\..*"))
                            .thenComparing(Item::path))
                    .orElse(null);
        }
        return home;
    }

    private static List<LossRow> unreachable(List<Item> items, Item home) {
        boolean[] reached = new boolean[items.size()];
        Deque<Item> way = new ArrayDeque<>(List.of(home));
        reached[home.index] = true;
        while (!way.isEmpty()) {
            for (int next : way.pop().leadsTo) {
                if (!reached[next] && items.get(next).isPage()) {
                    reached[next] = true;
                    way.push(items.get(next));
                }
            }
        }
        List<LossRow> rows = new ArrayList<>();
        for (Item item : items) {
            if (item.isPage() && !reached[item.index]) {
                rows.add(new LossRow(Loss.UNREACHABLE, item.path(), LossSink.WHOLE, ""));
            }
        }
        return rows;
    }
}
