package io.github.jiandu.field;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.diagnostic.Nearest;
import io.github.jiandu.source.YamlNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All keys that may stand in one kind of file or group; anything else is refused at its place. */
public final class FieldTable {

    private final List<Field<?>> fields;
    private final Map<String, Field<?>> byName = new HashMap<>();

    private FieldTable(List<Field<?>> fields) {
        this.fields = List.copyOf(fields);
        for (Field<?> field : fields) {
            for (String name : List.of(field.key(), field.chinese())) {
                Field<?> other = byName.put(name, field);
                if (other != null && !other.equals(field)) {
                    throw new IllegalArgumentException("two fields are called " + name);
                }
            }
        }
    }

    public static FieldTable of(Field<?>... fields) {
        return new FieldTable(List.of(fields));
    }

    /** These fields and more. */
    public FieldTable and(Field<?>... more) {
        return new FieldTable(Stream.concat(fields.stream(), Stream.of(more)).toList());
    }

    public List<Field<?>> fields() {
        return fields;
    }

    /** All names, English and Chinese, for messages. */
    public String names() {
        return fields.stream().map(Field::names).collect(Collectors.joining("、"));
    }

    /** All English names, for messages in English. */
    public String keys() {
        return fields.stream().map(Field::key).collect(Collectors.joining(", "));
    }

    /** These fields and those of another table. */
    public FieldTable and(FieldTable more) {
        return new FieldTable(
                Stream.concat(fields.stream(), more.fields.stream()).toList());
    }

    /** These fields but for those whose key another table has. */
    public FieldTable without(FieldTable others) {
        return new FieldTable(fields.stream()
                .filter(field ->
                        others.fields.stream().noneMatch(other -> other.key().equals(field.key())))
                .toList());
    }

    /** Whether a name, English or Chinese, stands for one of these fields, be it one that people also use for it. */
    public boolean knows(String name) {
        return byName.containsKey(name) || otherName(name).isPresent();
    }

    /** The field of a name, English or Chinese. */
    public Optional<Field<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The right name of a field that is written otherwise: in another case, or by a word people also use. */
    private Optional<String> otherName(String name) {
        return fields.stream()
                .filter(candidate -> candidate.isNamedIgnoringCase(name))
                .map(Field::key)
                .findFirst()
                .or(() -> alsoKnownAs(name));
    }

    /** Reads the values that are right and reports everything that is not. */
    public FieldValues read(YamlNode.Mapping mapping, Diagnostics diagnostics) {
        return read(mapping, key -> false, diagnostics);
    }

    /**
     * Reads the values that are right and reports everything that is not.
     *
     * @param foreign takes a key that this table does not know; true when it has been dealt with
     */
    public FieldValues read(YamlNode.Mapping mapping, Predicate<YamlNode.Scalar> foreign, Diagnostics diagnostics) {
        Map<Field<?>, Object> values = new HashMap<>();
        Map<Field<?>, Location> places = new HashMap<>();
        Map<Field<?>, Location> keys = new LinkedHashMap<>();
        Map<Field<?>, Location> blank = new HashMap<>();
        Set<Field<?>> written = mapping.entries().stream()
                .map(entry -> byName.get(entry.key().text()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (YamlNode.Entry entry : mapping.entries()) {
            Field<?> field = find(entry.key(), written, foreign, diagnostics);
            if (field == null) {
                continue;
            }
            Location former = keys.putIfAbsent(field, entry.key().at());
            if (former != null) {
                diagnostics.report(
                        Code.FIELD_REPEATED,
                        entry.key().at(),
                        List.of(former),
                        entry.key().text(),
                        field.names());
                continue;
            }
            if (entry.value() instanceof YamlNode.Scalar scalar && scalar.text().isEmpty() && !scalar.quoted()) {
                keys.remove(field);
                blank.putIfAbsent(field, entry.key().at());
                continue;
            }
            places.put(field, entry.value().at());
            Optional<?> value = field.type().read(entry.key().text(), entry.value(), diagnostics);
            value.ifPresent(v -> values.put(field, v));
        }
        FieldValues read = new FieldValues(values, places, blank, mapping.at());
        for (Field<?> field : fields) {
            if (field.required() && !keys.containsKey(field)) {
                reportMissing(field, read, diagnostics);
            }
        }
        return read;
    }

    /** A field that must be there: its key stands there with nothing behind it, or not at all. */
    public static void reportMissing(Field<?> field, FieldValues values, Diagnostics diagnostics) {
        Location blank = values.blankAt(field);
        // the key of a row of a table is its heading, above the row
        if (blank == null || blank.compareTo(values.at()) < 0) {
            diagnostics.report(Code.FIELD_MISSING, values.at(), field.key(), field.chinese());
        } else {
            diagnostics.report(Code.FIELD_EMPTY, blank, field.key(), field.chinese());
        }
    }

    /** The name, in the language of the other one, of the field that is also known by it. */
    private Optional<String> alsoKnownAs(String name) {
        boolean ascii = name.chars().allMatch(c -> c < 0x80);
        return fields.stream()
                .filter(field -> OtherNames.areOf(field, name))
                .map(field -> ascii ? field.key() : field.chinese())
                .findFirst();
    }

    /** A mistyped key is read as the one that was meant, so that one mistake is not told twice. */
    private @Nullable Field<?> find(
            YamlNode.Scalar key, Set<Field<?>> written, Predicate<YamlNode.Scalar> foreign, Diagnostics diagnostics) {
        Field<?> field = byName.get(key.text());
        if (field != null) {
            return field;
        }
        Optional<String> nearest = otherName(key.text());
        if (nearest.isEmpty()) {
            if (foreign.test(key)) {
                return null;
            }
            nearest = Nearest.to(key.text(), byName.keySet());
        }
        if (nearest.isPresent()) {
            diagnostics.report(Code.FIELD_MISTYPED, key.at(), key.text(), nearest.get(), names(), keys());
            Field<?> meant = byName.get(nearest.get());
            return written.contains(meant) ? null : meant;
        }
        diagnostics.report(Code.FIELD_UNKNOWN, key.at(), key.text(), names(), keys());
        return null;
    }
}
