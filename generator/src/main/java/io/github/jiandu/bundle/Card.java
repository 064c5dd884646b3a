package io.github.jiandu.bundle;

import io.github.jiandu.json.JsonReader;
import io.github.jiandu.json.JsonWriter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code site.json} says of a site.
 *
 * @param name its full name
 * @param address its public address, or null
 * @param state the state it is in, by its name in files
 * @param includes whether its pages hold server-side includes
 * @param archived day of archiving, or null
 * @param until last day of a notice or suspension, or null
 * @param whole all of it
 */
public record Card(
        String name,
        @Nullable String address,
        String state,
        boolean includes,
        @Nullable LocalDate archived,
        @Nullable LocalDate until,
        Map<?, ?> whole) {

    /** Where it stands in a site. */
    public static final String PATH = "site.json";

    /** Of a site that is off for some days. */
    public static final String SUSPENDED = "suspended";

    static final List<String> PARTS = List.of("site", "lifecycle", "counts");

    /** Reads a card; empty when it is none. */
    public static Optional<Card> read(String text) {
        if (!(JsonReader.read(text).orElse(null) instanceof Map<?, ?> all)
                || !(value(all, "site", "fullName") instanceof String name)
                || !(value(all, "lifecycle", "state") instanceof String state)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Card(
                    name,
                    value(all, "site", "address") instanceof String address ? address : null,
                    state,
                    Boolean.TRUE.equals(value(all, "includes")),
                    day(value(all, "lifecycle", "archived")),
                    day(value(all, "lifecycle", "until")),
                    all));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }

    /** The value below the given names; null when there is none. */
    static @Nullable Object value(Map<?, ?> object, String... names) {
        Object value = object;
        for (String name : names) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    /** Writes a value as it was read. */
    static void write(@Nullable Object value, JsonWriter json) {
        if (value instanceof Map<?, ?> object) {
            json.object();
            object.forEach((name, member) -> {
                json.key(String.valueOf(name));
                write(member, json);
            });
            json.end();
        } else if (value instanceof List<?> list) {
            json.array();
            list.forEach(item -> write(item, json));
            json.end();
        } else if (value instanceof BigDecimal number) {
            json.number(number.toString());
        } else if (value instanceof Boolean flag) {
            json.value(flag);
        } else {
            json.value(value == null ? null : value.toString());
        }
    }
}
