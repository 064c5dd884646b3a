package io.github.jiandu.scaffold;

import io.github.jiandu.content.PageFields;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.kind.Kinds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes a page of a kind, ready to fill, with its fields explained in place. The fields are those that are read. */
public final class NewPage {

    private static final String ENDING = ".md";

    private NewPage() {}

    /**
     * Writes a page into the content of a site.
     *
     * @param path where, as shells know it; {@code .md} is put behind it when it is not there
     * @return the file made; empty after reporting why there is none
     */
    public static Optional<Path> create(
            EntryKind kind, Path path, KeyLanguage language, LocalDate today, Diagnostics diagnostics) {
        Path named = path.toString().endsWith(ENDING) ? path : path.resolveSibling(path.getFileName() + ENDING);
        return SitePlace.of(named, diagnostics)
                .flatMap(place -> write(place.file(), named, text(kind, language, today), diagnostics));
    }

    static Optional<Path> write(Path file, Path shown, String text, Diagnostics diagnostics) {
        Location at = Location.ofFile(shown.toString());
        if (Files.exists(file)) {
            diagnostics.report(Code.NEW_EXISTS, at, shown);
            return Optional.empty();
        }
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            return Optional.of(shown);
        } catch (IOException e) {
            diagnostics.report(Code.OUTPUT_FAILED, at, shown, SystemMessages.of(e));
            return Optional.empty();
        }
    }

    /** The page's text: what must be filled in first, then what may be. */
    static String text(EntryKind kind, KeyLanguage language, LocalDate today) {
        List<Field<?>> own = Kinds.of(kind).fields().fields();
        FieldLines lines = new FieldLines(language);
        lines.toFill(PageFields.TITLE);
        lines.known(PageFields.DATE_FIELD, today.toString());
        lines.known(PageFields.KIND, language == KeyLanguage.CHINESE ? kind.chinese() : kind.key());
        own.stream().filter(Field::required).forEach(lines::toFill);
        lines.comment("以下各项可以不写；要写的去掉行首的 # 和空格");
        own.stream().filter(field -> !field.required()).forEach(lines::maybe);
        PageFields.ARTICLE.without(Kinds.of(kind).fields()).fields().stream()
                .filter(field -> !List.of(PageFields.TITLE, PageFields.DATE_FIELD, PageFields.KIND)
                        .contains(field))
                .forEach(lines::maybe);
        return "---\n" + lines + "---\n\n" + body(kind, today);
    }

    /** The outline that pages of a kind follow. */
    private static String body(EntryKind kind, LocalDate today) {
        String day = today.getYear() + "年" + today.getMonthValue() + "月" + today.getDayOfMonth() + "日";
        String resource = "page/" + kind.key() + ENDING;
        try (InputStream in = NewPage.class.getResourceAsStream(resource)) {
            return in == null
                    ? "在这里写正文。\n"
                    : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{today}", day);
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }
}
