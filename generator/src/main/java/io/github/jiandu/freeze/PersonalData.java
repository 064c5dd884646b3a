package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.CharsetJudge;
import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.masking.Finding;
import io.github.jiandu.masking.Findings;
import io.github.jiandu.masking.Masking;
import io.github.jiandu.masking.PersonalReport;
import io.github.jiandu.masking.PersonalScan;
import io.github.jiandu.masking.SealedLog;
import io.github.jiandu.masking.Unread;
import io.github.jiandu.masking.Words;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.privacy.PersonalNumber;
import io.github.jiandu.privacy.PersonalNumbers;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through an old site for personal data before anything is made of it (PRIV-10). What is to be masked is masked from
 * here on: each such item gets a {@link MaskedOriginal}, so that no later stage and no package sees another.
 */
final class PersonalData implements AutoCloseable {

    private static final Location ORIGIN = Location.ofFile("(jiandu)");

    private static final int BATCH = 256;

    /** Files beside pages that are nothing but text. */
    private static final Set<String> SCRIPTS = Set.of("js", "json", "vbs");

    private static final Set<String> TEXTS = Set.of("txt", "csv", "xml", "md", "tsv", "log");

    private static final long LONGEST_TEXT = 64 << 20;

    private final FreezeRequest request;
    private final Diagnostics diagnostics;
    private final PersonalReport report;

    private PersonalData(FreezeRequest request, Diagnostics diagnostics, PersonalReport report) {
        this.request = request;
        this.diagnostics = diagnostics;
        this.report = report;
    }

    /** Looks at everything, and masks what the request says. */
    static PersonalData look(FreezeRequest request, List<Item> items, Workers workers, Diagnostics diagnostics)
            throws IOException {
        PersonalReport report = PersonalReport.open(request.masking() != null);
        PersonalData data = new PersonalData(request, diagnostics, report);
        for (int from = 0; from < items.size(); from += BATCH) {
            request.progress().at("privacy", from, items.size());
            List<Item> batch = items.subList(from, Math.min(items.size(), from + BATCH));
            List<AttachedData.Result> found = workers.map(batch, data::look);
            for (int i = 0; i < found.size(); i++) {
                String path = batch.get(i).path();
                report.add(path, found.get(i).findings());
                Unread unread = found.get(i).unread();
                if (unread != null) {
                    report.addUnread(path, unread);
                }
            }
        }
        request.progress().at("privacy", items.size(), items.size());
        data.tell(items);
        return data;
    }

    /** Leaves out what is not to be published at all; done before anything leads there. */
    static void withhold(FreezeRequest request, List<Item> items, LossSink losses) {
        Masking masking = request.masking();
        if (masking == null) {
            return;
        }
        for (Item item : items) {
            if ((item.isPublished() || item.script) && masking.list().leavesOut(item.path())) {
                item.kind = Item.Kind.LEFT_OUT;
                item.script = false;
                item.withheld = true;
                losses.lost(Loss.WITHHELD, item.path(), LossSink.WHOLE, "");
            }
        }
    }

    private void tell(List<Item> items) {
        Location at = Location.ofFile(Freezer.REPORT + "/privacy.html");
        Masking masking = request.masking();
        if (masking != null) {
            Set<String> paths = new HashSet<>();
            items.forEach(item -> paths.add(item.path()));
            masking.list().tellUnused(paths, diagnostics);
            if (report.all() > 0) {
                diagnostics.report(Code.FREEZE_MASKED, at, report.masked(), report.all() - report.masked());
            }
            return;
        }
        if (report.all() > 0) {
            diagnostics.report(Code.FREEZE_PERSONAL, at, report.all());
        }
        if (SealedLog.exists(request.output())) {
            diagnostics.report(Code.FREEZE_UNMASKED, Location.ofFile(SealedLog.FOLDER + "/" + SealedLog.FILE));
        }
    }

