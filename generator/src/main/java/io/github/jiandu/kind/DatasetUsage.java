package io.github.jiandu.kind;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Dataset.Usage;
import io.github.jiandu.source.SourceTree;
import io.github.jiandu.source.YamlNode;
import io.github.jiandu.table.Cell;
import io.github.jiandu.table.Row;
import io.github.jiandu.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a dataset was used, from a table that someone counted (DATA-03); numbers are never written by hand. */
final class DatasetUsage {

    private static final String KEY = "标识符";

    private DatasetUsage() {}

    /** The numbers of the dataset with an identifier; null when there are none, which was reported. */
    static @Nullable Usage read(YamlNode.Scalar written, @Nullable String identifier, Surroundings around) {
        Optional<SourceTree.Item> item = around.source(written);
        if (item.isEmpty()) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        Optional<Row> header = TableReader.read(item.get(), rows::add, around.diagnostics());
        if (header.isEmpty()) {
            return null;
        }
        List<String> names = header.get().cells().stream().map(Cell::text).toList();
        int key = names.indexOf(KEY);
        Optional<Row> own = rows.stream()
                .filter(row -> key >= 0 && row.cells().get(key).text().equals(identifier))
                .findFirst();
        if (own.isEmpty()) {
            around.diagnostics().report(Code.DATASET_NO_USAGE, written.at(), String.valueOf(identifier), KEY);
            return null;
        }
        return new Usage(
                number(own.get(), names.indexOf("浏览量"), around),
                number(own.get(), names.indexOf("下载量"), around),
                number(own.get(), names.indexOf("接口调用量"), around));
    }

    private static @Nullable String number(Row row, int col, Surroundings around) {
        if (col < 0 || row.cells().get(col).isEmpty()) {
            return null;
        }
        Cell cell = row.cells().get(col);
        if (!cell.text().matches("\\d{1,12}")) {
            around.diagnostics().report(Code.DATASET_USAGE_NUMBER, cell.at(), cell.text());
            return null;
        }
        return cell.text();
    }
}
