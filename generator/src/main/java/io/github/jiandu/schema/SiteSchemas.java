package io.github.jiandu.schema;

import io.github.jiandu.calendar.HolidayReader;
import io.github.jiandu.config.SiteFields;
import io.github.jiandu.content.ColumnFields;
import io.github.jiandu.content.DataFields;
import io.github.jiandu.content.IndexLedger;
import io.github.jiandu.content.PageFields;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.redirect.RedirectReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** The schemas of all files of a site, by file name. */
public final class SiteSchemas {

    /** Where a site keeps them for its editors; builds pass hidden folders over. */
    public static final String FOLDER = ".jiandu/schemas";

    public static final String SITE = "jiandu.schema.json";
    public static final String COLUMN = "column.schema.json";
    public static final String REDIRECTS = "redirects.schema.json";

    private SiteSchemas() {}

    /** Those of the YAML files, which editors check as one types. */
    public static Map<String, String> ofSettings() {
        Map<String, String> schemas = new LinkedHashMap<>();
        schemas.put(SITE, FileSchema.of("jiandu.yaml", SiteFields.TABLE));
        schemas.put(COLUMN, FileSchema.of("_column.yaml", ColumnFields.TABLE));
        schemas.put(REDIRECTS, FileSchema.listOf("redirects.yaml", RedirectReader.TABLE));
        schemas.put(dataFile("index-numbers"), FileSchema.listOf(IndexLedger.FILE, IndexLedger.TABLE));
        schemas.put(dataFile("holidays"), FileSchema.of(HolidayReader.FILE, HolidayReader.TABLE));
        DataFields.lists()
                .forEach((name, kind) ->
                        schemas.put(dataFile(name), FileSchema.dataOf("data/" + name + ".yaml", DataFields.of(kind))));
        return schemas;
    }

    /** Those of the heads of pages, by kind. */
    public static Map<String, String> ofPages() {
        Map<String, String> schemas = new LinkedHashMap<>();
        for (EntryKind kind : EntryKind.values()) {
            schemas.put(pageFile(kind), FileSchema.of(kind.chinese() + " (" + kind.key() + ")", PageFields.of(kind)));
        }
        schemas.put("introduction.schema.json", FileSchema.of("_index.md", PageFields.INTRODUCTION));
        return schemas;
    }

    /** All of them. */
    public static Map<String, String> all() {
        Map<String, String> schemas = new LinkedHashMap<>(ofSettings());
        schemas.putAll(ofPages());
        return schemas;
    }

    /** The name of the schema of a file in {@code data/}. */
    public static String dataFile(String name) {
        return "data-" + name + ".schema.json";
    }

    /** The name of the schema of a kind's pages. */
    public static String pageFile(EntryKind kind) {
        return "page-" + kind.key() + ".schema.json";
    }

    /**
     * The line that tells editors which schema a file has.
     *
     * @param depth how many folders below the site's the file stands
     */
    public static String hint(String schema, int depth) {
        return "# yaml-language-server: $schema=" + "../".repeat(depth) + FOLDER + "/" + schema + "\n";
    }
}
