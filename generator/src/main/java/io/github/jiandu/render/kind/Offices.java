package io.github.jiandu.render.kind;

import io.github.jiandu.entry.DisclosureOffice;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.render.view.BoxRowView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The office for disclosure, for people and for machines (DISC-05). */
final class Offices {

    private Offices() {}

    static List<BoxRowView> rows(DisclosureOffice office) {
        List<BoxRowView> rows = new ArrayList<>();
        row(rows, "工作机构", office.name());
        row(rows, "办公地址", office.address());
        row(rows, "邮政编码", office.postcode());
        row(rows, "办公时间", office.hours());
        row(rows, "联系电话", office.phone());
        row(rows, "传真", office.fax());
        row(rows, "互联网联系方式", office.internet());
        return rows;
    }

    static void row(List<BoxRowView> rows, String label, @Nullable String value) {
        if (value != null) {
            rows.add(new BoxRowView(label, value));
        }
    }

    /** Adds the office as what the page is about. */
    static void describe(DisclosureOffice office, JsonWriter json) {
        json.key("about").object().field("@type", "GovernmentOffice");
        field(json, "name", office.name());
        field(json, "address", office.address());
        json.key("contactPoint").object().field("@type", "ContactPoint").field("contactType", "政府信息公开");
        field(json, "telephone", office.phone());
        field(json, "faxNumber", "无".equals(office.fax()) ? null : office.fax());
        String internet = office.internet();
        if (internet != null) {
            json.field(internet.contains("@") ? "email" : "url", internet);
        }
        field(json, "hoursAvailable", office.hours());
        json.end().end();
    }

    private static void field(JsonWriter json, String name, @Nullable String value) {
        if (value != null) {
            json.field(name, value);
        }
    }
}
