package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Entry;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Interpretation;
import io.github.jiandu.entry.Interpretation.Form;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.Site;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads {@link Interpretation}. */
final class InterpretationKind implements Kind<Interpretation> {

    static final Field<List<YamlNode.Scalar>> INTERPRETS = Field.of(
                    "interprets", "解读文件", listOf(located("页面路径")), "解读哪些文件，必须有；在文件页面上写“相关解读”也可以，两边会互相链接")
            .rules("INTP-01", "INTP-03");
    static final Field<Form> FORM = Field.of(
                    "form",
                    "解读形式",
                    choice(List.of(Form.values()), Form::key, Form::chinese),
                    "默认文字；图解、音频、视频的正文要写出同样内容的文字")
            .rules("INTP-05");
    static final Field<String> DRAFTER = Field.of("drafter", "起草单位", TEXT, "起草文件并作解读的单位。正文宜写背景依据、目标任务、主要内容、解决什么问题")
            .rules("INTP-01", "INTP-02");

    /**
     * What an interpretation tells (INTP-02).
     *
     * @param words by which it is known in a text
     */
    private record Aspect(String chinese, String english, Pattern words) {}

    private static final List<Aspect> ASPECTS = List.of(
            new Aspect("背景依据", "background and basis", Pattern.compile("背景|依据|根据|由来|为什么|为何")),
            new Aspect("目标任务", "aims", Pattern.compile("目标|目的|任务|为了|意义|旨在")),
            new Aspect("主要内容", "main content", Pattern.compile("内容|措施|规定|要点|明确|标准")),
            new Aspect("解决什么问题", "the problem solved", Pattern.compile("问题|解决|困难|不便|便利|好处|怎么办")));

    private static final FieldTable FIELDS = FieldTable.of(INTERPRETS, FORM, DRAFTER);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public List<RelationField> relations() {
        return List.of(new RelationField(INTERPRETS, RelationType.INTERPRETS, Set.of(EntryKind.POLICY)));
    }

    @Override
    public Interpretation read(EntryHead head, FieldValues values, Surroundings around) {
        return new Interpretation(head, values.get(FORM, Form.TEXT), values.get(DRAFTER));
    }

    @Override
    public void check(Interpretation interpretation, FieldValues values, Site site, Surroundings around) {
        Set<Entry> documents = site.related(interpretation).getOrDefault(RelationType.INTERPRETS, Set.of());
        if (documents.isEmpty() && !values.isWritten(INTERPRETS)) {
            around.diagnostics().report(Code.INTERPRETATION_NO_DOCUMENT, values.at());
        }
        documents.forEach(document -> checkTime(interpretation, values.at(), document, around));
    }

    /** INTP-04: explained in time, counted from the day the document was published. */
    private static void checkTime(Interpretation interpretation, Location head, Entry document, Surroundings around) {
        LocalDateTime from = document.head().publishedAt();
        LocalDateTime to = interpretation.head().publishedAt();
        if (from == null || to == null) {
            return;
        }
        Location at = interpretation.head().publishedWrittenAt();
        Location other = document.head().publishedWrittenAt();
        Location place = at == null ? head : at;
        List<Location> beside = other == null ? List.of() : List.of(other);
        int days = around.workingDays().between(from.toLocalDate(), to.toLocalDate());
        int allowed = around.config().publishing().interpretWithinWorkdays();
        if (days > allowed) {
            around.diagnostics().report(Code.INTERPRETATION_LATE, place, beside, days, allowed);
        } else if (to.toLocalDate().isBefore(from.toLocalDate())) {
            around.diagnostics().report(Code.INTERPRETATION_EARLY, place, beside);
        }
    }

    @Override
    public void checkText(Interpretation interpretation, PageText text, Diagnostics diagnostics) {
        if (interpretation.form().needsText() && text.isWithoutWords()) {
            diagnostics.report(
                    Code.INTERPRETATION_NO_TEXT,
                    text.start(),
                    interpretation.form().chinese(),
                    interpretation.form().key());
        } else {
            checkContent(text, diagnostics);
        }
    }

    private static void checkContent(PageText text, Diagnostics diagnostics) {
        List<Aspect> missing = ASPECTS.stream()
                .filter(aspect -> text.lines().stream()
                        .noneMatch(line -> aspect.words().matcher(line.text()).find()))
                .toList();
        if (!missing.isEmpty()) {
            diagnostics.report(
                    Code.INTERPRETATION_CONTENT,
                    text.start(),
                    missing.stream().map(Aspect::chinese).collect(Collectors.joining("、")),
                    missing.stream().map(Aspect::english).collect(Collectors.joining(", ")));
        }
    }
}
