package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Organ;
import io.github.jiandu.entry.Organ.Office;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.util.List;

/** Reads {@link Organ}. What CONT-05 asks for must all be there. */
final class OrganKind implements Kind<Organ> {

    static final Field<String> OFFICE_NAME = Field.required("name", "名称", TEXT, "科室或站所的名称");
    static final Field<String> OFFICE_DUTY = Field.required("duty", "职责", TEXT, "主要职责");
    static final Field<String> OFFICE_PHONE = Field.required("phone", "电话", TEXT, "办公电话");
    static final Field<String> OFFICE_HEAD = Field.of("head", "负责人", TEXT, "负责人姓名");
    static final Field<String> OFFICE_ROOM = Field.of("room", "房间", TEXT, "办公室房间号或地点");
    static final FieldTable OFFICE_TABLE =
            FieldTable.of(OFFICE_NAME, OFFICE_DUTY, OFFICE_PHONE, OFFICE_HEAD, OFFICE_ROOM);

    static final Field<String> NAME = Field.of("name", "机构名称", TEXT, "默认同标题").rules("CONT-05");
    static final Field<List<String>> FUNCTIONS =
            Field.of("functions", "机关职能", LINES, "主要职责，一行一条；也可以写成正文").rules("CONT-05", "IND-13");
    static final Field<List<FieldValues>> OFFICES = Field.required(
                    "offices", "内设机构", listOf(nested(OFFICE_TABLE)), "每个机构一组：名称、职责、电话，可加负责人、房间")
            .rules("CONT-05");
    static final Field<String> ADDRESS =
            Field.required("officeAddress", "办公地址", TEXT, "如 清岚县云溪镇溪东路18号").rules("CONT-05");
    static final Field<String> HOURS = Field.required("officeHours", "办公时间", TEXT, "如 工作日 8:30—12:00，14:00—17:30")
            .rules("CONT-05");
    static final Field<String> PHONE =
            Field.required("phone", "联系电话", TEXT, "办公电话，不要写个人手机号").rules("CONT-05");
    static final Field<String> HEAD =
            Field.required("head", "负责人", TEXT, "负责人姓名").rules("CONT-05");
    static final Field<String> FAX = Field.of("fax", "传真", TEXT, "没有则不显示");
    static final Field<String> POSTCODE = Field.of("postcode", "邮编", TEXT, "没有则不显示");

    private static final FieldTable FIELDS =
            FieldTable.of(NAME, FUNCTIONS, OFFICES, ADDRESS, HOURS, PHONE, HEAD, FAX, POSTCODE);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Field<String> title() {
        return NAME;
    }

    @Override
    public Organ read(EntryHead head, FieldValues values, Surroundings around) {
        if (!values.isWritten(FUNCTIONS)
                && around.text().map(WrittenText::isBlank).orElse(true)) {
            around.diagnostics().report(Code.ORGAN_NO_FUNCTIONS, values.at(), head.title());
        }
        return new Organ(
                head,
                values.get(FUNCTIONS, List.of()),
                values.get(OFFICES, List.of()).stream().map(OrganKind::office).toList(),
                values.get(ADDRESS, ""),
                values.get(HOURS, ""),
                values.get(PHONE, ""),
                values.get(HEAD, ""),
                values.get(FAX),
                values.get(POSTCODE));
    }

    private static Office office(FieldValues values) {
        return new Office(
                values.get(OFFICE_NAME, ""),
                values.get(OFFICE_DUTY, ""),
                values.get(OFFICE_PHONE, ""),
                values.get(OFFICE_HEAD),
                values.get(OFFICE_ROOM));
    }
}
