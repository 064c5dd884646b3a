package io.github.jiandu.export;

import io.github.jiandu.json.JsonWriter;
import java.util.Collection;
import java.util.Map;

/** Writes records in JSON by their shapes. */
final class JsonShapes {

    private final JsonWriter json;
    private final Values values;

    JsonShapes(JsonWriter json, Values values) {
        this.json = json;
        this.values = values;
    }

    void write(Shape shape, Object value) {
        if (shape instanceof Shape.Group group) {
            group(group, value);
        } else if (shape instanceof Shape.Several several) {
            json.array();
            ((Collection<?>) value).forEach(item -> write(several.item(), item));
            json.end();
        } else if (shape instanceof Shape.Table table) {
            json.object();
            ((Map<?, ?>) value).forEach((name, item) -> {
                json.key(Shapes.keyOf(name));
                write(table.value(), item);
            });
            json.end();
        } else if (shape instanceof Shape.Choice choice) {
            Shape.Named named = Values.named(choice, value);
            json.object()
                    .field("key", named.key())
                    .field("name", named.chinese())
                    .end();
        } else if (shape instanceof Shape.Truth) {
            json.value((Boolean) value);
        } else if (shape instanceof Shape.Whole || shape instanceof Shape.Decimal) {
            json.number(values.text(shape, value));
        } else {
            json.value(values.text(shape, value));
        }
    }

    /** What is absent is left out. */
    private void group(Shape.Group group, Object record) {
        json.object();
        for (Shape.Property property : Shapes.properties(group.type())) {
            Object value = property.of(record);
            if (value != null) {
                json.key(property.name());
                write(property.shape(), value);
            }
        }
        json.end();
    }
}
