package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Site;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of entry is read.
 *
 * @param <E> the entry it becomes
 */
public interface Kind<E extends Entry> {

    /** The keys it has besides those of every page. */
    FieldTable fields();

    /** The key that may stand for the title, such as the name of a leader; null when none may. */
    default @Nullable Field<String> title() {
        return null;
    }

    /** Those of its keys that name other pages. */
    default List<RelationField> relations() {
        return List.of();
    }

    /**
     * The entry; a usable one even when values are missing or wrong.
     *
     * @param head what every page has
     * @param values its own fields; what could not be read has been reported
     */
    E read(EntryHead head, FieldValues values, Surroundings around);

    /**
     * What stands in the place of its text, pictures and files when they may no longer be shown (PRIV-09), or null while
     * they may.
     */
    default @Nullable String withdrawn(EntryHead head, FieldValues values, LocalDateTime now) {
        return null;
    }

    /** That the page is no longer current, as its own dates say; null when they say nothing of the kind. */
    default @Nullable PageLife life(EntryHead head, FieldValues values, LocalDateTime now) {
        return null;
    }

    /** Whether its pages are documents with a standing (有效性): taken back, they are abolished. */
    default boolean isOfficial() {
        return false;
    }

    /**
     * Checks it against the other pages, once all are known.
     *
     * @param values its own fields, for their places
     */
    default void check(E entry, FieldValues values, Site site, Surroundings around) {}

    /** Checks its text as it was written. Called when the text is read, from several threads. */
    default void checkText(E entry, PageText text, Diagnostics diagnostics) {}
}
