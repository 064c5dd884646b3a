package io.github.jiandu.export;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value of an export looks like, whether in JSON or in XML. */
sealed interface Shape {

    /** Plain text. */
    record Text() implements Shape {}

    /** Where something stands: a public address. */
    record Address() implements Shape {}

    /** A whole number. */
    record Whole() implements Shape {}

    /** A number. */
    record Decimal() implements Shape {}

    /** True or false. */
    record Truth() implements Shape {}

    /** A day. */
    record Day() implements Shape {}

    /** A day with a time, in the time zone of every site. */
    record Moment() implements Shape {}

    /**
     * One of a few values, each with a key for programs and a name for people.
     *
     * @param name what it is called in schemas
     * @param values in the order they were declared
     */
    record Choice(String name, List<Named> values) implements Shape {
        public Choice {
            values = List.copyOf(values);
        }
    }

    /**
     * A value of a choice.
     *
     * @param constant the value itself
     */
    record Named(Object constant, String key, String chinese) {}

    /** Several of the same. */
    record Several(Shape item) implements Shape {}

    /** Values by names: the editor's own, or the keys of a choice. */
    record Table(Shape value) implements Shape {}

    /**
     * A record.
     *
     * @param name what it is called in schemas
     * @param type whose components it has
     */
    record Group(String name, Class<?> type) implements Shape {}

    /**
     * A component of a record.
     *
     * @param optional whether it may be absent
     */
    record Property(String name, Shape shape, boolean optional, Method accessor) {

        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(name, e);
            }
        }
    }
}
