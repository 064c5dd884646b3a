package io.github.jiandu.field;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What the value of a field may be.
 *
 * @param <T> what a right value is read as
 */
public interface FieldType<T> {

    /** The value, or empty after reporting what is wrong with it. */
    Optional<T> read(String field, YamlNode node, Diagnostics diagnostics);

    /** What the handbook calls it, in Chinese. */
    String description();

    /** The only values allowed, as they are written; empty when any will do. */
    default List<String> choices() {
        return List.of();
    }

    /** Whether several values may stand here, so that the cell of a table is divided. */
    default boolean isList() {
        return false;
    }

    /** How the value is written. */
    default FieldForm form() {
        return new FieldForm.Any("文字");
    }

    /** The fields of the group that may stand here, alone or in a list; empty when none may. */
    default Optional<FieldTable> group() {
        return Optional.empty();
    }
}
