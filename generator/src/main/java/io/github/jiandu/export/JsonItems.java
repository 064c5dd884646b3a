package io.github.jiandu.export;

import io.github.jiandu.entry.Entry;
import io.github.jiandu.json.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes {@code items.json}; {@link ItemsJsonSchema} describes it. */
final class JsonItems {

    private final Items items;
    private final JsonWriter json = new JsonWriter();
    private final JsonShapes shapes;

    JsonItems(Items items, Values values) {
        this.items = items;
        this.shapes = new JsonShapes(json, values);
    }

    /** Writes all of it, item by item, so that no more than one stands in memory. */
    void writeTo(OutputStream out) throws IOException {
        json.object().field("$schema", SiteExport.JSON_SCHEMA.value()).field("version", SiteExport.VERSION);
        json.key("site");
        shapes.write(Shapes.of(SiteItem.class), items.site());
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
        shapes.write(Shapes.of(Core.class), items.core(entry));
        json.key("extension");
        shapes.write(Shapes.of(Extension.class), items.extension(entry));
        json.key("business").object().field("kind", kind).key(kind);
        shapes.write(Business.of(entry.kind()), entry);
        json.end().end();
    }
}
