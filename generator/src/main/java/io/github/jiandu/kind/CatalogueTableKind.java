package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.CatalogueTable;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import io.github.jiandu.table.SheetReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@link CatalogueTable} from a table beside its page, which is offered as a file too. */
final class CatalogueTableKind implements Kind<CatalogueTable> {

    private static final Field<YamlNode.Scalar> TABLE = Field.required(
                    "table", "目录文件", located("文件名"), "CSV 或 XLSX 文件，与页面放在一起")
            .rules("CONT-12", "CONT-13");
    /** What townships have catalogues of (CONT-14). */
    static final List<String> TOWNSHIP_FIELDS = List.of(
            "公共资源交易", "社会救助", "养老服务", "公共法律服务", "财政预决算", "就业", "社会保险", "公共文化服务", "安全生产", "救灾", "涉农补贴", "农村危房改造", "扶贫");

    private static final Field<String> FIELD = Field.of(
                    "field", "领域", TEXT, "乡镇常见的有" + String.join("、", TOWNSHIP_FIELDS) + "；其他领域照实写")
            .rules("CONT-12", "CONT-14");

    private static final FieldTable FIELDS = FieldTable.of(TABLE, FIELD);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public CatalogueTable read(EntryHead head, FieldValues values, Surroundings around) {
        List<CatalogueTable.Row> rows = new ArrayList<>();
        List<Attachment> files = new ArrayList<>(head.attachments());
        values.find(TABLE).ifPresent(written -> {
            Optional<Attachment> file = around.file(written);
            file.ifPresent(files::add);
            if (file.isEmpty()) {
                return;
            }
            String name = file.get().fileName();
            if (SheetReader.isTable(name) || SheetReader.isOldTable(name)) {
                around.source(written).ifPresent(item -> rows.addAll(CatalogueReader.read(item, around.diagnostics())));
            } else {
                around.diagnostics().report(Code.CATALOGUE_NO_TABLE, written.at(), written.text());
            }
        });
        return new CatalogueTable(head.with(head.image(), files, head.relations()), values.get(FIELD), rows);
    }
}
