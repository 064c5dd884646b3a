package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.DocumentType;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Imprint;
import io.github.jiandu.entry.Imprint.Urgency;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an official document carries besides its text (META-06), and what of it never goes out (META-07). */
final class ImprintFields {

    static final Field<DocumentType> TYPE = Field.of(
                    "documentType",
                    "文种",
                    choice(List.of(DocumentType.values()), DocumentType::key, DocumentType::chinese),
                    "十五种公文之一；默认看标题的结尾")
            .rules("META-06", "DOC-12");
    static final Field<List<String>> RECIPIENTS =
            Field.of("recipients", "主送机关", LINES, "正文里写了的不用再写").rules("META-06");
    static final Field<List<String>> COPIES =
            Field.of("copies", "抄送机关", LINES, "文末“抄送”的机关").rules("META-06");
    static final Field<String> PRINTED_BY =
            Field.of("printedBy", "印发机关", TEXT, "如 云溪镇党政综合办公室").rules("META-06");
    static final Field<LocalDateTime> PRINTED_ON =
            Field.of("printedOn", "印发日期", DATE, "文末的印发日期").rules("META-06");
    static final Field<Urgency> URGENCY = Field.of(
                    "urgency", "紧急程度", choice(List.of(Urgency.values()), Urgency::key, Urgency::chinese), "特急或加急；平件不写")
            .rules("META-06");
    static final Field<String> NOTE =
            Field.of("note", "附注", TEXT, "如 此件公开发布；正文里写了的不用再写").rules("META-06");
    static final Field<String> LEVEL =
            Field.of("publishLevel", "发布层次", TEXT, "发到哪一级，如 村级").rules("META-06");
    static final Field<String> COPY_NUMBER =
            Field.of("copyNo", "份号", TEXT, "不上网：写了也不公开，会提醒删去").rules("META-06");
    static final Field<String> SECRECY =
            Field.of("secrecy", "密级", TEXT, "不上网：秘密、机密、绝密文件不能公开，是错误").rules("META-06", "META-07");
    static final Field<String> SIGNER =
            Field.of("signer", "签发人", TEXT, "不上网：写了也不公开，会提醒删去").rules("META-06");

    static final FieldTable TABLE = FieldTable.of(
            TYPE, RECIPIENTS, COPIES, PRINTED_BY, PRINTED_ON, URGENCY, NOTE, LEVEL, COPY_NUMBER, SECRECY, SIGNER);

    private static final Pattern SECRET = Pattern.compile(".*(秘密|机密|绝密|★).*");

    /** Where a document's head may still be. */
    private static final int HEAD_LINES = 8;

    private ImprintFields() {}

    static Imprint read(EntryHead head, FieldValues values, Diagnostics diagnostics) {
        checkSecrecy(values, diagnostics);
        Optional<DocumentType> ending = DocumentType.endOf(head.title());
        DocumentType type = values.get(TYPE);
        if (type != null && ending.isPresent() && ending.get() != type) {
            diagnostics.report(
                    Code.POLICY_TYPE,
                    values.at(TYPE),
                    type.chinese(),
                    ending.get().chinese(),
                    type.key(),
                    ending.get().key());
        }
        return new Imprint(
                type != null ? type : ending.orElse(null),
                values.get(RECIPIENTS, List.of()),
                values.get(COPIES, List.of()),
                values.get(PRINTED_BY),
                DocumentChecks.day(values.get(PRINTED_ON)),
                values.get(URGENCY),
                values.find(NOTE)
                        .map(note -> note.replaceAll("^[（(]|[）)]$", ""))
                        .orElse(null),
                values.get(LEVEL));
    }

    private static void checkSecrecy(FieldValues values, Diagnostics diagnostics) {
        String secrecy = values.get(SECRECY);
        if (secrecy != null && SECRET.matcher(secrecy).matches()) {
            diagnostics.report(Code.POLICY_SECRET, values.at(SECRECY), secrecy);
        } else if (secrecy != null) {
            diagnostics.report(Code.POLICY_NOT_FOR_WEB, values.at(SECRECY), SECRECY.chinese(), SECRECY.key());
        }
        for (Field<String> field : List.of(COPY_NUMBER, SIGNER)) {
            if (values.isWritten(field)) {
                diagnostics.report(Code.POLICY_NOT_FOR_WEB, values.at(field), field.chinese(), field.key());
            }
        }
    }

    /** META-07: a ★ in the head stands behind the secrecy of a document. */
    static void checkHead(PageText text, Diagnostics diagnostics) {
        for (PageText.Line line : text.lines().stream().limit(HEAD_LINES).toList()) {
            int star = line.text().indexOf('★');
            if (star >= 0) {
                diagnostics.report(
                        Code.POLICY_SECRET, text.at(line), line.text().strip());
                return;
            }
        }
    }
}
