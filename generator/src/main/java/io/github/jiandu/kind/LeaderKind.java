package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.LINES;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.Leader;
import io.github.jiandu.entry.Picture;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.privacy.HomeAddress;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads {@link Leader}. Nothing private may stand in it (CONT-04): numbers are refused in every page, homes here. */
final class LeaderKind implements Kind<Leader> {

    static final Field<String> NAME = Field.of("name", "姓名", TEXT, "默认同标题").rules("CONT-03");
    static final Field<String> POST =
            Field.required("post", "职务", TEXT, "如 镇党委副书记、镇长").rules("CONT-03", "IND-14");
    static final Field<YamlNode.Scalar> PHOTO =
            Field.of("photo", "照片", located("图片文件名"), "证件照，与页面放在一起").rules("CONT-03");
    static final Field<List<String>> DUTIES =
            Field.required("duties", "工作分工", LINES, "主管或分管的工作，一行一段").rules("CONT-03");
    static final Field<List<String>> RESUME =
            Field.of("resume", "简历", LINES, "一行一段；也可以写成正文").rules("CONT-03", "IND-14");

    private static final FieldTable FIELDS = FieldTable.of(NAME, POST, PHOTO, DUTIES, RESUME);

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public Field<String> title() {
        return NAME;
    }

    @Override
    public Leader read(EntryHead head, FieldValues values, Surroundings around) {
        Optional<WrittenText> text = around.text();
        if (!values.isWritten(RESUME) && text.map(WrittenText::isBlank).orElse(true)) {
            around.diagnostics().report(Code.LEADER_NO_RESUME, values.at(), head.title());
        }
        Optional<Picture> photo = values.find(PHOTO).flatMap(around::picture);
        if (!values.isWritten(PHOTO) && head.image() == null) {
            around.diagnostics().report(Code.LEADER_NO_PHOTO, values.at(), head.title());
        }
        List.of(DUTIES, RESUME)
                .forEach(field ->
                        values.get(field, List.of()).forEach(line -> refuseHome(line, values.at(field), around)));
        values.find(POST).ifPresent(post -> refuseHome(post, values.at(POST), around));
        text.ifPresent(page -> refuseHomes(page, around));
        return new Leader(
                head.with(photo.orElse(head.image()), head.attachments(), head.relations()),
                values.get(POST, ""),
                values.get(DUTIES, List.of()),
                values.get(RESUME, List.of()));
    }

    private static void refuseHomes(WrittenText page, Surroundings around) {
        List<String> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            int home = HomeAddress.find(lines.get(i));
            if (home >= 0) {
                int length = lines.get(i).length() - home;
                around.diagnostics().report(Code.LEADER_HOME, page.file().at(page.firstLine() + i, home + 1, length));
            }
        }
    }

    private static void refuseHome(String text, Location at, Surroundings around) {
        if (HomeAddress.find(text) >= 0) {
            around.diagnostics().report(Code.LEADER_HOME, at);
        }
    }
}
