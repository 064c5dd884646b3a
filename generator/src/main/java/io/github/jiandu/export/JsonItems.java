package io.github.jiandu.export;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;

/** Writes {@code items.json}; {@link ItemsJsonSchema} describes it. */
final class JsonItems {

    private final Items items;
    private final Values values;
    private final JsonWriter json = new JsonWriter();

    JsonItems(Items items, Values values) {
        this.items = items;
        this.values = values;
    }

    /** Writes all of it, item by item, so that no more than one stands in memory. */
    void writeTo(OutputStream out) throws IOException {
        json.object().field("$schema", SiteExport.JSON_SCHEMA.value()).field("version", SiteExport.VERSION);
        json.key("site");
        write(Shapes.of(SiteItem.class), items.site());
        json.key("items").array();
        for (Entry entry : items.entries()) {
            item(entry);
            out.write(json.take().getBytes(StandardCharsets.UTF_8));
        }
        json.end().end();
        out.write((json.take() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void item(Entry entry) {
        String kind = entry.kind().key();
        json.object().key("core");
        write(Shapes.of(Core.class), items.core(entry));
        json.key("extension");
        write(Shapes.of(Extension.class), items.extension(entry));
        json.key("business").object().field("kind", kind).key(kind);
        write(Business.of(entry.kind()), entry);
        json.end().end();
    }

    private void write(Shape shape, Object value) {
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
