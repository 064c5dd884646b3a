package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of entry shows.
 *
 * @param <E> the entry
 */
public interface Presentation<E extends Entry> {

    /** What its template gets under the name of the kind; null when the common view says all. */
    default @Nullable Object view(E entry, Body body, PageLinks links) {
        return null;
    }

    /** The text as the common part of the page shows it; empty when the kind's template shows it elsewhere. */
    default String text(E entry, Body body) {
        return body.html();
    }

    /** What the reader must know before reading, such as that a document is abolished, or null. */
    default @Nullable String notice(E entry, PageLinks links) {
        return null;
    }

    /** A word or two beside its title in lists, such as 废止, or null. */
    default @Nullable String mark(E entry, PageLinks links) {
        return null;
    }

    /** What lists in the form of tables and cards show of it, in the order of columns; the same labels for every entry. */
    default List<BoxRowView> facts(E entry, PageLinks links) {
        return List.of();
    }

    /** The type at schema.org that fits it, or null when none does. */
    default @Nullable String schemaType(E entry) {
        return "Article";
    }

    /** Adds what schema.org knows of it besides name, address, dates and publisher to the object that is open. */
    default void describe(E entry, Body body, PageLinks links, JsonWriter json) {}
}
