package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Disclosure;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@link PolicyDocument}. */
final class PolicyDocumentKind implements Kind<PolicyDocument> {

    static final Field<String> INDEX_NUMBER =
            Field.of("indexNo", "索引号", TEXT, "政府信息索引号").rules("IDX-07", "IDX-08", "IDX-12");
    static final Field<String> DOCUMENT_NUMBER =
            Field.of("docNo", "发文字号", TEXT, "如 云政发〔2026〕3号").rules("DOC-02", "META-06");
    static final Field<String> ISSUER =
            Field.of("issuer", "发文机关", TEXT, "发文机关全称").rules("META-06");
    static final Field<LocalDateTime> SIGNED =
            Field.of("madeDate", "成文日期", DATE, "文件落款的日期").rules("DOC-10", "META-06");
    static final Field<String> TOPIC =
            Field.of("topicClass", "主题分类", TEXT, "主题分类").rules("IDX-01");
    static final Field<Disclosure> DISCLOSURE = Field.of(
                    "disclosure",
                    "公开方式",
                    choice(List.of(Disclosure.values()), Disclosure::key, Disclosure::chinese),
                    "默认主动公开")
            .rules("IDX-05");
    static final Field<Validity> VALIDITY = Field.of(
                    "validity", "有效性", choice(List.of(Validity.values()), Validity::key, Validity::chinese), "默认有效")
            .rules("IDX-06", "DOC-17");
    static final Field<LocalDateTime> ABOLISHED =
            Field.of("abolishedDate", "废止日期", DATE, "废止或失效的日期").rules("IDX-06");
    static final Field<List<YamlNode.Scalar>> REPLACES = Field.of(
                    "replaces", "替代文件", listOf(located("页面路径")), "本文件替代了哪些文件；对方页面会自动链接过来")
            .rules("DOC-17");
    static final Field<List<YamlNode.Scalar>> REPLACED_BY = Field.of(
                    "replacedBy", "被替代于", listOf(located("页面路径")), "本文件被哪些文件替代；对方页面会自动链接过来")
            .rules("DOC-17");
    static final Field<List<YamlNode.Scalar>> INTERPRETATIONS = Field.of(
                    "interpretations", "相关解读", listOf(located("页面路径")), "解读本文件的页面；在解读页面上写“解读文件”也可以")
            .rules("INTP-01", "INTP-03");

    /** Working days between signing and publishing (CONT-09). */
    private static final int PUBLISHED_WITHIN = 20;

    private static final FieldTable FIELDS = FieldTable.of(
            INDEX_NUMBER,
            DOCUMENT_NUMBER,
            ISSUER,
            SIGNED,
            TOPIC,
            DISCLOSURE,
            VALIDITY,
            ABOLISHED,
            REPLACES,
            REPLACED_BY,
            INTERPRETATIONS);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public List<RelationField> relations() {
        return List.of(
                new RelationField(REPLACES, RelationType.REPLACES, Set.of(EntryKind.POLICY)),
                new RelationField(REPLACED_BY, RelationType.REPLACED_BY, Set.of(EntryKind.POLICY)),
                new RelationField(INTERPRETATIONS, RelationType.INTERPRETED_BY, Set.of(EntryKind.INTERPRETATION)));
    }

    @Override
    public PolicyDocument read(EntryHead head, FieldValues values, Surroundings around) {
        checkDates(head, values, around);
        return new PolicyDocument(
                head,
                values.get(INDEX_NUMBER),
                values.get(DOCUMENT_NUMBER),
                values.get(ISSUER),
                date(values.get(SIGNED)),
                values.get(TOPIC),
                values.get(DISCLOSURE, Disclosure.ACTIVE),
                values.get(VALIDITY, Validity.VALID),
                date(values.get(ABOLISHED)));
    }

    private static void checkDates(EntryHead head, FieldValues values, Surroundings around) {
        LocalDateTime abolished = values.get(ABOLISHED);
        boolean valid = values.get(VALIDITY, Validity.VALID) == Validity.VALID;
        if (abolished != null && valid && !abolished.isAfter(around.now())) {
            around.diagnostics().report(Code.POLICY_ABOLISHED_VALID, values.at(ABOLISHED));
        }
        LocalDateTime made = values.get(SIGNED);
        LocalDateTime published = head.publishedAt();
        if (made != null && published != null && made.toLocalDate().isAfter(published.toLocalDate())) {
            Location at = head.publishedWrittenAt();
            around.diagnostics()
                    .report(Code.POLICY_MADE_AFTER_PUBLISHED, values.at(SIGNED), at == null ? List.of() : List.of(at));
        }
        checkDelay(made, published, values, around);
    }

    /** Information is made public within twenty working days (CONT-09). */
    private static void checkDelay(
            @Nullable LocalDateTime made, @Nullable LocalDateTime published, FieldValues values, Surroundings around) {
        if (made == null || published == null) {
            return;
        }
        int taken = around.workingDays().between(made.toLocalDate(), published.toLocalDate());
        if (taken > PUBLISHED_WITHIN) {
            around.diagnostics().report(Code.POLICY_PUBLISHED_LATE, values.at(SIGNED), taken, PUBLISHED_WITHIN);
        }
    }

    private static @Nullable LocalDate date(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
