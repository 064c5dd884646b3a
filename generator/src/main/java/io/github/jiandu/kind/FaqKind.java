package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Faq;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@link Faq}. */
final class FaqKind implements Kind<Faq> {

    static final Field<List<YamlNode.Scalar>> GUIDES = Field.of(
                    "guides", "相关办事指南", listOf(located("页面路径")), "问答所说的办事指南；对方页面会自动链接过来")
            .rules("INT-08");

    private static final Pattern QUESTION = Pattern.compile("[？?吗呢]|怎|如何|什么|哪|多少|几|是否|能不能|可不可以|要不要");

    private static final FieldTable FIELDS = FieldTable.of(GUIDES);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public List<RelationField> relations() {
        return List.of(new RelationField(GUIDES, RelationType.FAQ_GUIDES, Set.of(EntryKind.GUIDE)));
    }

    @Override
    public Faq read(EntryHead head, FieldValues values, Surroundings around) {
        Optional<WrittenText> text = around.text().filter(written -> !written.isBlank());
        if (text.isPresent()) {
            check(head, text.get(), around);
        } else {
            around.diagnostics().report(Code.FAQ_NO_ANSWER, head.at(), head.title());
        }
        return new Faq(head);
    }

    /**
     * Each question needs an answer: some text before the next heading of its level. Without headings the title is the
     * question, as in lists of single questions.
     */
    private static void check(EntryHead head, WrittenText text, Surroundings around) {
        List<String> lines = text.lines();
        int question = -1;
        boolean asked = false;
        boolean answered = true;
        boolean code = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            code ^= line.startsWith("```") || line.startsWith("~~~");
            if (!code && line.matches("##?[ \\t].*")) {
                report(text, question, answered, around);
                question = i;
                asked = true;
                answered = false;
            } else if (!line.isBlank() && !line.matches("#{3,6}[ \\t].*")) {
                answered = true;
            }
        }
        report(text, question, answered, around);
        if (!asked && !QUESTION.matcher(head.title()).find()) {
            around.diagnostics().report(Code.FAQ_NO_QUESTION, text.at(text.firstLine(), 1), head.title());
        }
    }

    private static void report(WrittenText text, int question, boolean answered, Surroundings around) {
        if (!answered) {
            int line = text.firstLine() + question;
            String written = text.file().line(line);
            around.diagnostics()
                    .report(Code.FAQ_NO_ANSWER, text.at(line, written.length()), written.replaceFirst("^#+\\s*", ""));
        }
    }
}
