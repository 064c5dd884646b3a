package io.github.jiandu.assign;

import io.github.jiandu.assign.IndexNumbers.Given;
import io.github.jiandu.content.CataloguePage;
import io.github.jiandu.content.IndexLedger;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.file.SafeFile;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.source.FrontMatterEdit;
import io.github.jiandu.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes numbers into pages, each file whole or not at all. The ledger comes first: should the run be broken off, a number
 * is lost rather than given twice.
 */
public final class NumberWriter {

    private static final String LEDGER_HEAD = """
            # 用过的索引号，由 jiandu number 登记，不要手改；号码不会再用（IDX-07）。请随网站一起保存。
            # Index numbers that were given, kept by jiandu number. Do not edit.
            """;

    private final SourceTree tree;
    private final Diagnostics diagnostics;

    public NumberWriter(SourceTree tree, Diagnostics diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /**
     * What the files will say, made before any is touched; empty after reporting which of them cannot take its number.
     */
    public Optional<Map<Given, String>> prepare(List<Given> given) {
        Map<Given, String> texts =
                new TreeMap<>(Comparator.comparing(one -> one.page().item().path()));
        boolean complete = true;
        for (Given one : given) {
            Optional<String> text = edited(one);
            text.ifPresent(written -> texts.put(one, written));
            complete &= text.isPresent();
        }
        return complete ? Optional.of(texts) : Optional.empty();
    }

    /** Writes what was prepared; what could not be written is reported. */
    public void write(Map<Given, String> texts, List<CataloguePage> pages, List<IndexLedger.Line> ledger) {
        if (!writeLedger(texts, pages, ledger)) {
            return;
        }
        for (Map.Entry<Given, String> text : texts.entrySet()) {
            SourceTree.Item item = text.getKey().page().item();
            replace(item.file(), item.path(), text.getValue());
        }
    }

    private Optional<String> edited(Given given) {
        SourceTree.Item item = given.page().item();
        Field<?> field =
                PageFields.of(given.page().kind()).find(CataloguePage.NUMBER).orElseThrow();
        try {
            String text = Files.readString(item.file(), StandardCharsets.UTF_8);
            Optional<String> edited = new FrontMatterEdit(field.key(), field.chinese(), given.number()).apply(text);
            if (edited.isEmpty()) {
                diagnostics.report(Code.NUMBER_NOT_WRITTEN, Location.of(item.path(), 1, 1, 3), given.number());
            }
            return edited;
        } catch (IOException e) {
            diagnostics.report(Code.IO_READ, Location.ofFile(item.path()), SystemMessages.of(e));
            return Optional.empty();
        }
    }

    /** Every number that is in use or was: those on record, those of pages numbered by hand, the new ones. */
    private boolean writeLedger(Map<Given, String> texts, List<CataloguePage> pages, List<IndexLedger.Line> ledger) {
        Set<String> lines = new TreeSet<>();
        ledger.forEach(line -> lines.add(line(line.number(), line.page())));
        pages.stream()
                .filter(page -> page.number() != null)
                .forEach(page -> lines.add(
                        line(String.valueOf(page.number()), page.item().path())));
        texts.keySet()
                .forEach(given ->
                        lines.add(line(given.number(), given.page().item().path())));
        if (lines.size() == ledger.size()) {
            return true;
        }
        String text = LEDGER_HEAD + String.join("", lines);
        return replace(tree.root().resolve(IndexLedger.FILE), IndexLedger.FILE, text);
    }

    private static String line(String number, String page) {
        return "- " + IndexLedger.NUMBER.chinese() + ": " + quoted(number) + "\n  " + IndexLedger.PAGE.chinese() + ": "
                + quoted(page) + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private boolean replace(Path file, String path, String text) {
        try {
            SafeFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, Location.ofFile(path), path, SystemMessages.of(e));
            return false;
        }
    }
}
