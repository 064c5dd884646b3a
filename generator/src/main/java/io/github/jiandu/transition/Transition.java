package io.github.jiandu.transition;

import io.github.jiandu.config.SiteConfig;
import io.github.jiandu.config.SiteConfigReader;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.lifecycle.Lifecycle;
import io.github.jiandu.lifecycle.LifecycleFields;
import io.github.jiandu.lifecycle.LifecycleLog;
import io.github.jiandu.lifecycle.LifecycleRules;
import io.github.jiandu.lifecycle.LifecycleState;
import io.github.jiandu.source.MappingEdit;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A move of a site, thought through before anything is written. */
public final class Transition {

    private static final String MARK = "\uFEFF";

    private final SourceTree tree;
    private final String before;
    private final String after;
    private final LifecycleLog log;
    private final String record;

    private Transition(SourceTree tree, String before, String after, LifecycleLog log, String record) {
        this.tree = tree;
        this.before = before;
        this.after = after;
        this.log = log;
        this.record = record;
    }

    /**
     * Thinks a move through; empty after reporting why it is not allowed. What is only worth a warning is reported too.
     *
     * @param today day of the move
     * @param values what {@code lifecycle} is to say, by English key
     * @param reason why, for the record; null when the settings say it
     */
    public static Optional<Transition> plan(
            SourceTree tree,
            Verb verb,
            LocalDate today,
            Map<String, String> values,
            @Nullable String reason,
            Diagnostics diagnostics) {
        Optional<SiteConfig> present = SiteConfigReader.read(tree, new Diagnostics());
        Optional<String> text = text(tree, diagnostics);
        LifecycleLog log = LifecycleLog.read(tree, diagnostics);
        if (present.isEmpty() || text.isEmpty() || diagnostics.hasErrors()) {
            // says what is wrong with the settings, which nothing can be built on
            SiteConfigReader.read(tree, diagnostics);
            return Optional.empty();
        }
        Map<String, @Nullable String> wanted = wanted(verb, present.get().lifecycle(), values);
        String mark = text.get().startsWith(MARK) ? MARK : "";
        Optional<String> edited = new MappingEdit(LifecycleFields.GROUP, LifecycleFields.NAMES, wanted)
                .apply(text.get().substring(mark.length()));
        if (edited.isEmpty()) {
            diagnostics.report(
                    Code.LIFECYCLE_NOT_EDITED, present.get().lifecycle().at());
            return Optional.empty();
        }
        Optional<SiteConfig> next =
                SiteConfigReader.read(new SourceFile(SiteConfigReader.FILE, edited.get()), tree, diagnostics);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Lifecycle life = next.get().lifecycle();
        String record = log.with(LifecycleLog.Move.of(today, verb.key(), life, reason));
        LifecycleRules.check(
                life,
                LifecycleLog.read(new SourceFile(LifecycleLog.FILE, record), diagnostics),
                today,
                next.get().baseUrl(),
                next.get().identity().phone() != null,
                diagnostics);
        return diagnostics.hasErrors()
                ? Optional.empty()
                : Optional.of(new Transition(tree, text.get(), mark + edited.get(), log, record));
    }

    private static Map<String, @Nullable String> wanted(Verb verb, Lifecycle present, Map<String, String> values) {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("state", verb.to().key());
        verb.ends().forEach(key -> wanted.put(key, null));
        if (verb == Verb.ARCHIVE && !present.is(LifecycleState.MIGRATING) && !present.is(LifecycleState.ARCHIVED)) {
            // the dates of something else than a notice
            wanted.put("from", null);
            wanted.put("until", null);
        }
        wanted.putAll(values);
        return wanted;
    }

    private static Optional<String> text(SourceTree tree, Diagnostics diagnostics) {
        try {
            return Optional.of(Files.readString(tree.root().resolve(SiteConfigReader.FILE), StandardCharsets.UTF_8));
        } catch (IOException e) {
            diagnostics.report(Code.IO_READ, Location.ofFile(SiteConfigReader.FILE), SystemMessages.of(e));
            return Optional.empty();
        }
    }

    /** What would change: lines that go with {@code -}, lines that come with {@code +}, two others around them. */
    public String shown() {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int start = 0;
        while (start < old.size() && start < now.size() && old.get(start).equals(now.get(start))) {
            start++;
        }
        int end = 0;
        while (end < old.size() - start
                && end < now.size() - start
                && old.get(old.size() - 1 - end).equals(now.get(now.size() - 1 - end))) {
            end++;
        }
        List<String> lines = new ArrayList<>();
        lines.add(SiteConfigReader.FILE);
        old.subList(Math.max(0, start - 2), start).forEach(line -> lines.add("   " + line));
        old.subList(start, old.size() - end).forEach(line -> lines.add(" - " + line));
        now.subList(start, now.size() - end).forEach(line -> lines.add(" + " + line));
        old.subList(old.size() - end, Math.min(old.size(), old.size() - end + 2))
                .forEach(line -> lines.add("   " + line));
        lines.add(LifecycleLog.FILE);
        record.substring(log.text().length()).lines().forEach(line -> lines.add(" + " + line));
        return String.join("\n", lines) + "\n";
    }

    /** Writes settings and record; false after reporting what could not be written. */
    public boolean write(Diagnostics diagnostics) {
        // The record comes last: a move that is not on record is told of at the next build and can be made again.
        return write(SiteConfigReader.FILE, after, diagnostics) && write(LifecycleLog.FILE, record, diagnostics);
    }

    private boolean write(String path, String text, Diagnostics diagnostics) {
        try {
            Path file = tree.root().resolve(path);
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SafeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, Location.ofFile(path), path, SystemMessages.of(e));
            return false;
        }
    }
}
