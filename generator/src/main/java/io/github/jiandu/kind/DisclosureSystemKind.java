package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.DisclosureSystem;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDateTime;

/** Reads {@link DisclosureSystem}. */
final class DisclosureSystemKind implements Kind<DisclosureSystem> {

    static final Field<String> ISSUER =
            Field.of("issuer", "发文机关", TEXT, "发文机关全称").rules("DISC-03", "CONT-10");
    static final Field<String> DOCUMENT_NUMBER =
            Field.of("docNo", "发文字号", TEXT, "如 云政发〔2026〕3号").rules("DISC-03");
    static final Field<LocalDateTime> SIGNED =
            Field.of("madeDate", "成文日期", DATE, "文件落款的日期").rules("DISC-06");

    private static final FieldTable FIELDS = FieldTable.of(ISSUER, DOCUMENT_NUMBER, SIGNED);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public DisclosureSystem read(EntryHead head, FieldValues values, Surroundings around) {
        LocalDateTime made = values.get(SIGNED);
        LocalDateTime published = head.publishedAt();
        if (made != null && published != null && made.toLocalDate().isAfter(published.toLocalDate())) {
            around.diagnostics().report(Code.DISCLOSURE_MADE_AFTER, values.at(SIGNED));
        }
        return new DisclosureSystem(
                head, values.get(ISSUER), values.get(DOCUMENT_NUMBER), made == null ? null : made.toLocalDate());
    }
}
