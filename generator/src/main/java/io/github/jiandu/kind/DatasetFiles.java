package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.Dataset.DataField;
import io.github.jiandu.entry.Dataset.DataFile;
import io.github.jiandu.entry.Dataset.Preview;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.SheetReader;
import io.github.jiandu.table.TableJson;
import io.github.jiandu.table.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The files of a dataset: their formats (DATA-01), what is in the first table (DATA-06), and JSON made of CSV. */
final class DatasetFiles {

    private static final int PREVIEW_ROWS = 10;

    /** Endings of formats that programs can read, and what they are called. */
    private static final Map<String, String> FORMATS =
            Map.of("csv", "CSV", "json", "JSON", "geojson", "GeoJSON", "xml", "XML", "xlsx", "XLSX");

    private static final Set<String> NUMBERS = Set.of("数值", "数字", "整数", "小数", "number", "integer", "decimal");

    private final Surroundings around;
    private final List<DataFile> files = new ArrayList<>();
    private @Nullable Preview preview;
    private int rows;

    DatasetFiles(Surroundings around) {
        this.around = around;
    }

    List<DataFile> files() {
        return files;
    }

    @Nullable
    Preview preview() {
        return preview;
    }

    /** How many rows the first table has. */
    int rows() {
        return rows;
    }

    /** @param fields what the editor says of the columns */
    void read(List<YamlNode.Scalar> written, List<DataField> fields) {
        Map<YamlNode.Scalar, Attachment> found = new LinkedHashMap<>();
        written.forEach(name -> around.file(name).ifPresent(file -> found.put(name, file)));
        found.forEach((name, file) -> {
            String format = FORMATS.get(ending(file.fileName()));
            files.add(new DataFile(file, format == null ? file.type() : format, false));
        });
        if (!found.isEmpty()
                && found.values().stream().noneMatch(file -> FORMATS.containsKey(ending(file.fileName())))) {
            YamlNode.Scalar first = found.keySet().iterator().next();
            around.diagnostics().report(Code.DATASET_NOT_READABLE, first.at(), first.text());
        }
        found.forEach((name, file) -> {
            if (preview == null && (SheetReader.isTable(file.fileName()) || SheetReader.isOldTable(file.fileName()))) {
                around.source(name).ifPresent(table -> readTable(table, file, fields, name.at()));
            }
        });
    }

    private void readTable(SourceTree.Item table, Attachment file, List<DataField> fields, Location at) {
        List<List<String>> first = new ArrayList<>();
        int[] count = {0};
        Optional<Row> header = TableReader.read(
                table,
                row -> {
                    if (count[0]++ < PREVIEW_ROWS) {
                        first.add(texts(row));
                    }
                },
                around.diagnostics());
        if (header.isEmpty()) {
            return;
        }
        rows = count[0];
        preview = new Preview(texts(header.get()), first);
        checkFields(header.get(), fields, at);
        boolean json = files.stream().anyMatch(other -> other.format().equals("JSON"));
        if (ending(file.fileName()).equals("csv") && !json) {
            Set<String> numbers = fields.stream()
                    .filter(field -> field.type() != null && NUMBERS.contains(field.type()))
                    .map(DataField::name)
                    .collect(Collectors.toSet());
            List<Cell> cells = header.get().cells();
            Attachment made =
                    around.made(file, file.title(), "json", out -> TableJson.write(table, cells, numbers, out));
            files.add(new DataFile(made, "JSON", true));
        }
    }

    /** What is said of the columns and what the file has must agree. */
    private void checkFields(Row header, List<DataField> fields, Location at) {
        if (fields.isEmpty()) {
            return;
        }
        List<String> said = fields.stream().map(DataField::name).toList();
        List<String> there = texts(header);
        List<String> unsaid =
                there.stream().filter(name -> !said.contains(name)).toList();
        List<String> gone = said.stream().filter(name -> !there.contains(name)).toList();
        if (!unsaid.isEmpty()) {
            around.diagnostics().report(Code.DATASET_FIELD_UNSAID, at, String.join("、", unsaid));
        }
        if (!gone.isEmpty()) {
            around.diagnostics().report(Code.DATASET_FIELD_GONE, at, String.join("、", gone));
        }
    }

    private static List<String> texts(Row row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
