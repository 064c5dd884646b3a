package io.github.jiandu.content;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.DisclosurePlatform;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.SourceTree;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that may have an index number (索引号), as a catalogue sees it, published or not.
 *
 * @param item its file
 * @param kind what it is
 * @param column the column it belongs to
 * @param number its index number, or null
 * @param numberAt where the number stands; the top of the page when it has none
 * @param signedOn 成文日期, or null
 * @param publishedOn 发布日期, or null
 * @param issuer 发文机关, or null
 * @param issuerAt where that stands
 * @param draft true for a page that is not meant for the public yet
 * @param numbered whether it must have a number: a document, or what stands in the catalogue of disclosed information
 *     (DISC-06)
 */
public record CataloguePage(
        SourceTree.Item item,
        EntryKind kind,
        ColumnPath column,
        @Nullable String number,
        Location numberAt,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate publishedOn,
        @Nullable String issuer,
        Location issuerAt,
        boolean draft,
        boolean numbered) {

    /** English name of the key with the number; every kind that has it means the same by it. */
    public static final String NUMBER = "indexNo";

    private static final String SIGNED = "madeDate";
    private static final String ISSUER = "issuer";

    /** The day the number is given for: that of the document itself where it is known (IDX-15). */
    public Optional<LocalDate> date() {
        return Optional.ofNullable(signedOn).or(() -> Optional.ofNullable(publishedOn));
    }

    /** All pages that stand in files of their own. */
    static List<CataloguePage> of(List<PageReader.Page> pages, Site site) {
        Set<String> catalogued = DisclosurePlatform.of(site).stream()
                .flatMap(platform -> platform.catalogued().stream())
                .map(entry -> entry.head().file())
                .collect(Collectors.toSet());
        return pages.stream().flatMap(page -> of(page, catalogued).stream()).toList();
    }

    private static Optional<CataloguePage> of(PageReader.Page page, Set<String> catalogued) {
        PageReader.DraftEntry entry = page.draftEntry();
        if (entry == null || !(entry.source().text() instanceof PageSource.InFile text)) {
            return Optional.empty();
        }
        FieldValues values = page.values();
        FieldTable table = PageFields.of(entry.kind());
        LocalDateTime published = entry.head().publishedAt();
        return table.find(NUMBER)
                .map(number -> new CataloguePage(
                        text.item(),
                        entry.kind(),
                        entry.head().column(),
                        text(values, Optional.of(number)),
                        values.at(number),
                        date(values, table.find(SIGNED)),
                        published == null ? null : published.toLocalDate(),
                        text(values, table.find(ISSUER)),
                        table.find(ISSUER).map(values::at).orElse(values.at()),
                        entry.head().draft(),
                        entry.kind() == EntryKind.POLICY || catalogued.contains(page.file())));
    }

    private static @Nullable String text(FieldValues values, Optional<Field<?>> field) {
        return field.map(values::get).map(String::valueOf).orElse(null);
    }

    private static @Nullable LocalDate date(FieldValues values, Optional<Field<?>> field) {
        return field.map(values::get)
                .filter(LocalDateTime.class::isInstance)
                .map(date -> ((LocalDateTime) date).toLocalDate())
                .orElse(null);
    }
}
