package io.github.jiandu.field;

import io.github.jiandu.diagnostic.Location;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values read by a {@link FieldTable}, each with its place. */
public final class FieldValues {

    private final Map<Field<?>, Object> values;
    private final Map<Field<?>, Location> places;
    private final Map<Field<?>, Location> blank;
    private final Location whole;

    FieldValues(
            Map<Field<?>, Object> values,
            Map<Field<?>, Location> places,
            Map<Field<?>, Location> blank,
            Location whole) {
        this.values = values;
        this.places = places;
        this.blank = blank;
        this.whole = whole;
    }

    /** The value; null when it was not written or was wrong, which has been reported. */
    @SuppressWarnings("unchecked") // a field's value was read by that field's own type
    public <T> @Nullable T get(Field<T> field) {
        return (T) values.get(field);
    }

    public <T> Optional<T> find(Field<T> field) {
        return Optional.ofNullable(get(field));
    }

    public <T> T get(Field<T> field, T otherwise) {
        return Objects.requireNonNullElse(get(field), otherwise);
    }

    /** Whether the editor wrote a value, right or wrong. */
    public boolean isWritten(Field<?> field) {
        return places.containsKey(field);
    }

    /** Where the key stands that has nothing behind it; null when there is no such key. */
    public @Nullable Location blankAt(Field<?> field) {
        return places.containsKey(field) ? null : blank.get(field);
    }

    /** Where the value stands; the place of the whole group when it was not written. */
    public Location at(Field<?> field) {
        return places.getOrDefault(field, whole);
    }

    /** Where the group begins. */
    public Location at() {
        return whole;
    }
}
