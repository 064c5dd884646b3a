package io.github.jiandu.export;

import io.github.jiandu.address.ColumnPath;
import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Unpublished;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The shapes of types. A record's components are its shape, so the records are the schema (META-02). */
final class Shapes {

    private static final Shape TEXT = new Shape.Text();

    /** Types with a plain form; those of {@code java.time} without one of their own are text in the form of ISO 8601. */
    private static final Map<Class<?>, Shape> PLAIN = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(ColumnPath.class, TEXT),
            Map.entry(java.time.LocalTime.class, TEXT),
            Map.entry(java.time.YearMonth.class, TEXT),
            Map.entry(java.time.Year.class, TEXT),
            Map.entry(SitePath.class, new Shape.Address()),
            Map.entry(int.class, new Shape.Whole()),
            Map.entry(Integer.class, new Shape.Whole()),
            Map.entry(long.class, new Shape.Whole()),
            Map.entry(Long.class, new Shape.Whole()),
            Map.entry(double.class, new Shape.Decimal()),
            Map.entry(Double.class, new Shape.Decimal()),
            Map.entry(BigDecimal.class, new Shape.Decimal()),
            Map.entry(boolean.class, new Shape.Truth()),
            Map.entry(Boolean.class, new Shape.Truth()),
            Map.entry(LocalDate.class, new Shape.Day()),
            Map.entry(LocalDateTime.class, new Shape.Moment()));

    /** What says where something was written, or has a layer of its own. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(Location.class, EntryHead.class);

    private static final Map<Class<?>, List<Shape.Property>> PROPERTIES = new ConcurrentHashMap<>();

    private Shapes() {}

    /** The shape of a record. */
    static Shape.Group of(Class<?> record) {
        Class<?> outer = record.getEnclosingClass();
        String name = outer == null || outer.getPackageName().equals(Shapes.class.getPackageName())
                ? record.getSimpleName()
                : outer.getSimpleName() + record.getSimpleName();
        return new Shape.Group(name, record);
    }

    /** The components of a record that are exported, in order. */
    static List<Shape.Property> properties(Class<?> record) {
        List<Shape.Property> known = PROPERTIES.get(record);
        if (known != null) {
            return known;
        }
        List<Shape.Property> properties = Arrays.stream(record.getRecordComponents())
                .filter(component -> !ELSEWHERE.contains(component.getType()))
                .filter(component -> !component.isAnnotationPresent(Unpublished.class))
                .map(Shapes::property)
                .toList();
        PROPERTIES.put(record, properties);
        return properties;
    }

    private static Shape.Property property(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Shape.Property(
                component.getName(), shape(component.getGenericType()), optional, component.getAccessor());
    }

    private static Shape shape(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return new Shape.Several(shape(arguments[0]));
            }
            if (Map.class.isAssignableFrom(raw)
                    && arguments[0] instanceof Class<?> key
                    && (key.equals(String.class) || key.isEnum())) {
                return new Shape.Table(shape(arguments[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            Shape shape = PLAIN.get(plain);
            if (shape != null) {
                return shape;
            }
            if (plain.isEnum()) {
                return choice(plain);
            }
            if (plain.isRecord()) {
                return of(plain);
            }
        }
        throw new IllegalStateException("exports do not know the type " + type.getTypeName());
    }

    private static Shape.Choice choice(Class<?> type) {
        List<Shape.Named> values = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String key = name(constant, "key", ((Enum<?>) constant).name());
            values.add(new Shape.Named(constant, key, name(constant, "chinese", name(constant, "label", key))));
        }
        Class<?> outer = type.getEnclosingClass();
        return new Shape.Choice((outer == null ? "" : outer.getSimpleName()) + type.getSimpleName(), values);
    }

    /** The name that a key of a map goes by. */
    static String keyOf(Object key) {
        return key instanceof Enum<?> constant ? name(constant, "key", constant.name()) : String.valueOf(key);
    }

    /** What a constant's method of a name says, if it has one. */
    private static String name(Object constant, String method, String otherwise) {
        try {
            Method found = ((Enum<?>) constant).getDeclaringClass().getMethod(method);
            return String.valueOf(found.invoke(constant));
        } catch (NoSuchMethodException e) {
            return otherwise;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
