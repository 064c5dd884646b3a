package io.github.jiandu.kind;

import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.field.Field;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Set;

/**
 * A key that names other pages.
 *
 * @param field its values are paths, as in links
 * @param type what the pages are to this one
 * @param kinds the kinds they may be of; empty when any will do
 */
public record RelationField(Field<List<YamlNode.Scalar>> field, RelationType type, Set<EntryKind> kinds) {
    public RelationField {
        kinds = Set.copyOf(kinds);
    }
}
