package io.github.jiandu.config;

import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.mapOf;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The keys of {@code jiandu.yaml} that say how documents, interpretations and reprints are published. */
final class PublishingFields {

    static final Field<List<CatalogueRow>> ROWS = Field.of(
                    "rows",
                    "各行",
                    listOf(choice(List.of(CatalogueRow.values()), CatalogueRow::key, CatalogueRow::chinese)),
                    "依次显示哪几行；默认按单位类型")
            .rules("IDX-01", "IDX-02");
    static final Field<Map<YamlNode.Scalar, String>> LABELS =
            Field.of("labels", "名称", mapOf(TEXT), "改换某一行的名称，如 发文字号: 文件编号").rules("IDX-03");
    static final FieldTable BOX_TABLE = FieldTable.of(ROWS, LABELS);

    static final Field<FieldValues> BOX =
            Field.of("catalogueBox", "信息框", nested(BOX_TABLE), "政策文件信息框的各行和名称").rules("IDX-01", "IDX-02", "IDX-03");
    static final Field<List<String>> ISSUERS =
            Field.of("issuers", "发文机关名单", listOf(TEXT), "发文机关的全称；写了则文件只能用其中的名称").rules("IDX-16");
    static final Field<Integer> INTERPRET_WITHIN = Field.of(
                    "interpretWithinWorkdays", "解读时限", INTEGER, "文件公开后几个工作日内发布解读；默认 3")
            .rules("INTP-04");
    static final Field<Integer> REPRINT_HOURS =
            Field.of("reprintHours", "转载时限", INTEGER, "原文发布后几小时内转载；默认 12").rules("REPR-01", "REPR-02");
    static final Field<List<String>> REPRINT_SOURCES = Field.of(
                    "reprintSources", "转载来源", listOf(TEXT), "允许转载哪些单位的稿件；不写则不核对")
            .rules("REPR-06");

    static final FieldTable TABLE = FieldTable.of(BOX, ISSUERS, INTERPRET_WITHIN, REPRINT_HOURS, REPRINT_SOURCES);

    private PublishingFields() {}

    static Publishing read(FieldValues values, SiteKind kind, Diagnostics diagnostics) {
        FieldValues box = values.get(BOX);
        List<CatalogueRow> rows = box == null ? List.of() : box.get(ROWS, List.of());
        return new Publishing(
                rows.isEmpty()
                        ? CatalogueRow.of(kind)
                        : rows.stream().distinct().toList(),
                box == null ? Map.of() : labels(box.get(LABELS, Map.of()), diagnostics),
                values.get(ISSUERS, List.of()),
                positive(values, INTERPRET_WITHIN, Publishing.INTERPRET_WITHIN_WORKDAYS, diagnostics),
                positive(values, REPRINT_HOURS, Publishing.REPRINT_HOURS, diagnostics),
                values.get(REPRINT_SOURCES, List.of()));
    }

    private static int positive(FieldValues values, Field<Integer> field, int otherwise, Diagnostics diagnostics) {
        int value = values.get(field, otherwise);
        if (value > 0) {
            return value;
        }
        diagnostics.report(Code.CONFIG_NOT_POSITIVE, values.at(field), field.key(), value, field.chinese());
        return otherwise;
    }

    private static Map<CatalogueRow, String> labels(Map<YamlNode.Scalar, String> written, Diagnostics diagnostics) {
        Map<CatalogueRow, String> labels = new EnumMap<>(CatalogueRow.class);
        written.forEach((name, label) -> {
            Optional<CatalogueRow> row = Arrays.stream(CatalogueRow.values())
                    .filter(r -> r.key().equals(name.text()) || r.chinese().equals(name.text()))
                    .findFirst();
            if (row.isPresent()) {
                labels.put(row.get(), label);
            } else {
                diagnostics.report(
                        Code.CONFIG_UNKNOWN_ROW,
                        name.at(),
                        name.text(),
                        names(CatalogueRow::chinese, "、"),
                        names(CatalogueRow::key, ", "));
            }
        });
        return labels;
    }

    private static String names(java.util.function.Function<CatalogueRow, String> name, String between) {
        return Arrays.stream(CatalogueRow.values()).map(name).collect(Collectors.joining(between));
    }
}
