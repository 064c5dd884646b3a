package io.github.jiandu.kind;

import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.textOrNested;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.entry.Attachment;
import io.github.jiandu.entry.ServiceGuide.Material;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks the materials of a guide (SVC-02, SVC-08, IND-20, IND-21). */
final class GuideMaterials {

    /** A material as it was written; a plain text is its name alone. */
    record Written(YamlNode.Scalar name, @Nullable FieldValues values) {}

    private static final Field<YamlNode.Scalar> NAME =
            Field.required("name", "名称", located("文字"), "材料的全称").rules("SVC-02");
    private static final Field<String> BASIS =
            Field.of("basis", "依据", TEXT, "要求提供它的规定").rules("SVC-02");
    private static final Field<String> FORM =
            Field.of("form", "形式", TEXT, "如 原件、复印件").rules("SVC-02");
    private static final Field<String> COPIES =
            Field.of("copies", "份数", TEXT, "如 1").rules("SVC-02");
    private static final Field<String> SEAL =
            Field.of("seal", "签名签章", TEXT, "如 申请人签名；不需要就写 不需要").rules("SVC-02");
    private static final Field<YamlNode.Scalar> TEMPLATE =
            Field.of("template", "空白表格", located("文件名"), "空白表格的文件").rules("SVC-02", "IND-21");
    private static final Field<YamlNode.Scalar> SAMPLE =
            Field.of("sample", "示范文本", located("文件名"), "填好的样子").rules("SVC-02");
    private static final Field<String> NOTE =
            Field.of("note", "填写说明", TEXT, "怎样填、哪里取得").rules("SVC-02");

    private static final FieldTable TABLE = FieldTable.of(NAME, BASIS, FORM, COPIES, SEAL, TEMPLATE, SAMPLE, NOTE);

    static final FieldType<List<Written>> TYPE = listOf(textOrNested(
            name -> new Written(name, null),
            values -> values.find(NAME).map(name -> new Written(name, values)),
            TABLE));

    /** Words that tell an applicant nothing (IND-20). */
    private static final Pattern VAGUE = Pattern.compile("(?:有关|相关|其他|其它|必要的?|所需的?)(?:的)?(?:材料|资料|证明|证件|文件|手续)"
            + "|(?:法律|法规|规章|政策)[^，。；]*规定的(?:其他|其它)[^，。；]*|等(?:材料|资料|证明|证件)");

    /** Names of forms that someone fills in (IND-21). */
    private static final Pattern FORM_NAME =
            Pattern.compile(".*(?:申请|登记|审批|备案|报名|申报|审核|认定|变更|承诺|委托|授权)[^，。；（(]*[表书](?:[（(].*)?");

    /** Papers that an office gave out itself and can look up (SVC-08). */
    private static final Pattern SHARED =
            Pattern.compile("身份证|户口[簿本]|居住证|结婚证|离婚证|出生医学证明|营业执照|不动产权?证|房产证|驾驶证|行驶证|残疾人证|社会保障卡");

    private final Surroundings around;

    GuideMaterials(Surroundings around) {
        this.around = around;
    }

    List<Material> read(List<Written> written) {
        return written.stream().map(this::read).toList();
    }

    /** The files that come with materials. */
    static List<Attachment> files(List<Material> materials) {
        List<Attachment> files = new ArrayList<>();
        for (Material material : materials) {
            if (material.template() != null) {
                files.add(material.template());
            }
            if (material.sample() != null) {
                files.add(material.sample());
            }
        }
        return files;
    }

    private Material read(Written written) {
        FieldValues values = written.values();
        String name = written.name().text();
        Location at = written.name().at();
        Matcher vague = VAGUE.matcher(name);
        if (vague.find()) {
            around.diagnostics().report(Code.GUIDE_VAGUE, at, name, vague.group());
        }
        if (FORM_NAME.matcher(name).matches() && (values == null || !values.isWritten(TEMPLATE))) {
            around.diagnostics().report(Code.GUIDE_NO_FORM, at, name);
        }
        checkCopy(name, at, values);
        reportBlanks(name, at, values);
        return values == null
                ? new Material(name, null, null, null, null, null, null, null)
                : new Material(
                        name,
                        values.get(BASIS),
                        values.get(FORM),
                        values.get(COPIES),
                        values.get(SEAL),
                        file(values.get(TEMPLATE), name + "（空白表格）"),
                        file(values.get(SAMPLE), name + "（示范文本）"),
                        values.get(NOTE));
    }

    /** SVC-08. A basis that is written down is one that the office has looked up. */
    private void checkCopy(String name, Location at, @Nullable FieldValues values) {
        boolean based = values != null && values.isWritten(BASIS);
        String form = values == null ? "" : values.get(FORM, "");
        if (!based && SHARED.matcher(name).find() && (name + form).contains("复印件")) {
            around.diagnostics().report(Code.GUIDE_COPY_SHARED, at, name);
        }
    }

    private void reportBlanks(String name, Location at, @Nullable FieldValues values) {
        List<Field<?>> blanks = new ArrayList<>();
        for (Field<?> field : List.<Field<?>>of(BASIS, FORM, COPIES, SEAL)) {
            if (values == null || !values.isWritten(field)) {
                blanks.add(field);
            }
        }
        if (!blanks.isEmpty()) {
            around.diagnostics()
                    .report(
                            Code.GUIDE_MATERIAL_BLANK,
                            at,
                            name,
                            String.join("、", blanks.stream().map(Field::chinese).toList()),
                            String.join(", ", blanks.stream().map(Field::key).toList()));
        }
    }

    private @Nullable Attachment file(YamlNode.@Nullable Scalar written, String title) {
        Optional<Attachment> file = written == null ? Optional.empty() : around.file(written);
        return file.map(f -> new Attachment(f.address(), title, f.fileName(), f.type(), f.size(), f.pages()))
                .orElse(null);
    }
}
