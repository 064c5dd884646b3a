package io.github.jiandu.config;

import io.github.jiandu.config.IndexNumbering.ColumnClass;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.number.CreditCode;
import io.github.jiandu.number.IndexPattern;
import io.github.jiandu.number.IndexScheme;
import io.github.jiandu.number.OrganisationCode;
import io.github.jiandu.number.Part;
import io.github.jiandu.number.SchemeName;
import io.github.jiandu.source.YamlNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads 索引号编制 and the codes it needs (IDX-07 to IDX-11, IDX-13). */
final class IndexNumberingReader {

    /** IDX-11: five characters for area and department. */
    private static final int LIANYUNGANG_BODY = 5;

    private final FieldValues site;
    private final Diagnostics diagnostics;

    private IndexNumberingReader(FieldValues site, Diagnostics diagnostics) {
        this.site = site;
        this.diagnostics = diagnostics;
    }

    /** The body's credit code; null when there is none or its check digit is wrong, which is reported (IDX-13). */
    static @Nullable String creditCode(FieldValues site, Diagnostics diagnostics) {
        String code = site.get(SiteFields.USCC);
        if (code == null || CreditCode.isValid(code)) {
            return code;
        }
        Optional<String> corrected = CreditCode.corrected(code);
        Location at = site.at(SiteFields.USCC);
        corrected.ifPresentOrElse(
                right -> diagnostics.report(Code.NUMBER_USCC, at, code, right),
                () -> diagnostics.report(Code.FIELD_FORM, at, "uscc", code, SiteFields.USCC_EXAMPLE));
        return null;
    }

    /** The site's way of numbering; without a word on it that of the credit code, if there is one (IDX-07). */
    static @Nullable IndexNumbering read(FieldValues site, @Nullable String uscc, Diagnostics diagnostics) {
        FieldValues written = site.get(SiteFields.INDEX_NUMBER);
        if (written != null) {
            return new IndexNumberingReader(site, diagnostics).read(written, uscc);
        }
        return uscc == null ? null : plain(uscc);
    }

    private static IndexNumbering plain(String uscc) {
        return IndexPattern.parse(SchemeName.USCC.pattern())
                .flatMap(pattern -> IndexScheme.of(pattern, Map.of(Part.USCC, uscc)))
                .map(scheme -> new IndexNumbering(scheme, List.of()))
                .orElseThrow();
    }

    private @Nullable IndexNumbering read(FieldValues written, @Nullable String uscc) {
        if (written.isWritten(IndexNumberFields.SCHEME) && written.get(IndexNumberFields.SCHEME) == null) {
            return null;
        }
        Location at = written.at();
        SchemeName name = written.get(
                IndexNumberFields.SCHEME,
                written.isWritten(IndexNumberFields.PATTERN) ? SchemeName.PATTERN : SchemeName.USCC);
        String text = name == SchemeName.PATTERN ? written.get(IndexNumberFields.PATTERN) : name.pattern();
        if (text == null) {
            diagnostics.report(Code.NUMBER_PART_MISSING, at, name.chinese(), "格式", name.key(), "pattern");
            return null;
        }
        Optional<IndexPattern> pattern = IndexPattern.parse(text);
        if (pattern.isEmpty()) {
            diagnostics.report(Code.NUMBER_PATTERN, written.at(IndexNumberFields.PATTERN), text);
            return null;
        }
        List<Part> parts = pattern.get().settings();
        List<ColumnClass> classes = classes(written);
        Map<Part, String> settings = settings(parts, written, uscc, classes);
        if (!isComplete(parts, settings, written, name, uscc) || !areWellFormed(settings, written, name, classes)) {
            return null;
        }
        Optional<IndexScheme> scheme = IndexScheme.of(pattern.get(), settings);
        if (scheme.isEmpty()) {
            diagnostics.report(Code.NUMBER_NO_ROOM, at, name.chinese(), name.key());
        }
        return scheme.map(made -> new IndexNumbering(made, classes)).orElse(null);
    }

    private Map<Part, String> settings(
            List<Part> parts, FieldValues written, @Nullable String uscc, List<ColumnClass> classes) {
        Map<Part, String> settings = new EnumMap<>(Part.class);
        for (Part part : parts) {
            Optional<String> value = IndexNumberFields.of(part)
                    .flatMap(written::find)
                    .or(() -> Optional.ofNullable(implied(part, uscc, classes)));
            value.ifPresent(text -> settings.put(part, text));
        }
        return settings;
    }

    /** What the rest of the settings already says. */
    private @Nullable String implied(Part part, @Nullable String uscc, List<ColumnClass> classes) {
        return switch (part) {
            case USCC -> uscc;
            case ORGANISATION -> uscc == null ? null : CreditCode.organisation(uscc);
            case AREA -> site.get(SiteFields.DIVISION_CODE);
            case CLASS -> classes.isEmpty() ? null : classes.get(0).code();
            default -> null;
        };
    }

    private List<ColumnClass> classes(FieldValues written) {
        List<ColumnClass> classes = new ArrayList<>();
        Map<YamlNode.Scalar, String> named = written.get(IndexNumberFields.CLASSES, Map.of());
        named.forEach((column, code) -> classes.add(new ColumnClass(SiteFields.reference(column), code)));
        return classes;
    }

    private boolean isComplete(
            List<Part> parts, Map<Part, String> settings, FieldValues written, SchemeName name, @Nullable String uscc) {
        List<Part> missing = parts.stream()
                .filter(part -> !settings.containsKey(part))
                // a credit code that is wrong has been reported
                .filter(part -> part != Part.USCC || uscc != null || !site.isWritten(SiteFields.USCC))
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(
                    Code.NUMBER_PART_MISSING,
                    written.at(),
                    name.chinese(),
                    missing.stream().map(Part::chinese).collect(Collectors.joining("、")),
                    name.key(),
                    missing.stream().map(Part::key).collect(Collectors.joining(", ")));
        }
        return settings.size() == parts.size();
    }

    private boolean areWellFormed(
            Map<Part, String> settings, FieldValues written, SchemeName name, List<ColumnClass> classes) {
        boolean right = true;
        for (Map.Entry<Part, String> setting : settings.entrySet()) {
            Part part = setting.getKey();
            String expected = expected(part, setting.getValue(), name);
            Optional<Field<String>> field = IndexNumberFields.of(part);
            if (!expected.isEmpty() && field.isPresent()) {
                diagnostics.report(Code.FIELD_FORM, written.at(field.get()), part.key(), setting.getValue(), expected);
                right = false;
            }
        }
        String usual = settings.getOrDefault(Part.CLASS, "");
        for (ColumnClass named : classes) {
            boolean fits = usual == null
                    || name != SchemeName.YUNNAN
                    || usual.length() == named.code().length();
            String expected = fits ? expected(Part.CLASS, named.code(), name) : usual;
            if (!expected.isEmpty()) {
                diagnostics.report(
                        Code.FIELD_FORM, named.column().at(), named.column().text(), named.code(), expected);
                right = false;
            }
        }
        return right;
    }

    /** An example of how to write a value that is wrong; empty for one that is right. */
    private static String expected(Part part, String value, SchemeName name) {
        if (part == Part.ORGANISATION && !OrganisationCode.isValid(value)) {
            return OrganisationCode.corrected(value).orElse("000014349");
        }
        if (name == SchemeName.LIANYUNGANG && part == Part.DEPARTMENT && value.length() != LIANYUNGANG_BODY) {
            return "AB012";
        }
        return name == SchemeName.YUNNAN && !value.matches("\\d+") ? "001" : "";
    }
}
