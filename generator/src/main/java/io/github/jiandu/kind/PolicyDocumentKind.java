package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Disclosure;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.PageLife;
import io.github.jiandu.entry.PageState;
import io.github.jiandu.entry.PolicyDocument;
import io.github.jiandu.entry.Relation;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.entry.Validity;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@link PolicyDocument}. */
final class PolicyDocumentKind implements Kind<PolicyDocument> {

    /** What may be written for 公开方式; the last is no way to publish, so no entry can have it (IDX-05). */
    private enum WrittenDisclosure {
        ACTIVE(Disclosure.ACTIVE.key(), Disclosure.ACTIVE.chinese()),
        ON_REQUEST(Disclosure.ON_REQUEST.key(), Disclosure.ON_REQUEST.chinese()),
        WITHHELD("withheld", "不予公开");

        private final String key;
        private final String chinese;

        WrittenDisclosure(String key, String chinese) {
            this.key = key;
            this.chinese = chinese;
        }

        String key() {
            return key;
        }

        String chinese() {
            return chinese;
        }
    }

    static final Field<String> INDEX_NUMBER =
            Field.of("indexNo", "索引号", TEXT, "政府信息索引号").rules("IDX-07", "IDX-08", "IDX-12");
    static final Field<String> DOCUMENT_NUMBER =
            Field.of("docNo", "发文字号", TEXT, "如 云政发〔2026〕3号").rules("DOC-02", "META-06");
    static final Field<String> ISSUER =
            Field.of("issuer", "发文机关", TEXT, "发文机关全称").rules("META-06", "IDX-16");
    static final Field<LocalDateTime> SIGNED = Field.of("madeDate", "成文日期", DATE, "文件落款的日期；数据类信息写可以完整提供的那天")
            .rules("DOC-10", "META-06", "IDX-15", "CONT-09");
    static final Field<String> TOPIC =
            Field.of("topicClass", "主题分类", TEXT, "主题分类").rules("IDX-01");
    static final Field<String> GROUP =
            Field.of("groupClass", "组配分类", TEXT, "公开目录中的分类").rules("IDX-02");
    private static final Field<WrittenDisclosure> DISCLOSURE = Field.of(
                    "disclosure",
                    "公开方式",
                    choice(List.of(WrittenDisclosure.values()), WrittenDisclosure::key, WrittenDisclosure::chinese),
                    "默认主动公开；不予公开的不能放在网站上")
            .rules("IDX-05");
    static final Field<Boolean> NORMATIVE =
            Field.of("normative", "规范性文件", BOOLEAN, "是否规范性文件；是的要有解读。默认否").rules("INTP-01");
    static final Field<List<YamlNode.Scalar>> REPLACES = Field.of(
                    "replaces", "替代文件", listOf(located("页面路径")), "本文件替代了哪些文件；对方页面会自动链接过来")
            .rules("DOC-17");
    static final Field<List<YamlNode.Scalar>> REPLACED_BY = Field.of(
                    "replacedBy", "被替代于", listOf(located("页面路径")), "本文件被哪些文件替代；对方页面会自动链接过来")
            .rules("DOC-17");
    static final Field<List<YamlNode.Scalar>> INTERPRETATIONS = Field.of(
                    "interpretations", "相关解读", listOf(located("页面路径")), "解读本文件的页面；在解读页面上写“解读文件”也可以")
            .rules("INTP-01", "INTP-03");

    private static final FieldTable FIELDS = FieldTable.of(
                    INDEX_NUMBER,
                    DOCUMENT_NUMBER,
                    ISSUER,
                    SIGNED,
                    TOPIC,
                    GROUP,
                    DISCLOSURE,
                    NORMATIVE,
                    REPLACES,
                    REPLACED_BY,
                    INTERPRETATIONS)
            .and(Standing.TABLE)
            .and(ImprintFields.TABLE);

    /** What a guide to catalogues allows for 内容概述 (IDX-14). */
    private static final int SUMMARY = 100;

    /** Information is public within so many working days (CONT-09). */
    private static final int WORKDAYS = 20;

