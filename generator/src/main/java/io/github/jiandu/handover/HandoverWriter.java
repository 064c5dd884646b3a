package io.github.jiandu.handover;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.site.Retention;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes records on media as an archive office takes them (PKG-04 to PKG-16): as many as are needed, all or none.
 *
 * <pre>
 * HandoverWriter.write(HandoverRequest.of(Path.of("handover"), day, settings, provenance, records), diagnostics);
 * </pre>
 */
public final class HandoverWriter {

    /** Files of a medium that explain it, by the resource they are copied from. */
    private static final Map<String, String> SCHEMAS = new TreeMap<>(Map.of(
            Layout.CATALOGUE_XSD,
            "catalogue.xsd",
            Layout.METADATA_XSD,
            "metadata.xsd",
            Layout.REGISTER_XSD,
            "register.xsd"));

    /** After so many records that cannot be handed over, the rest is not looked at. */
    private static final int ENOUGH = 200;

    private final HandoverRequest request;
    private final HandoverSettings settings;
    private final Staging staging;
    private final Diagnostics diagnostics;
    private final Retentions retentions;
    private final MetadataXml metadata;
    private final List<Medium> media = new ArrayList<>();
    /** Last number given in each year and retention. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final Set<String> unsettled = new HashSet<>();
    private long planned;
    private int undated;
    private int refused;

    private HandoverWriter(HandoverRequest request, Staging staging, Diagnostics diagnostics) {
        this.request = request;
        this.settings = request.settings();
        this.staging = staging;
        this.diagnostics = diagnostics;
        this.retentions = new Retentions(settings);
        this.metadata = new MetadataXml(settings, request.provenance());
    }

    /** Writes all media; empty after reporting why there are none. A former hand-over in the folder is replaced. */
    public static Optional<HandoverSummary> write(HandoverRequest request, Diagnostics diagnostics) {
        Location at = location(request);
        Diagnostics found = new Diagnostics();
        Optional<HandoverSummary> summary = Optional.empty();
        try (Staging staging = Staging.open(request.output(), found).orElse(null)) {
            if (staging != null) {
                summary = new HandoverWriter(request, staging, found).write();
            }
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space left");
            found.report(full ? Code.OUTPUT_FULL : Code.OUTPUT_FAILED, at, request.output(), SystemMessages.of(e));
        }
        found.sorted()
                .forEach(told -> diagnostics.report(
                        told.code(), told.at(), told.related(), told.args().toArray()));
        return found.hasErrors() ? Optional.empty() : summary;
    }

    private static Location location(HandoverRequest request) {
        return Location.ofFile(String.valueOf(request.output().getFileName()));
    }

    private Optional<HandoverSummary> write() throws IOException {
        try {
            checkProvenance();
            writeRecords();
            if (diagnostics.hasErrors()) {
                return Optional.empty();
            }
            HandoverSummary summary = finish();
            if (diagnostics.hasErrors()) {
                return Optional.empty();
            }
            staging.publish();
            return Optional.of(summary);
        } finally {
            for (Medium medium : media) {
                medium.close();
            }
        }
    }

    private void checkProvenance() {
        Provenance from = request.provenance();
        Map<String, String> needed = new TreeMap<>(Map.of(
                "网站名称", from.siteName(),
                "网站域名", from.domain(),
                "主办单位", from.sponsor(),
                "归档单位", from.unit(),
                "归档责任者", from.person(),
                "采集工具及版本", from.tool()));
        needed.forEach((name, value) -> {
            if (value.isBlank()) {
                diagnostics.report(Code.HANDOVER_INCOMPLETE, location(request), name);
            }
        });
    }

    private void writeRecords() throws IOException {
        Set<String> columns = new HashSet<>();
        for (HandoverRecord record : request.records()) {
            if (refused >= ENOUGH) {
                break;
            }
            columns.add(String.join("/", record.column()));
            if (check(record)) {
                add(record);
            } else {
                refused++;
            }
        }
        settings.columns().forEach((path, rule) -> {
            if (refused < ENOUGH && columns.stream().noneMatch(c -> (c + "/").startsWith(path + "/"))) {
                diagnostics.report(Code.HANDOVER_COLUMN_UNUSED, rule.at(), path);
            }
        });
        if (media.isEmpty() && refused == 0) {
            diagnostics.report(Code.HANDOVER_EMPTY, location(request));
        }
        if (undated > 0) {
            diagnostics.report(Code.HANDOVER_UNDATED, location(request), undated);
        }
    }

