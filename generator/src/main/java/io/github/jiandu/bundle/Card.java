package io.github.jiandu.bundle;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.source.SourceFile;
import io.github.jiandu.source.Yaml;
import io.github.jiandu.source.YamlNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
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
        YamlNode.Mapping whole) {

    /** Where it stands in a site. */
    public static final String PATH = "site.json";

    /** Of a site that is off for some days. */
    public static final String SUSPENDED = "suspended";

    static final List<String> PARTS = List.of("site", "lifecycle", "counts");

    /** Reads a card; empty when it is none. */
    public static Optional<Card> read(String text) {
        Diagnostics unread = new Diagnostics();
        // JSON is YAML too
        Optional<YamlNode.Mapping> read = Yaml.readMapping(new SourceFile(PATH, text), unread);
        if (read.isEmpty() || unread.hasErrors()) {
            return Optional.empty();
        }
        String name = text(read.get(), "site", "fullName");
        String state = text(read.get(), "lifecycle", "state");
        if (name == null || state == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Card(
                    name,
                    text(read.get(), "site", "address"),
                    state,
                    "true".equals(text(read.get(), "includes")),
                    day(text(read.get(), "lifecycle", "archived")),
                    day(text(read.get(), "lifecycle", "until")),
                    read.get()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** A single value below the given keys; null when there is none. */
    static @Nullable String text(YamlNode.Mapping mapping, String... keys) {
        YamlNode node = mapping;
        for (String key : keys) {
            node = node instanceof YamlNode.Mapping map ? value(map, key) : null;
        }
        return node instanceof YamlNode.Scalar scalar ? scalar.text() : null;
    }

    static @Nullable YamlNode value(YamlNode.Mapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(YamlNode.Entry::value)
                .findFirst()
                .orElse(null);
    }

    /** Writes a value as it was read. */
    static void write(YamlNode node, JsonWriter json) {
        if (node instanceof YamlNode.Mapping mapping) {
            json.object();
            mapping.entries().forEach(entry -> {
                json.key(entry.key().text());
                write(entry.value(), json);
            });
            json.end();
        } else if (node instanceof YamlNode.Sequence sequence) {
            json.array();
            sequence.items().forEach(item -> write(item, json));
            json.end();
        } else if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.quoted()) {
                json.value(scalar.text());
            } else {
                json.number(scalar.text());
            }
        }
    }
}
