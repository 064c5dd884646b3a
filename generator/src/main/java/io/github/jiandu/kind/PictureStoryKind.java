package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.entry.EntryHead;
import io.github.jiandu.entry.PictureStory;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link PictureStory}. */
final class PictureStoryKind implements Kind<PictureStory> {

    static final Field<YamlNode.Scalar> FILE = Field.required("file", "文件", located("文件名"), "图片的文件名，与页面放在一起");
    static final Field<String> CAPTION = Field.required("caption", "图说", TEXT, "图片下面的文字：何时、何地、何人、何事");
    static final Field<String> ALT = Field.of("alt", "替代文字", TEXT, "给看不见图片的人读的画面内容；默认同图说");
    static final Field<String> AUTHOR = Field.of("author", "摄影", TEXT, "拍摄人");
    static final FieldTable PICTURE_TABLE = FieldTable.of(FILE, CAPTION, ALT, AUTHOR);

    static final Field<List<FieldValues>> PICTURES = Field.of(
                    "pictures", "图片组", listOf(nested(PICTURE_TABLE)), "依次显示的图片；也可以不写，把图片放在正文里")
            .rules("A11Y-01");

    private static final FieldTable FIELDS = FieldTable.of(PICTURES);

    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\[\\]]*)]\\(");

    @Override
    public FieldTable fields() {
        return FIELDS;
    }

    @Override
    public PictureStory read(EntryHead head, FieldValues values, Surroundings around) {
        List<PictureStory.Scene> scenes = values.get(PICTURES, List.of()).stream()
                .map(group -> scene(group, around))
                .flatMap(Optional::stream)
                .toList();
        // the first picture stands for the story in lists
        EntryHead whole = head.image() != null || scenes.isEmpty()
                ? head
                : head.with(scenes.get(0).picture(), head.attachments(), head.relations());
        return new PictureStory(whole, scenes);
    }

    private static Optional<PictureStory.Scene> scene(FieldValues values, Surroundings around) {
        String caption = Objects.requireNonNullElse(values.get(CAPTION), values.get(ALT, ""));
        return values.find(FILE)
                .flatMap(around::picture)
                .map(picture -> new PictureStory.Scene(picture, caption, values.get(ALT, caption), values.get(AUTHOR)));
    }

    @Override
    public void checkText(PictureStory story, PageText text, Diagnostics diagnostics) {
        boolean any = !story.pictures().isEmpty();
        for (PageText.Line line : text.lines()) {
            Matcher picture = PICTURE.matcher(line.text());
            while (picture.find()) {
                any = true;
                if (picture.group(1).isBlank()) {
                    diagnostics.report(Code.PICTURE_STORY_NO_CAPTION, text.at(line, picture.start(), picture.end()));
                }
            }
        }
        if (!any) {
            diagnostics.report(Code.PICTURE_STORY_EMPTY, text.start());
        }
    }
}
