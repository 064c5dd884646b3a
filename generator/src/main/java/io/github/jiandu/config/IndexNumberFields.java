package io.github.jiandu.config;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.mapOf;
import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.number.Part;
import io.github.jiandu.number.SchemeName;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The keys of 索引号编制 in {@code jiandu.yaml}. */
final class IndexNumberFields {

    private static final FieldType<String> CODE = pattern("字母和数字", Pattern.compile("[0-9A-Za-z]{1,12}"), "001");

    static final Field<SchemeName> SCHEME = Field.of(
                    "scheme",
                    "方式",
                    choice(List.of(SchemeName.values()), SchemeName::key, SchemeName::chinese),
                    "按哪种办法编；默认统一社会信用代码，如 11990123MB2600181Y/2026-00012")
            .rules("IDX-07", "IDX-08", "IDX-09", "IDX-10", "IDX-11");
    static final Field<String> PATTERN = Field.of("pattern", "格式", TEXT, "自定的样子，各部分写在花括号里，如 \"YX-{部门}-{年}-{流水号:4}\"");
    static final Field<String> ORGANISATION = Field.of("organisation", "组织机构代码", CODE, "九位；默认取统一社会信用代码的第九至十七位");
    static final Field<String> AREA = Field.of("area", "地区", CODE, "地区编号；默认为行政区划代码");
    static final Field<String> DEPARTMENT = Field.of("department", "部门", CODE, "部门编号；连云港办法为地区及部门编号，五位");
    static final Field<String> CLASS = Field.of("class", "类别", CODE, "信息类别号");
    static final Field<Map<YamlNode.Scalar, String>> CLASSES =
            Field.of("classes", "各栏目类别", mapOf(CODE), "类别号与别处不同的栏目，如 zwgk/zcwj: 02");
    static final Field<String> GROUP = Field.of("group", "分组", CODE, "信息分组号");
    static final Field<String> OFFICE = Field.of("office", "内设机构", CODE, "内设机构编号");

    static final FieldTable TABLE =
            FieldTable.of(SCHEME, PATTERN, ORGANISATION, AREA, DEPARTMENT, CLASS, CLASSES, GROUP, OFFICE);

    private IndexNumberFields() {}

    /** The key that says what a part is; empty for the parts that come from elsewhere. */
    static Optional<Field<String>> of(Part part) {
        return switch (part) {
            case ORGANISATION -> Optional.of(ORGANISATION);
            case AREA -> Optional.of(AREA);
            case DEPARTMENT -> Optional.of(DEPARTMENT);
            case CLASS -> Optional.of(CLASS);
            case GROUP -> Optional.of(GROUP);
            case OFFICE -> Optional.of(OFFICE);
            case USCC, YEAR, DATE, SERIAL -> Optional.empty();
        };
    }
}
