package io.github.jiandu.export;

import io.github.jiandu.entry.EntryKind;
import java.util.Map;
import java.util.TreeMap;

/** Collects every shape that has a name of its own in the schemas. */
final class Reachable {

    private final Map<String, Shape> named = new TreeMap<>();

    private Reachable() {}

    /** All groups and choices by name. */
    static Map<String, Shape> all() {
        Reachable reachable = new Reachable();
        reachable.add(Shapes.of(SiteItem.class));
        reachable.add(Shapes.of(Core.class));
        reachable.add(Shapes.of(Extension.class));
        for (EntryKind kind : EntryKind.values()) {
            reachable.add(Business.of(kind));
        }
        return reachable.named;
    }

    private void add(Shape shape) {
        if (shape instanceof Shape.Several several) {
            add(several.item());
        } else if (shape instanceof Shape.Table table) {
            add(table.value());
        } else if (shape instanceof Shape.Choice choice) {
            put(choice.name(), choice);
        } else if (shape instanceof Shape.Group group && put(group.name(), group)) {
            Shapes.properties(group.type()).forEach(property -> add(property.shape()));
        }
    }

    /** False for one that is known. Two things of one name would be one in the schemas. */
    private boolean put(String name, Shape shape) {
        Shape known = named.putIfAbsent(name, shape);
        if (known != null && !known.equals(shape)) {
            throw new IllegalStateException("two shapes are called " + name);
        }
        return known == null;
    }
}