    /** Whether a record may go on a medium; what keeps it off is reported. */
    private boolean check(HandoverRecord record) {
        Location at = at(record);
        boolean fine = true;
        Map<String, String> needed =
                Map.of("题名", record.title(), "原网址", record.originalUrl(), "归档网址", record.archivedUrl());
        for (Map.Entry<String, String> value : new TreeMap<>(needed).entrySet()) {
            if (value.getValue().isBlank()) {
                diagnostics.report(Code.HANDOVER_INCOMPLETE, at, value.getKey());
                fine = false;
            }
        }
        if (!record.secrecy().equals(Layout.PUBLIC)) {
            diagnostics.report(Code.HANDOVER_SECRECY, at, record.secrecy());
            fine = false;
        }
        Set<String> paths = new HashSet<>();
        for (Component component : record.components()) {
            if (!SitePath.isPath(component.path())) {
                diagnostics.report(Code.HANDOVER_UNSAFE_PATH, at, component.path());
                fine = false;
            } else if (!paths.add(component.path())) {
                diagnostics.report(Code.HANDOVER_PATH_TWICE, at, component.path());
                fine = false;
            }
        }
        return fine;
    }

    private static Location at(HandoverRecord record) {
        String path = record.components().get(0).path();
        return Location.ofFile(path.isEmpty() ? "?" : path);
    }

    private void add(HandoverRecord record) throws IOException {
        Retentions.Choice choice = retentions.of(record);
        String column = String.join("/", record.column());
        if (choice.by() == Retentions.By.NOBODY && unsettled.add(column)) {
            diagnostics.report(Code.HANDOVER_NO_RETENTION, settings.at(), column);
        }
        undated += record.date() == null ? 1 : 0;
        int year = record.date() == null
                ? request.provenance().archived().getYear()
                : record.date().getYear();
        Placed placed = place(record, year, choice.retention());
        String text = metadata.of(placed, Integer.MAX_VALUE);
        long size = 4L * text.length();
        for (Component component : record.components()) {
            size += component.size();
        }
        int files = record.components().size() + 2;
        Medium medium = media.isEmpty() ? next() : media.get(media.size() - 1);
        if (!medium.holds(size, files, planned)) {
            if (medium.records() > 0) {
                medium = next();
            }
            if (!medium.holds(size, files, planned)) {
                diagnostics.report(
                        Code.HANDOVER_TOO_LARGE,
                        at(record),
                        size,
                        settings.medium().capacity().text());
                refused++;
                return;
            }
        }
        planned += size + 600L * files;
        try {
            medium.add(placed, metadata);
        } catch (Medium.Changed e) {
            diagnostics.report(Code.HANDOVER_CHANGED, at(record), String.valueOf(e.getMessage()));
            refused++;
        } catch (Medium.Unreadable e) {
            diagnostics.report(Code.IO_READ, at(record), String.valueOf(e.getMessage()));
            refused++;
        }
    }

    private Medium next() throws IOException {
        if (!media.isEmpty()) {
            media.get(media.size() - 1).endRecords();
        }
        int number = media.size() + 1;
        Medium medium = new Medium(staging.medium(number), staging.spool(number), settings);
        media.add(medium);
        planned = 0;
        return medium;
    }

    private Placed place(HandoverRecord record, int year, Retention retention) {
        int item = numbers.merge(year + " " + retention.key(), 1, Integer::sum);
        String column = String.join("/", record.column());
        HandoverSettings.ColumnRule rule = Retentions.rule(settings, column, false);
        String named = rule == null || rule.folder() == null ? String.join("-", record.column()) : rule.folder();
        String folder = Layout.RECORDS + "/" + String.format(Locale.ROOT, "%04d", year) + "/"
                + ItemPaths.classFolder(named.isBlank() ? "综合" : named) + "/" + Numbering.code(retention) + "-"
                + Numbering.item(item);
        return new Placed(
                record,
                year,
                retention,
                item,
                settings.numbering().of(settings.fonds(), year, retention, item),
                folder,
                ItemPaths.of(folder, record.components()));
    }

