package io.github.jiandu.scaffold;

import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.field.Field;
import io.github.jiandu.schema.SiteSchemas;
import java.nio.file.Path;
import java.util.Optional;

/** Makes a column, ready to fill, with its fields explained in place. */
public final class NewColumn {

    private static final String FILE = "_column.yaml";

    private NewColumn() {}

    /**
     * Writes the settings of a column into a folder of a site's content, which need not exist yet.
     *
     * @return the file made; empty after reporting why there is none
     */
    public static Optional<Path> create(Path folder, KeyLanguage language, Diagnostics diagnostics) {
        return SitePlace.of(folder, diagnostics)
                .flatMap(place -> NewPage.write(
                        place.file().resolve(FILE), folder.resolve(FILE), text(language, place.depth()), diagnostics));
    }

    private static String text(KeyLanguage language, int depth) {
        FieldLines lines = new FieldLines(language);
        ColumnFields.TABLE.fields().stream().filter(Field::required).forEach(lines::toFill);
        lines.comment("以下各项可以不写；要写的去掉行首的 # 和空格");
        ColumnFields.TABLE.fields().stream().filter(field -> !field.required()).forEach(lines::maybe);
        return SiteSchemas.hint(SiteSchemas.COLUMN, depth) + lines;
    }
}
