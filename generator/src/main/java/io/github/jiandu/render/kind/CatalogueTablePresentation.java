package io.github.jiandu.render.kind;

import io.github.jiandu.entry.Body;
import io.github.jiandu.entry.CatalogueTable;
import io.github.jiandu.render.view.CatalogueView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows {@link CatalogueTable} in groups by subject (CONT-12), with links to jump to them. All rows stand in the page, so
 * that it can be printed and searched; browsers draw a group when it comes into sight.
 */
final class CatalogueTablePresentation implements Presentation<CatalogueTable> {

    @Override
    public CatalogueView view(CatalogueTable catalogue, Body body, PageLinks links) {
        Map<String, List<CatalogueView.Row>> groups = new LinkedHashMap<>();
        for (CatalogueTable.Row row : catalogue.rows()) {
            groups.computeIfAbsent(row.subject(), subject -> new ArrayList<>()).add(row(row));
        }
        List<CatalogueView.Group> views = new ArrayList<>();
        groups.forEach((subject, rows) ->
                views.add(new CatalogueView.Group(shown(subject), "group-" + (views.size() + 1), rows)));
        return new CatalogueView(catalogue.field(), views, catalogue.rows().size());
    }

    private static CatalogueView.Row row(CatalogueTable.Row row) {
        return new CatalogueView.Row(
                shown(row.number()),
                shown(row.item()),
                shown(row.content()),
                shown(row.basis()),
                shown(row.limit()),
                shown(row.body()),
                shown(String.join("、", row.channels())),
                shown(row.audience()),
                shown(row.mode()),
                shown(row.level()));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "—" : value;
    }
}