    /** More characters than a word on how to ask for the document. */
    private static final int HINT = 200;

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
        Diagnostics diagnostics = around.diagnostics();
        DocumentChecks.made(SIGNED, head, values, diagnostics);
        DocumentChecks.issuer(ISSUER, values, around);
        checkPublishedInTime(head, values, around);
        checkSummary(head, values, diagnostics);
        WrittenDisclosure disclosure = values.get(DISCLOSURE, WrittenDisclosure.ACTIVE);
        if (disclosure == WrittenDisclosure.WITHHELD) {
            diagnostics.report(Code.POLICY_WITHHELD, values.at(DISCLOSURE));
        }
        return new PolicyDocument(
                head,
                values.get(INDEX_NUMBER),
                around.documentNumber(),
                values.get(ISSUER),
                DocumentChecks.day(values.get(SIGNED)),
                values.get(TOPIC),
                values.get(GROUP),
                disclosure == WrittenDisclosure.ON_REQUEST ? Disclosure.ON_REQUEST : Disclosure.ACTIVE,
                Standing.read(values, head.life(), around.now(), diagnostics),
                DocumentChecks.day(values.get(Standing.EFFECTIVE)),
                DocumentChecks.day(values.get(Standing.EXPIRES)),
                abolishedOn(head, values),
                values.get(NORMATIVE, false),
                ImprintFields.read(head, values, diagnostics));
    }

    /** As its dates say, or as its page does. */
    private static @Nullable LocalDate abolishedOn(EntryHead head, FieldValues values) {
        LocalDate written = DocumentChecks.day(values.get(Standing.ABOLISHED));
        PageLife life = head.life();
        return written == null && life != null && life.isOwn() && life.is(PageState.ABOLISHED) ? life.date() : written;
    }

    @Override
    public @Nullable PageLife life(EntryHead head, FieldValues values, LocalDateTime now) {
        return Standing.life(values, now);
    }

    @Override
    public boolean isOfficial() {
        return true;
    }

    /** CONT-09. */
    private static void checkPublishedInTime(EntryHead head, FieldValues values, Surroundings around) {
        LocalDate made = DocumentChecks.day(values.get(SIGNED));
        LocalDate published = DocumentChecks.day(head.publishedAt());
        if (made != null && published != null) {
            int days = around.workingDays().between(made, published);
            if (days > WORKDAYS) {
                around.diagnostics().report(Code.POLICY_LATE, values.at(SIGNED), places(head), days, WORKDAYS);
            }
        }
    }

    private static List<Location> places(EntryHead head) {
        Location at = head.publishedWrittenAt();
        return at == null ? List.of() : List.of(at);
    }

    private static void checkSummary(EntryHead head, FieldValues values, Diagnostics diagnostics) {
        String summary = head.summary();
        if (summary == null) {
            return;
        }
        int length = summary.codePointCount(0, summary.length());
        if (length > SUMMARY) {
            diagnostics.report(Code.POLICY_SUMMARY_LONG, values.at(), length, SUMMARY);
        } else if (summary.equals(head.title())) {
            diagnostics.report(Code.POLICY_SUMMARY_TITLE, values.at());
        }
    }

    @Override
    public void check(PolicyDocument document, FieldValues values, Site site, Surroundings around) {
        Set<Entry> newer = site.related(document).getOrDefault(RelationType.REPLACED_BY, Set.of());
        if (document.validity() == Validity.VALID) {
            newer.stream()
                    .filter(PolicyDocument.class::isInstance)
                    .map(PolicyDocument.class::cast)
                    .filter(other -> other.validity() != Validity.PENDING)
                    .forEach(other -> around.diagnostics()
                            .report(
                                    Code.POLICY_REPLACED_VALID,
                                    values.at(Standing.VALIDITY),
                                    List.of(named(other, document)),
                                    other.head().title()));
        }
        if (document.normative()
                && !site.related(document).containsKey(RelationType.INTERPRETED_BY)
                && !values.isWritten(INTERPRETATIONS)) {
            around.diagnostics().report(Code.POLICY_NOT_INTERPRETED, values.at(NORMATIVE));
        }
    }

    /** Where the newer document names the older one, or its file when the older one names it. */
    private static Location named(PolicyDocument newer, PolicyDocument older) {
        return newer.head().relations().stream()
                .filter(relation -> relation.file().equals(older.head().file()))
                .map(Relation::at)
                .findFirst()
                .orElse(Location.ofFile(newer.head().file()));
    }

    @Override
    public void checkText(PolicyDocument document, PageText text, Diagnostics diagnostics) {
        ImprintFields.checkHead(text, diagnostics);
        int length =
                text.lines().stream().mapToInt(line -> line.text().length()).sum();
        if (document.disclosure() == Disclosure.ON_REQUEST
                && (length > HINT || !document.head().attachments().isEmpty())) {
            diagnostics.report(Code.POLICY_ON_REQUEST_IN_FULL, text.start());
        }
    }
}
