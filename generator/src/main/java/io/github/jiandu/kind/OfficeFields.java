package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;

import io.github.jiandu.entry.DisclosureOffice;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;

/** The keys that tell of the office for disclosure: all are asked for in the guide (DISC-05), none on the form. */
final class OfficeFields {

    private final Field<String> name;
    private final Field<String> address;
    private final Field<String> hours;
    private final Field<String> phone;
    private final Field<String> fax;
    private final Field<String> internet;
    private final Field<String> postcode = Field.of("postcode", "邮政编码", TEXT, "六位邮政编码");

    OfficeFields(boolean required, String otherwise) {
        name = field(required, "office", "工作机构", "政府信息公开工作机构全称" + otherwise);
        address = field(required, "officeAddress", "办公地址", "写到门牌和房间" + otherwise);
        hours = field(required, "officeHours", "办公时间", "如 工作日 8:30—12:00，14:00—17:30" + otherwise);
        phone = field(required, "phone", "联系电话", "办公电话，不要写个人手机号" + otherwise);
        fax = field(required, "fax", "传真", "传真号码；没有的写“无”" + otherwise);
        internet = field(required, "internet", "互联网联系方式", "电子邮箱，或受理平台的网址" + otherwise);
    }

    private static Field<String> field(boolean required, String key, String chinese, String help) {
        Field<String> field = required ? Field.required(key, chinese, TEXT, help) : Field.of(key, chinese, TEXT, help);
        return field.rules("DISC-05");
    }

    FieldTable table() {
        return FieldTable.of(name, address, postcode, hours, phone, fax, internet);
    }

    DisclosureOffice read(FieldValues values) {
        return new DisclosureOffice(
                values.get(name),
                values.get(address),
                values.get(postcode),
                values.get(hours),
                values.get(phone),
                values.get(fax),
                values.get(internet));
    }
}
