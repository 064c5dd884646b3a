package io.github.jiandu.export;

import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.json.JsonWriter;
import java.util.List;

/** The JSON Schema (draft 2020-12) of {@code items.json}, made from the same shapes (META-01). Every kind has its Chinese name too (META-05). */
final class ItemsJsonSchema {

    private final JsonWriter json = new JsonWriter();

    private ItemsJsonSchema() {}

    static String text() {
        return new ItemsJsonSchema().write();
    }

    private String write() {
        json.object().field("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.field("$id", SiteExport.NAMESPACE).field("title", "items.json").field("type", "object");
        strict(List.of("$schema", "version", "site", "items"));
        json.key("properties").object();
        json.key("$schema").object().field("type", "string").end();
        json.key("version").object().field("const", SiteExport.VERSION).end();
        reference("site", Shapes.of(SiteItem.class));
        json.key("items").object().field("type", "array").key("items").object();
        item();
        json.end().end().end();
        json.key("$defs").object();
        Reachable.all().forEach((name, shape) -> {
            json.key(name).object();
            define(shape);
            json.end();
        });
        return json.end().end().toString();
    }

    private void item() {
        json.field("type", "object");
        strict(List.of("core", "extension", "business"));
        json.key("properties").object();
        reference("core", Shapes.of(Core.class));
        reference("extension", Shapes.of(Extension.class));
        json.key("business").object().key("oneOf").array();
        for (EntryKind kind : EntryKind.values()) {
            json.object().field("title", kind.chinese()).field("type", "object");
            strict(List.of("kind", kind.key()));
            json.key("properties").object();
            json.key("kind").object().field("const", kind.key()).end();
            reference(kind.key(), Business.of(kind));
            json.end().end();
        }
        json.end().end().end();
    }

    /** All of these and nothing else. */
    private void strict(List<String> required) {
        json.key("required").array();
        required.forEach(json::value);
        json.end().field("additionalProperties", false);
    }

    private void define(Shape shape) {
        if (shape instanceof Shape.Choice choice) {
            choice(choice);
            return;
        }
        List<Shape.Property> properties = Shapes.properties(((Shape.Group) shape).type());
        json.field("type", "object");
        strict(properties.stream()
                .filter(property -> !property.optional())
                .map(Shape.Property::name)
                .toList());
        json.key("properties").object();
        properties.forEach(property -> reference(property.name(), property.shape()));
        json.end();
    }

    private void choice(Shape.Choice choice) {
        json.key("oneOf").array();
        for (Shape.Named value : choice.values()) {
            json.object().field("type", "object");
            strict(List.of("key", "name"));
            json.key("properties").object();
            json.key("key").object().field("const", value.key()).end();
            json.key("name").object().field("const", value.chinese()).end();
            json.end().end();
        }
        json.end();
    }

    private void reference(String name, Shape shape) {
        json.key(name).object();
        use(shape);
        json.end();
    }

    private void use(Shape shape) {
        if (shape instanceof Shape.Group group) {
            json.field("$ref", "#/$defs/" + group.name());
        } else if (shape instanceof Shape.Choice choice) {
            json.field("$ref", "#/$defs/" + choice.name());
        } else if (shape instanceof Shape.Several several) {
            json.field("type", "array");
            reference("items", several.item());
        } else if (shape instanceof Shape.Table table) {
            json.field("type", "object");
            reference("additionalProperties", table.value());
        } else if (shape instanceof Shape.Day) {
            json.field("type", "string").field("format", "date").field("pattern", "^\\d{4}-\\d{2}-\\d{2}$");
        } else if (shape instanceof Shape.Moment) {
            json.field("type", "string").field("format", "date-time");
        } else if (shape instanceof Shape.Address) {
            json.field("type", "string").field("format", "uri-reference");
        } else {
            json.field("type", type(shape));
        }
    }

    private static String type(Shape shape) {
        if (shape instanceof Shape.Whole) {
            return "integer";
        }
        if (shape instanceof Shape.Truth) {
            return "boolean";
        }
        return shape instanceof Shape.Decimal ? "number" : "string";
    }
}
