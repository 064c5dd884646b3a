package io.github.jiandu.freeze;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.charset.Judgement;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.output.OutputFile;
import io.github.jiandu.output.OutputWriter;
import io.github.jiandu.privacy.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is told of a freeze in {@code report/}: the loss report, the table of names and the table of pages. */
final class ReportFiles {

    private static final Location ORIGIN = Location.ofFile("(jiandu)");

    private final OldSite site;
    private final List<Item> items;

    ReportFiles(OldSite site, List<Item> items) {
        this.site = site;
        this.items = items;
    }

    /** Writes all of them to {@code out}. */
    void write(OutputWriter out, LossReport losses) {
        LossReport.Facts facts = facts();
        out.write(OutputFile.made(new SitePath("loss.json"), ORIGIN, stream -> losses.writeJson(facts, stream)));
        out.write(OutputFile.text(new SitePath("loss.html"), ORIGIN, losses.html(facts)));
        out.write(OutputFile.made(new SitePath("map.tsv"), ORIGIN, stream -> {
            for (Item item : items) {
                if (item.isPublished()) {
                    stream.write((cell(item.path()) + "\t" + item.target() + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }));
        out.write(OutputFile.made(new SitePath("pages.tsv"), ORIGIN, stream -> {
            stream.write("path\thtml\taddress\ttrace\tcharset\tevidence\tmeta\thttp\terrors\ttitle\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (Item item : items) {
                if (item.isPage()) {
                    stream.write(line(item).getBytes(StandardCharsets.UTF_8));
                }
            }
        }));
    }

    private static String line(Item item) {
        Judgement judgement = item.judgement;
        Address address = item.address;
        List<String> cells = List.of(
                item.path(),
                item.target().value(),
                address == null ? "" : address.text(),
                item.trace.name().toLowerCase(Locale.ROOT),
                item.charset().label(),
                judgement == null ? "" : judgement.evidence().name().toLowerCase(Locale.ROOT),
                judgement == null || judgement.meta() == null ? "" : judgement.meta(),
                judgement == null || judgement.http() == null ? "" : judgement.http(),
                judgement == null ? "" : String.valueOf(judgement.errors()),
                PersonalNumbers.hidden(item.title));
        return String.join("\t", cells.stream().map(ReportFiles::cell).toList()) + "\n";
    }

    /** No cell of a table of text may hold what ends one. */
    private static String cell(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private LossReport.Facts facts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", site.name());
        texts.put("baseUrl", site.baseUrl());
        texts.put("date", site.date().toString());
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, Integer> charsets = new TreeMap<>();
        Map<String, Integer> evidence = new TreeMap<>();
        Map<String, Integer> traces = new TreeMap<>();
        int pages = 0;
        int files = 0;
        for (Item item : items) {
            Judgement judgement = item.judgement;
            if (item.isPage() && judgement != null) {
                pages++;
                charsets.merge(judgement.charset().label(), 1, Integer::sum);
                evidence.merge(judgement.evidence().name().toLowerCase(Locale.ROOT), 1, Integer::sum);
                traces.merge(item.trace.name().toLowerCase(Locale.ROOT), 1, Integer::sum);
            } else if (item.isPublished()) {
                files++;
            }
        }
        numbers.put("originals", items.size());
        numbers.put("pages", pages);
        numbers.put("files", files);
        return new LossReport.Facts(texts, numbers, charsets, evidence, traces);
    }
}
