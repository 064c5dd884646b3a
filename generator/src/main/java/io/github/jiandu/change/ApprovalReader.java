package io.github.jiandu.change;

import static io.github.jiandu.field.FieldTypes.pattern;
import static io.github.jiandu.field.FieldTypes.text;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldTypes;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an approval and holds it against a change list. */
public final class ApprovalReader {

    private static final Field<String> DIGEST = Field.required(
            "digest",
            "校验码",
            pattern("64 位十六进制数", Pattern.compile("[0-9a-f]{64}"), "64 位的完整校验码"),
            "变更清单的完整校验码，jiandu diff 会显示");

    private static final Field<String> NAME = Field.required("name", "审核人", text("姓名"), "审核人的姓名");
    private static final Field<LocalDateTime> DATE =
            Field.required("date", "审核日期", FieldTypes.DATE, "哪一天审核的，如 2026-11-22");
    private static final Field<String> NOTE = Field.of("note", "说明", text("文字"), "要说明的其他事，可不写");

    /** The keys of an approval. */
    public static final FieldTable TABLE = FieldTable.of(DIGEST, NAME, DATE, NOTE);

    private ApprovalReader() {}

    /**
     * The approval of a list.
     *
     * @param file what the approver wrote
     * @param site the site's folder; places in a file within it are told from there
     * @param today the day of the build
     * @return empty after reporting why the list is not approved
     */
    public static Optional<Approval> read(
            Path file, Path site, ChangeList list, LocalDate today, Diagnostics diagnostics) {
        Path absolute = file.toAbsolutePath().normalize();
        Path root = site.toAbsolutePath().normalize();
        Path folder = absolute.startsWith(root) ? root : absolute.getParent();
        String name = folder == null
                ? file.toString()
                : folder.relativize(absolute).toString().replace('\\', '/');
        String digest = list.digest();
        if (folder == null || Files.isDirectory(absolute) || !Files.exists(absolute)) {
            diagnostics.report(Code.APPROVAL_MISSING, Location.ofFile(name), digest, name);
            return Optional.empty();
        }
        return new SourceTree(folder)
                .read(name, diagnostics)
                .flatMap(source -> read(source, diagnostics, digest, today));
    }

    private static Optional<Approval> read(SourceFile source, Diagnostics diagnostics, String wanted, LocalDate today) {
        Optional<FieldValues> read =
                Yaml.readMapping(source, diagnostics).map(mapping -> TABLE.read(mapping, diagnostics));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        FieldValues values = read.get();
        String digest = values.get(DIGEST);
        String name = values.get(NAME);
        LocalDateTime date = values.get(DATE);
        if (digest != null && !digest.equals(wanted)) {
            diagnostics.report(
                    Code.APPROVAL_OTHER_LIST,
                    values.at(DIGEST),
                    ChangeList.code(digest),
                    ChangeList.code(wanted),
                    wanted);
        }
        if (name != null && name.codePoints().noneMatch(Character::isLetter)) {
            diagnostics.report(Code.APPROVAL_NO_NAME, values.at(NAME));
        }
        if (date != null && date.toLocalDate().isAfter(today)) {
            diagnostics.report(Code.APPROVAL_FUTURE, values.at(DATE), date.toLocalDate(), today);
        }
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        return Optional.of(new Approval(
                Objects.requireNonNull(digest),
                Objects.requireNonNull(name),
                Objects.requireNonNull(date).toLocalDate(),
                values.get(NOTE)));
    }
}
