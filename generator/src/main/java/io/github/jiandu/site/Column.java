package io.github.jiandu.site;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.PageLife;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section of the site (栏目) with a page of its own that lists its entries.
 *
 * @param path its folder below {@code content/}
 * @param parent the column it belongs to, or null for a column of the first level
 * @param address address of its first page
 * @param name 栏目名称 (TAG-02 {@code ColumnName})
 * @param type 栏目类型 (TAG-02, TAG-03 {@code ColumnType})
 * @param description what it holds (TAG-02 {@code ColumnDescription})
 * @param keywords (TAG-02 {@code ColumnKeywords})
 * @param order place among its siblings, smaller first
 * @param defaultKind kind of entries that do not say theirs
 * @param maxAgeDays days after which it counts as not updated (IND-07), or null for the preset of its type; asked of current
 *     columns alone
 * @param owner 责任单位, or null
 * @param retention 保管期限 (ARCH-11), or null
 * @param sort order of its entries
 * @param listStyle how they are listed
 * @param language language of its texts
 * @param inMenu whether the main menu may show it
 * @param platform what it is to the platform of disclosed information, as it says or its name does, or null
 * @param classes classes of disclosed information that it holds (CONT-07, CONT-08)
 * @param life that it is no longer current, as itself or a column above says; or null
 * @param at where it was declared
 */
public record Column(
        ColumnPath path,
        @Nullable ColumnPath parent,
        SitePath address,
        String name,
        String type,
        String description,
        List<String> keywords,
        int order,
        EntryKind defaultKind,
        @Nullable Integer maxAgeDays,
        @Nullable String owner,
        @Nullable Retention retention,
        ColumnSort sort,
        ListStyle listStyle,
        Language language,
        boolean inMenu,
        @Nullable PlatformPart platform,
        List<DisclosureClass> classes,
        @Nullable PageLife life,
        Location at) {

    public Column {
        keywords = List.copyOf(keywords);
        classes = List.copyOf(classes);
    }

    /** The same in another state. */
    public Column living(@Nullable PageLife other) {
        return new Column(
                path,
                parent,
                address,
                name,
                type,
                description,
                keywords,
                order,
                defaultKind,
                maxAgeDays,
                owner,
                retention,
                sort,
                listStyle,
                language,
                inMenu,
                platform,
                classes,
                other,
                at);
    }

    /** Whether its content is still brought up to date, so that one may ask how old it is (IND-07). */
    public boolean isCurrent() {
        return life == null;
    }

    /** Whether its page lists classes of information. */
    public boolean isCatalogue() {
        return platform != null && platform.isCatalogue();
    }
}
