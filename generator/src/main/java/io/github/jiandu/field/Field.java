package io.github.jiandu.field;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key that may stand in a file of the site. Both names have equal standing.
 *
 * @param key the English name, for instance {@code docNo}
 * @param chinese the Chinese name, for instance 发文字号
 * @param type what the value may be
 * @param required whether a file without it is in error
 * @param help one line for the handbook, in Chinese: what to write, and the default
 * @param rules IDs of the rules that ask for it
 * @param <T> what the value is read as
 */
public record Field<T>(
        String key, String chinese, FieldType<T> type, boolean required, String help, List<String> rules) {

    public static <T> Field<T> of(String key, String chinese, FieldType<T> type, String help) {
        return new Field<>(key, chinese, type, false, help, List.of());
    }

    public static <T> Field<T> required(String key, String chinese, FieldType<T> type, String help) {
        return new Field<>(key, chinese, type, true, help, List.of());
    }

    /** The same, asked for by these rules. */
    public Field<T> rules(String... ids) {
        return new Field<>(key, chinese, type, required, help, List.of(ids));
    }

    /** Both names, as messages show them. */
    public String names() {
        return key + "/" + chinese;
    }

    boolean isNamed(@Nullable String name) {
        return key.equals(name) || chinese.equals(name);
    }

    /** True for a name that differs from a right one by case alone. */
    boolean isNamedIgnoringCase(String name) {
        return key.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
