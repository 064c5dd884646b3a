package io.github.jiandu.config;

import io.github.jiandu.config.SiteConfig.Reference;
import io.github.jiandu.number.IndexScheme;
import java.util.List;
import java.util.Optional;

/**
 * How the site numbers its documents (索引号编制).
 *
 * @param scheme how the numbers look
 * @param classes columns whose documents are of another class than the rest
 */
public record IndexNumbering(IndexScheme scheme, List<ColumnClass> classes) {

    /**
     * The class of the documents in a column and below.
     *
     * @param column column path
     * @param code the class, as it stands in numbers
     */
    public record ColumnClass(Reference column, String code) {}

    public IndexNumbering {
        classes = List.copyOf(classes);
    }

    /** The class of the documents in a column itself; empty when the settings do not name it. */
    public Optional<String> classOf(String column) {
        return classes.stream()
                .filter(named -> named.column().text().replaceAll("^/+|/+$", "").equals(column))
                .map(ColumnClass::code)
                .findFirst();
    }
}
