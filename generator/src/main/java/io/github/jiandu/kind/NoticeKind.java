package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Notice;
import io.github.jiandu.entry.Publicity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads {@link Notice}. */
final class NoticeKind implements Kind<Notice> {

    static final Field<String> DOCUMENT_NUMBER = Field.of("docNo", "发文字号", TEXT, "以公文形式发布的才写，如 云政告〔2026〕3号");
    static final Field<String> ISSUER =
            Field.of("issuer", "发文机关", TEXT, "发文机关全称").rules("IDX-16");
    static final Field<LocalDateTime> SIGNED = Field.of("madeDate", "成文日期", DATE, "文件落款的日期");

    private static final FieldTable FIELDS = PublicityFields.TABLE.and(DOCUMENT_NUMBER, ISSUER, SIGNED);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Notice read(EntryHead head, FieldValues values, Surroundings around) {
        Publicity publicity = PublicityFields.read(values, head.publishedAt(), Publicity.After.WITHDRAW);
        PublicityFields.check(head, values, publicity, around);
        if (!PublicityFields.isWritten(values) && head.title().endsWith("公示")) {
            around.diagnostics().report(Code.PUBLICITY_MISSING, values.at());
        }
        DocumentChecks.made(SIGNED, head, values, around.diagnostics());
        DocumentChecks.issuer(ISSUER, values, around);
        return new Notice(
                head,
                publicity,
                values.get(PublicityFields.PERSONAL_BASIS),
                values.get(DOCUMENT_NUMBER),
                values.get(ISSUER),
                DocumentChecks.day(values.get(SIGNED)));
    }

    @Override
    public @Nullable String withdrawn(EntryHead head, FieldValues values, LocalDateTime now) {
        return PublicityFields.withdrawn(head, values, Publicity.After.WITHDRAW, now);
    }

    @Override
    public void checkText(Notice notice, PageText text, Diagnostics diagnostics) {
        PublicityFields.checkNames(notice.personalDataBasis(), text, diagnostics);
    }
}
