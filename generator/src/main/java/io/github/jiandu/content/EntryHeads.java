package io.github.jiandu.content;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Filing;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Column;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the heads of entries from the values of {@link PageFields}, wherever those were written. */
final class EntryHeads {

    private final Addresses addresses;
    private final Diagnostics diagnostics;

    EntryHeads(Addresses addresses, Diagnostics diagnostics) {
        this.addresses = addresses;
        this.diagnostics = diagnostics;
    }

    /**
     * Where an entry was written.
     *
     * @param file its name within the site
     * @param below the folder below {@code content/} that its page stands in
     * @param name what it is called there unless the editor chose otherwise
     * @param start where it begins
     * @param at what its address comes from, unless the editor chose it
     */
    record Place(String file, String below, String name, Location start, Location at) {}

    /**
     * The head, as far as it is known before all files are.
     *
     * @param date its date if the editor wrote none
     * @param order its place if the editor gave none
     */
    EntryHead head(
            Place place, String title, @Nullable LocalDateTime date, int order, FieldValues values, Column column) {
        LocalDateTime published = date(place, date, values);
        Set<String> keywords = new LinkedHashSet<>(values.get(PageFields.KEYWORDS, List.of()));
        keywords.addAll(values.get(PageFields.TAGS, List.of()));
        return new EntryHead(
                place.file(),
                addresses.page(place.below(), ownName(values).orElse(place.name())),
                column.path(),
                title,
                published,
                values.isWritten(PageFields.DATE_FIELD) ? values.at(PageFields.DATE_FIELD) : null,
                values.get(PageFields.SOURCE),
                values.get(PageFields.AUTHOR),
                values.get(PageFields.EDITOR),
                List.copyOf(keywords),
                values.get(PageFields.SUMMARY),
                null,
                List.of(),
                List.of(),
                values.get(PageFields.LANGUAGE, column.language()),
                aliases(values),
                filing(values, published),
                values.get(PageFields.ORDER, order),
                values.get(PageFields.TOC),
                values.get(PageFields.DRAFT, false),
                null,
                values.isWritten(PageFields.ADDRESS) ? values.at(PageFields.ADDRESS) : place.at());
    }

    private @Nullable LocalDateTime date(Place place, @Nullable LocalDateTime otherwise, FieldValues values) {
        LocalDateTime written = values.get(PageFields.DATE_FIELD);
        LocalDateTime date = written == null ? otherwise : written;
        if (date == null && !values.isWritten(PageFields.DATE_FIELD)) {
            diagnostics.report(Code.PAGE_NO_DATE, place.start());
        }
        LocalDateTime expires = values.get(PageFields.EXPIRES);
        if (expires != null && date != null && !expires.isAfter(date)) {
            diagnostics.report(
                    Code.PAGE_EXPIRES_FIRST, values.at(PageFields.EXPIRES), List.of(values.at(PageFields.DATE_FIELD)));
        }
        return date;
    }

    private Filing filing(FieldValues values, @Nullable LocalDateTime published) {
        LocalDate made = day(values.get(PageFields.MADE));
        LocalDate reviewed = day(values.get(PageFields.REVIEWED_ON));
        if (published != null && made != null && made.isAfter(published.toLocalDate())) {
            diagnostics.report(Code.DISCLOSURE_MADE_AFTER, values.at(PageFields.MADE));
        }
        if (published != null && reviewed != null && reviewed.isAfter(published.toLocalDate())) {
            diagnostics.report(Code.DISCLOSURE_REVIEWED_AFTER, values.at(PageFields.REVIEWED_ON));
        }
        return new Filing(values.get(PageFields.INDEX_NUMBER), made, values.get(PageFields.REVIEWED_BY), reviewed);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }

    private Optional<String> ownName(FieldValues values) {
        YamlNode.Scalar own = values.get(PageFields.ADDRESS);
        if (own == null) {
            return Optional.empty();
        }
        if (Addresses.NAME.matcher(own.text()).matches()) {
            return Optional.of(own.text());
        }
        diagnostics.report(Code.ADDRESS_FORM, own.at(), own.text());
        return Optional.empty();
    }

    private List<EntryHead.Alias> aliases(FieldValues values) {
        List<EntryHead.Alias> aliases = new ArrayList<>();
        for (YamlNode.Scalar alias : values.get(PageFields.ALIASES, List.of())) {
            aliases.add(new EntryHead.Alias(alias.text(), alias.at()));
        }
        return aliases;
    }
}