    /** Writes what explains the media, then what is counted from them, then what comes of looking at them. */
    private HandoverSummary finish() throws IOException {
        media.get(media.size() - 1).endRecords();
        Charset charset = settings.encoding().charset();
        // the numbers of media must be known before the first is described, digests are not needed yet
        Register counted = register();
        for (int i = 0; i < media.size(); i++) {
            Medium medium = media.get(i);
            medium.file(Layout.DESCRIPTION, Explanations.description(counted, i).getBytes(charset), "text/plain", null);
            medium.file(
                    Layout.RULES,
                    Explanations.rules(counted, retentions.decided()).getBytes(charset),
                    "text/plain",
                    null);
            medium.file(Layout.SCHEME, Explanations.scheme().getBytes(charset), "text/plain", null);
            for (Map.Entry<String, String> schema : SCHEMAS.entrySet()) {
                medium.file(schema.getKey(), resource(schema.getValue()), "text/xml", null);
            }
            if (!request.corrections().isEmpty()) {
                medium.file(
                        Layout.CORRECTIONS,
                        Explanations.corrections(request.corrections()).getBytes(charset),
                        "text/plain",
                        null);
            }
            medium.endFiles();
        }
        Register register = register();
        Sheets sheets = new Sheets(register);
        for (Medium medium : media) {
            medium.paper(Layout.REGISTER_XML, register.xml().getBytes(charset));
            medium.paper(Layout.REGISTER_TXT, register.text().getBytes(charset));
            medium.paper(Layout.REGISTER_HTML, sheets.register().getBytes(StandardCharsets.UTF_8));
            medium.paper(Layout.LABELS, sheets.labels().getBytes(StandardCharsets.UTF_8));
            medium.endPapers();
        }
        for (int i = 0; i < media.size(); i++) {
            inspect(media.get(i), Layout.MEDIUM + (i + 1));
            if (media.get(i).total() > settings.medium().capacity().bytes()) {
                diagnostics.report(
                        Code.HANDOVER_OVERFULL,
                        settings.at(),
                        Layout.MEDIUM + (i + 1),
                        media.get(i).total(),
                        settings.medium().capacity().text());
            }
        }
        return new HandoverSummary(
                register.media().stream().map(Register.Row::number).toList(), register.records(), register.bytes());
    }

    private Register register() {
        String years = years();
        return Register.of(settings, request.provenance(), request.made(), media, years);
    }

    private String years() {
        List<Integer> years = numbers.keySet().stream()
                .map(key -> Integer.valueOf(key.substring(0, key.indexOf(' '))))
                .sorted()
                .toList();
        int first = years.get(0);
        int last = years.get(years.size() - 1);
        return first == last ? first + "年" : first + "年至" + last + "年";
    }

    private void inspect(Medium medium, String folder) throws IOException {
        try {
            Map<String, byte[]> report = request.inspection().of(medium.root());
            for (Map.Entry<String, byte[]> file : new TreeMap<>(report).entrySet()) {
                medium.paper(Layout.REPORT + "." + file.getKey(), file.getValue());
            }
            if (!report.isEmpty()) {
                medium.endPapers();
            }
        } catch (HandoverRequest.Refused e) {
            e.findings()
                    .forEach(finding -> diagnostics.report(Code.HANDOVER_NOT_SOUND, Location.ofFile(folder), finding));
        }
    }

    /** A schema as it stands in the program. */
    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HandoverWriter.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    /** The schema that a file of a medium must keep to, as it stands in the program; null when it has none. */
    public static byte @Nullable [] schema(String xsd) throws IOException {
        String name = SCHEMAS.get(xsd);
        return name == null ? null : resource(name);
    }
}
