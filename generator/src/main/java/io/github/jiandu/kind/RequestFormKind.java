package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.RequestForm;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.util.regex.Pattern;

/** Reads {@link RequestForm}. */
final class RequestFormKind implements Kind<RequestForm> {

    private static final OfficeFields OFFICE = new OfficeFields(false, "；默认取公开指南里的");

    static final Field<String> PORTAL = Field.of(
                    "portal",
                    "网上申请地址",
                    pattern("网址", Pattern.compile("https?://[^\\s\"<>]+"), "https://www.example.gov.cn/ysqgk/"),
                    "上级门户网上申请平台的网址；本站不在网上收集申请")
            .rules("DISC-08", "INT-05");

    private static final FieldTable FIELDS = OFFICE.table().and(PORTAL);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public RequestForm read(EntryHead head, FieldValues values, Surroundings around) {
        return new RequestForm(head, OFFICE.read(values), values.get(PORTAL));
    }

    @Override
    public void checkText(RequestForm form, PageText text, Diagnostics diagnostics) {
        DisclosureFacts.check(text, diagnostics);
    }
}