    private AttachedData.Result look(Item item) {
        if (item.withheld) {
            return AttachedData.Result.NOTHING;
        }
        PersonalScan.Form form = form(item);
        AttachedData.Result inside = AttachedData.Result.NOTHING;
        try {
            if (form != null) {
                inside = new AttachedData.Result(look(item, form), null);
            } else if (item.isPublished()) {
                inside = AttachedData.look(item, words(item));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AttachedData.Result(withName(item.path(), inside.findings()), inside.unread());
    }

    private Words words(Item item) {
        Masking masking = request.masking();
        return masking == null ? Words.NONE : masking.list().of(item.path());
    }

    private static PersonalScan.@Nullable Form form(Item item) {
        if (item.kind == Item.Kind.PAGE || item.kind == Item.Kind.DRAWING) {
            return PersonalScan.Form.HTML;
        }
        String path = item.path().toLowerCase(Locale.ROOT);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        if (item.original.size() > LONGEST_TEXT) {
            return null;
        }
        if (item.script || SCRIPTS.contains(ending)) {
            return PersonalScan.Form.SCRIPT;
        }
        return TEXTS.contains(ending) ? PersonalScan.Form.TEXT : null;
    }

    private Findings look(Item item, PersonalScan.Form form) throws IOException {
        Masking masking = request.masking();
        Words words = words(item);
        try (PageBytes opened = PageBytes.open(item.original)) {
            ByteBuffer bytes = opened.bytes();
            WebCharset charset = item.judgement != null
                    ? item.charset()
                    : CharsetJudge.judge(bytes, true, null, item.original.httpCharset())
                            .charset();
            boolean wide = !charset.isAsciiCompatible();
            ByteBuffer seen = wide ? PageBytes.utf8(bytes, charset) : bytes;
            WebCharset as = wide ? WebCharset.UTF_8 : charset;
            if (masking == null) {
                return PersonalScan.look(seen, as, form, words);
            }
            Findings found = PersonalScan.plan(seen, as, form, words);
            if (found.masked() > 0) {
                item.original = new MaskedOriginal(item.original, charset, form, words, found.counts());
                item.title = PersonalScan.masked(item.title, PersonalScan.Form.TEXT, words);
            }
            return found;
        }
    }

    /** What a file is called is told, and stays: links lead to it. Pictures are often called by the time they were taken. */
    private static Findings withName(String path, Findings inside) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[._]", " ");
        List<Finding> all = new ArrayList<>();
        Map<Finding.Kind, Integer> counts = new EnumMap<>(Finding.Kind.class);
        counts.putAll(inside.counts());
        for (PersonalNumber number : PersonalNumbers.find(name)) {
            if (number.certain() && number.type() != PersonalNumber.Type.BANK_CARD) {
                Finding.Kind kind =
                        number.type() == PersonalNumber.Type.ID_CARD ? Finding.Kind.ID_CARD : Finding.Kind.MOBILE;
                all.add(new Finding(0, kind, true, Finding.Place.NAME, number.shown(), false));
                counts.merge(kind, 1, Integer::sum);
            }
        }
        if (all.isEmpty()) {
            return inside;
        }
        all.addAll(inside.first());
        return new Findings(all, counts, inside.masked());
    }

    /** What a script of the page wrote, masked as the page is. */
    static ScriptRunner.Written masked(FreezeRequest request, Item item, ScriptRunner.Written written) {
        Masking masking = request.masking();
        return masking == null || written.html().isEmpty()
                ? written
                : new ScriptRunner.Written(
                        PersonalScan.masked(
                                written.html(),
                                PersonalScan.Form.HTML,
                                masking.list().of(item.path())),
                        written.lost(),
                        written.clock());
    }

    /** Files that were not searched, or not to their end. */
    int unsearched() {
        return report.unread();
    }

    /** Writes the report; it holds no number that could be read. */
    void write(OutputWriter out) {
        out.write(OutputFile.made(new SitePath("privacy.json"), ORIGIN, report::writeJson));
        out.write(OutputFile.text(new SitePath("privacy.html"), ORIGIN, report.html()));
    }

    /**
     * Writes the sealed log, before anything that is masked is published.
     *
     * @return false after reporting why it cannot be continued
     */
    boolean seal(List<Item> items) throws IOException {
        Masking masking = request.masking();
        if (masking == null) {
            return true;
        }
        Path output = request.output();
        try (SealedLog log = SealedLog.open(output, request.site().date(), masking, diagnostics)) {
            if (log == null) {
                return false;
            }
            for (Item item : items) {
                if (item.withheld) {
                    log.leaveOut(item.path(), item.original::open);
                } else if (item.original instanceof MaskedOriginal masked) {
                    log.add(item.path(), masked.counts(), masked.original()::open, masked::open);
                }
            }
            String digest = log.finish();
            if (!digest.isEmpty()) {
                diagnostics.report(
                        Code.FREEZE_SEALED, Location.ofFile(SealedLog.FOLDER + "/" + SealedLog.FILE), digest);
            }
            return true;
        }
    }

    @Override
    public void close() {
        report.close();
    }
}
