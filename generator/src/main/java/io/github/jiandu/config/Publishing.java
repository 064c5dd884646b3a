package io.github.jiandu.config;

import java.util.List;
import java.util.Map;

/**
 * How the site publishes documents, interpretations and reprints.
 *
 * @param rows rows of the box with a document's data, in order (IDX-01 to IDX-03)
 * @param labels names of rows that the site calls otherwise
 * @param issuers full names of the bodies that issue its documents (IDX-16); empty when any full name will do
 * @param interpretWithinWorkdays working days in which a document is to be explained (INTP-04)
 * @param reprintHours hours in which a text is to be reprinted (REPR-01, REPR-02)
 * @param reprintSources whose texts may be reprinted (REPR-06); empty when the site keeps no list
 */
public record Publishing(
        List<CatalogueRow> rows,
        Map<CatalogueRow, String> labels,
        List<String> issuers,
        int interpretWithinWorkdays,
        int reprintHours,
        List<String> reprintSources) {

    static final int INTERPRET_WITHIN_WORKDAYS = 3;
    static final int REPRINT_HOURS = 12;

    public Publishing {
        rows = List.copyOf(rows);
        labels = Map.copyOf(labels);
        issuers = List.copyOf(issuers);
        reprintSources = List.copyOf(reprintSources);
    }

    /** What the box calls a row. */
    public String label(CatalogueRow row) {
        return labels.getOrDefault(row, row.chinese());
    }
}
