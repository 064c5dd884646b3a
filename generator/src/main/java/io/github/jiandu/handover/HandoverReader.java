package io.github.jiandu.handover;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads {@code handover.yaml}. */
public final class HandoverReader {

    /** The file. */
    public static final String FILE = "handover.yaml";

    private final FieldValues values;
    private final Diagnostics diagnostics;

    private HandoverReader(FieldValues values, Diagnostics diagnostics) {
        this.values = values;
        this.diagnostics = diagnostics;
    }

    /** The settings in a folder; empty after reporting what is missing or wrong. */
    public static Optional<HandoverSettings> read(SourceTree tree, Diagnostics diagnostics) {
        Optional<SourceFile> file = tree.read(FILE, diagnostics);
        if (file.isEmpty() && !diagnostics.hasErrors()) {
            diagnostics.report(Code.HANDOVER_NO_SETTINGS, Location.ofFile(FILE));
        }
        return file.flatMap(source -> read(source, diagnostics));
    }

    /** The settings in a text; empty after reporting what is missing or wrong. */
    public static Optional<HandoverSettings> read(SourceFile source, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<HandoverSettings> settings = Yaml.readMapping(source, found)
                .map(mapping -> HandoverFields.TABLE.read(mapping, found))
                .flatMap(values -> new HandoverReader(values, found).settings());
        boolean wrong = found.hasErrors();
        found.sorted()
                .forEach(told -> diagnostics.report(
                        told.code(), told.at(), told.related(), told.args().toArray()));
        return wrong ? Optional.empty() : settings;
    }

    private Optional<HandoverSettings> settings() {
        FieldValues medium = values.get(HandoverFields.MEDIUM);
        Numbering numbering = numbering();
        needSomething(HandoverFields.HARDWARE, HandoverFields.SOFTWARE);
        if (diagnostics.hasErrors() || medium == null) {
            return Optional.empty();
        }
        String fonds = values.get(HandoverFields.FONDS, "");
        String sender = values.get(HandoverFields.SENDER, "");
        return Optional.of(new HandoverSettings(
                fonds,
                sender,
                values.get(HandoverFields.RECEIVER, ""),
                values.get(HandoverFields.KEEPER, sender),
                values.get(HandoverFields.MAKER, ""),
                values.get(HandoverFields.CHECKER, ""),
                values.get(HandoverFields.TASK),
                values.get(HandoverFields.DESCRIPTION),
                medium(medium, fonds),
                values.get(HandoverFields.HARDWARE, List.of()),
                values.get(HandoverFields.SOFTWARE, List.of()),
                values.get(HandoverFields.ENCODING, Encoding.UTF_8),
                numbering,
                values.get(HandoverFields.RETENTION),
                columns(),
                values.get(HandoverFields.OPENING, "开放"),
                technical(),
                digests(),
                values.get(HandoverFields.FILLED_BY),
                values.get(HandoverFields.REVIEWED_BY),
                values.get(HandoverFields.REMARK),
                values.at()));
    }

    /** A list with nothing in it is as good as none. */
    @SafeVarargs
    private void needSomething(io.github.jiandu.field.Field<List<String>>... fields) {
        for (io.github.jiandu.field.Field<List<String>> field : fields) {
            if (values.isWritten(field) && values.get(field, List.of()).isEmpty()) {
                diagnostics.report(Code.FIELD_EMPTY, values.at(field), field.key(), field.chinese());
            }
        }
    }

    private HandoverSettings.MediumKind medium(FieldValues medium, String fonds) {
        String number = medium.get(HandoverFields.NUMBER, fonds + "-{序号}");
        return new HandoverSettings.MediumKind(
                medium.get(HandoverFields.TYPE, ""),
                medium.get(HandoverFields.SPECIFICATION, ""),
                Capacity.parse(medium.get(HandoverFields.CAPACITY, "1GB")),
                number.contains("{序号}") ? number : number + "-{序号}",
                Math.max(1, medium.get(HandoverFields.FIRST, 1)),
                Math.max(1, medium.get(HandoverFields.COPIES, 1)));
    }

    private Numbering numbering() {
        Optional<FieldValues> group = values.find(HandoverFields.ARCHIVE_NUMBER);
        Optional<YamlNode.Scalar> pattern = group.flatMap(v -> v.find(HandoverFields.PATTERN));
        Optional<String> office = group.flatMap(v -> v.find(HandoverFields.OFFICE));
        if (pattern.isEmpty()) {
            diagnostics.report(Code.HANDOVER_NO_NUMBER_PATTERN, values.at(HandoverFields.ARCHIVE_NUMBER));
        } else {
            Numbering.trouble(pattern.get().text(), office.isPresent())
                    .ifPresent(name -> diagnostics.report(
                            Code.HANDOVER_NUMBER_PATTERN,
                            pattern.get().at(),
                            pattern.get().text(),
                            name));
        }
        return new Numbering(
                pattern.map(YamlNode.Scalar::text).orElse(Numbering.DEFAULT),
                group.flatMap(v -> v.find(HandoverFields.CLASS_CODE)).orElse(Numbering.CLASS_CODE),
                office.orElse(null),
                pattern.isPresent()
                        && group.flatMap(v -> v.find(HandoverFields.AGREED)).orElse(false));
    }

    private Map<String, HandoverSettings.ColumnRule> columns() {
        Map<String, HandoverSettings.ColumnRule> rules = new LinkedHashMap<>();
        values.get(HandoverFields.COLUMNS, Map.of())
                .forEach((name, rule) -> rules.put(
                        trimmed(name.text()),
                        new HandoverSettings.ColumnRule(
                                rule.get(HandoverFields.COLUMN_RETENTION),
                                rule.get(HandoverFields.COLUMN_CLASS),
                                name.at())));
        return rules;
    }

    private static String trimmed(String path) {
        String start = path.startsWith("/") ? path.substring(1) : path;
        return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    }

    private Map<String, String> technical() {
        Map<String, String> notes = new LinkedHashMap<>();
        values.get(HandoverFields.TECHNICAL, Map.of())
                .forEach((ending, note) ->
                        notes.put(ending.text().replace(".", "").toLowerCase(Locale.ROOT), note));
        return notes;
    }

    private List<Algorithm> digests() {
        List<Algorithm> wanted = values.get(HandoverFields.DIGESTS, List.of());
        for (Algorithm digest : wanted) {
            if (!digest.isAvailable()) {
                diagnostics.report(Code.HANDOVER_NO_DIGEST, values.at(HandoverFields.DIGESTS), digest.title());
            }
        }
        return wanted.stream().distinct().toList();
    }
}
