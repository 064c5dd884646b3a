package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.Dataset;
import io.github.jiandu.entry.Dataset.DataField;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Openness;
import io.github.jiandu.entry.UpdateFrequency;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@link Dataset}. Its formats are those of its files (DATA-05). */
final class DatasetKind implements Kind<Dataset> {

    private static final Field<String> PROVIDER =
            Field.required("provider", "提供单位", TEXT, "提供数据的单位").rules("DATA-05", "META-04");
    private static final Field<UpdateFrequency> FREQUENCY = Field.required(
                    "frequency",
                    "更新频率",
                    choice(List.of(UpdateFrequency.values()), UpdateFrequency::key, UpdateFrequency::chinese),
                    "多久更新一次")
            .rules("DATA-05");
    private static final Field<List<YamlNode.Scalar>> FILES = Field.required(
                    "files", "数据文件", listOf(located("文件名")), "CSV、JSON、XML 或 XLSX，与页面放在一起；CSV 会自动另做一份 JSON")
            .rules("DATA-01", "DATA-06");
    private static final Field<String> TOPIC =
            Field.of("topicClass", "主题分类", TEXT, "主题分类").rules("DATA-05", "META-04");
    private static final Field<Openness> OPENNESS = Field.of(
                    "openness", "开放类型", choice(List.of(Openness.values()), Openness::key, Openness::chinese), "默认无条件开放")
            .rules("DATA-05", "META-04");
    private static final Field<String> CONDITION =
            Field.of("condition", "开放条件", TEXT, "有条件开放的，写明条件").rules("DATA-05");
    private static final Field<LocalDateTime> UPDATED =
            Field.of("updated", "更新日期", DATE, "数据最近更新的日期").rules("DATA-05");
    private static final Field<Integer> ROWS =
            Field.of("rows", "数据量", INTEGER, "行数；CSV 和 XLSX 由程序数").rules("DATA-05");

    private static final Field<String> NAME = Field.required("name", "名称", TEXT, "与文件里的列名一致");
    private static final Field<String> TYPE = Field.of("type", "类型", TEXT, "如 文本、数值、日期");
    private static final Field<String> MEANING = Field.of("meaning", "含义", TEXT, "这一列是什么，单位是什么");
    private static final Field<List<FieldValues>> FIELDS_OF_DATA = Field.of(
                    "fields", "字段说明", listOf(nested(FieldTable.of(NAME, TYPE, MEANING))), "每列一组")
            .rules("DATA-05");

    private static final Field<String> IDENTIFIER =
            Field.of("identifier", "标识符", TEXT, "如 yunxi-0001").rules("DATA-05", "META-04");
    private static final Field<String> CONTACT =
            Field.of("contact", "联系方式", TEXT, "如 0990-5550123").rules("DATA-05");
    private static final Field<String> LICENCE = Field.of("licence", "使用许可", TEXT, "如 使用时注明来源");
    private static final Field<LocalDateTime> VALID_UNTIL =
            Field.of("validUntil", "有效期至", DATE, "过了这一天标为已过期").rules("DATA-04");
    private static final Field<String> REVIEWED_BY =
            Field.of("reviewedBy", "审核人", TEXT, "做保密审查和脱敏的人或科室；不公开").rules("DATA-02");
    private static final Field<LocalDateTime> REVIEWED_ON =
            Field.of("reviewedOn", "审核日期", DATE, "审查的日期；不公开").rules("DATA-02");
    private static final Field<YamlNode.Scalar> USAGE = Field.of(
                    "usage", "使用统计", located("文件名"), "统计表，列为 标识符、浏览量、下载量、接口调用量；不公开")
            .rules("DATA-03");

    private static final FieldTable FIELDS = FieldTable.of(
            PROVIDER,
            FREQUENCY,
            FILES,
            TOPIC,
            OPENNESS,
            CONDITION,
            UPDATED,
            ROWS,
            FIELDS_OF_DATA,
            IDENTIFIER,
            CONTACT,
            LICENCE,
            VALID_UNTIL,
            REVIEWED_BY,
            REVIEWED_ON,
            USAGE);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Dataset read(EntryHead head, FieldValues values, Surroundings around) {
        checkBlanks(head, values, around);
        checkDates(head, values, around);
        List<DataField> fields = values.get(FIELDS_OF_DATA, List.of()).stream()
                .flatMap(field ->
                        field.find(NAME).map(name -> new DataField(name, field.get(TYPE), field.get(MEANING))).stream())
                .toList();
        DatasetFiles files = new DatasetFiles(around);
        files.read(values.get(FILES, List.of()), fields);
        Integer rows = files.preview() == null ? values.get(ROWS) : Integer.valueOf(files.rows());
        if (files.preview() != null && values.get(ROWS, files.rows()) != files.rows()) {
            around.diagnostics().report(Code.DATASET_ROWS, values.at(ROWS), values.get(ROWS, 0), files.rows());
        }
        String identifier = values.get(IDENTIFIER);
        return new Dataset(
                head,
                values.get(PROVIDER),
                values.get(TOPIC),
                values.get(FREQUENCY),
                values.get(OPENNESS, Openness.OPEN),
                values.get(CONDITION),
                date(values.get(UPDATED)),
                rows,
                fields,
                identifier,
                values.get(CONTACT),
                values.get(LICENCE),
                date(values.get(VALID_UNTIL)),
                files.files(),
                files.preview(),
                values.find(USAGE)
                        .map(written -> DatasetUsage.read(written, identifier, around))
                        .orElse(null));
    }

    private static void checkBlanks(EntryHead head, FieldValues values, Surroundings around) {
        List<String> chinese = new ArrayList<>();
        List<String> english = new ArrayList<>();
        if (head.summary() == null) {
            chinese.add("摘要");
            english.add("summary");
        }
        if (head.keywords().isEmpty()) {
            chinese.add("关键词");
            english.add("keywords");
        }
        for (Field<?> field : List.<Field<?>>of(TOPIC, UPDATED, FIELDS_OF_DATA, IDENTIFIER, CONTACT)) {
            if (!values.isWritten(field)) {
                chinese.add(field.chinese());
                english.add(field.key());
            }
        }
        if (!chinese.isEmpty()) {
            around.diagnostics()
                    .report(Code.DATASET_BLANK, values.at(), String.join("、", chinese), String.join(", ", english));
        }
        if (!values.isWritten(REVIEWED_BY) || !values.isWritten(REVIEWED_ON)) {
            around.diagnostics().report(Code.DATASET_NOT_REVIEWED, values.at());
        }
        if (values.get(OPENNESS) == Openness.CONDITIONAL && !values.isWritten(CONDITION)) {
            around.diagnostics().report(Code.DATASET_NO_CONDITION, values.at(OPENNESS));
        }
    }

    private static void checkDates(EntryHead head, FieldValues values, Surroundings around) {
        LocalDate today = around.now().toLocalDate();
        LocalDate until = date(values.get(VALID_UNTIL));
        if (until != null && until.isBefore(today)) {
            around.diagnostics().report(Code.DATASET_EXPIRED, values.at(VALID_UNTIL));
        }
        for (Field<LocalDateTime> field : List.of(UPDATED, REVIEWED_ON)) {
            LocalDate day = date(values.get(field));
            if (day != null && day.isAfter(today)) {
                around.diagnostics().report(Code.DATASET_LATER, values.at(field), field.chinese(), field.key());
            }
        }
        LocalDateTime published = head.publishedAt();
        if (until != null && published != null && until.isBefore(published.toLocalDate())) {
            around.diagnostics().report(Code.DATASET_UNTIL_FIRST, values.at(VALID_UNTIL));
        }
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
