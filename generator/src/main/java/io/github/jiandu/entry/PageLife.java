package io.github.jiandu.entry;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a page or a column is no longer current, while its site is. A current one has none.
 *
 * @param state what it is
 * @param date since when, or null
 * @param archived since when it is archived as well, of what was withdrawn; or null
 * @param reason why, or null
 * @param basis 依据: the document or number by which it was withdrawn, or null
 * @param page where to read on in this site; of what moved its new place; or null
 * @param url where to read on elsewhere, an absolute address; or null
 * @param column the column of which it was said, when the page has it from there; or null
 * @param at where it was said
 */
public record PageLife(
        PageState state,
        @Nullable LocalDate date,
        @Nullable LocalDate archived,
        @Nullable String reason,
        @Nullable String basis,
        @Nullable SitePath page,
        @Nullable String url,
        @Nullable ColumnPath column,
        Location at) {

    /** What a document's or a topic's own dates say. */
    public static PageLife of(PageState state, @Nullable LocalDate since, Location at) {
        return new PageLife(state, since, null, null, null, null, null, null, at);
    }

    /** The same for what stands in a column that has it. */
    public PageLife inheritedFrom(ColumnPath from, @Nullable String there) {
        return new PageLife(state, date, archived, reason, basis, page, there, column == null ? from : column, at);
    }

    /** The same with what a document says of its standing in other words. */
    public PageLife saidAs(PageState other, @Nullable LocalDate since) {
        return new PageLife(other, date == null ? since : date, archived, reason, basis, page, url, column, at);
    }

    /** The same, archived as well if there is a day for that. */
    public PageLife archivedToo(@Nullable LocalDate since) {
        return new PageLife(state, date, since, reason, basis, page, url, column, at);
    }

    /** The same with a place to read on: a page of this site or an address elsewhere. */
    public PageLife leadingTo(@Nullable SitePath here, @Nullable String elsewhere) {
        return new PageLife(state, date, archived, reason, basis, here, elsewhere, column, at);
    }

    /** Since when it is archived, or null when it is not. */
    public @Nullable LocalDate archivedOn() {
        return state == PageState.ARCHIVED ? date : archived;
    }

    public boolean is(PageState other) {
        return state == other;
    }

    /** Whether the page says it of itself, and not its column of all that is in it. */
    public boolean isOwn() {
        return column == null;
    }
}
