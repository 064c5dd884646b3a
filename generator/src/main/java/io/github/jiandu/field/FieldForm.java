package io.github.jiandu.field;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the value of a field is written in YAML, for those who describe it to other programs. */
public sealed interface FieldForm {

    /**
     * Anything.
     *
     * @param example a right value
     */
    record Any(String example) implements FieldForm {}

    /**
     * One value.
     *
     * @param pattern what it must match, or null when any text will do
     * @param example a right value, or null when any text will do
     */
    record Text(@Nullable Pattern pattern, @Nullable String example) implements FieldForm {}

    /** One of a few values. */
    record Choice(List<String> values) implements FieldForm {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /** A whole number of at most nine digits. */
    record Whole() implements FieldForm {}

    /** Yes or no, in the words given. */
    record YesOrNo(List<String> words) implements FieldForm {
        public YesOrNo {
            words = List.copyOf(words);
        }
    }

    /**
     * A date, maybe with a time.
     *
     * @param pattern the forms that are read; the calendar has its own word
     */
    record Date(Pattern pattern) implements FieldForm {}

    /** A list, or one value alone. */
    record Several(FieldForm item) implements FieldForm {}

    /** A group of fields. */
    record Group(FieldTable table) implements FieldForm {}

    /** One value, or a group of fields. */
    record TextOrGroup(FieldTable table) implements FieldForm {}

    /** Names of the editor's choice, each with a value. */
    record Named(FieldForm item) implements FieldForm {}
}
