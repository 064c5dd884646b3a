package io.github.jiandu.handover;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.COUNT;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.mapOf;
import static io.github.jiandu.field.FieldTypes.nested;
import static io.github.jiandu.field.FieldTypes.pattern;

import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldType;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.site.Retention;
import io.github.jiandu.source.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The keys of {@code handover.yaml}. */
public final class HandoverFields {

    static final Field<String> FONDS = Field.required(
                    "fonds", "全宗号", pattern("字母和数字", Pattern.compile("[0-9A-Za-z]{1,12}"), "0123"), "接收单位给的全宗号")
            .rules("AMD-07", "PKG-10");
    static final Field<String> SENDER =
            Field.required("sender", "移交单位", TEXT, "移交单位的全称").rules("PKG-12");
    static final Field<String> RECEIVER =
            Field.required("receiver", "接收单位", TEXT, "接收单位的全称").rules("PKG-12");
    static final Field<String> KEEPER =
            Field.of("keeper", "保管单位", TEXT, "载体由谁保管；默认是移交单位").rules("PKG-05");
    static final Field<String> MAKER =
            Field.required("maker", "制作单位", TEXT, "载体由谁制作").rules("PKG-05");
    static final Field<String> CHECKER =
            Field.required("checker", "检查单位", TEXT, "载体由谁检查").rules("PKG-05");
    static final Field<String> TASK =
            Field.of("task", "交接工作名称", TEXT, "登记表上的名称；默认由网站名称拟定").rules("PKG-12");
    static final Field<String> DESCRIPTION =
            Field.of("description", "内容描述", TEXT, "登记表上的描述；默认由件数和年度拟定").rules("PKG-12");

    static final Field<String> TYPE =
            Field.required("type", "类型", TEXT, "如 档案级光盘、硬盘、在线传输").rules("PKG-05");
    static final Field<String> SPECIFICATION = Field.required("specification", "规格", TEXT, "如 BD-R 25GB、3.5 英寸 SATA")
            .rules("PKG-12");
    static final Field<String> CAPACITY = Field.required(
                    "capacity", "容量", pattern("容量", Capacity.FORM, "25GB"), "一个载体的标称容量，如 700MB、25GB、8TB；装不下就换下一个载体")
            .rules("PKG-05");
    static final Field<String> NUMBER = Field.of("number", "编号", TEXT, "载体编号的样子，{序号} 处填三位序号；默认 全宗号-序号，如 0123-001")
            .rules("PKG-05");
    static final Field<Integer> FIRST =
            Field.of("first", "起始序号", COUNT, "第一个载体的序号；默认 1").rules("PKG-12");
    static final Field<Integer> COPIES =
            Field.of("copies", "份数", COUNT, "每个载体做几份；默认 1").rules("PKG-10");
    static final FieldTable MEDIUM_TABLE = FieldTable.of(TYPE, SPECIFICATION, CAPACITY, NUMBER, FIRST, COPIES);
    static final Field<FieldValues> MEDIUM = Field.required("medium", "载体", nested(MEDIUM_TABLE), "载体的类型、规格、容量和编号")
            .rules("PKG-05");

    static final Field<List<String>> HARDWARE = Field.required(
                    "hardware", "硬件环境", listOf(TEXT), "读出载体要用的硬件，如 带蓝光光驱的计算机")
            .rules("PKG-05");
    static final Field<List<String>> SOFTWARE = Field.required(
                    "software", "软件环境", listOf(TEXT), "读出载体要用的软件，如 网页浏览器、PDF 阅读器")
            .rules("PKG-05");
    static final Field<Encoding> ENCODING = Field.of(
                    "encoding",
                    "编码",
                    choice(List.of(Encoding.values()), Encoding::key, Encoding::key),
                    "目录、元数据和说明文件的编码；默认 UTF-8")
            .rules("PKG-07");

    static final Field<YamlNode.Scalar> PATTERN = Field.of(
                    "pattern", "格式", located("档号的样子"), "可用 {全宗号} {门类} {年度} {期限} {机构} {件号}，后四项中的 {年度} {期限} {件号} 必须有")
            .rules("PKG-16");
    static final Field<String> CLASS_CODE =
            Field.of("classCode", "门类代码", TEXT, "与接收单位商定的网页档案门类代码；默认 WY").rules("PKG-16");
    static final Field<String> OFFICE =
            Field.of("office", "机构代码", TEXT, "机构（问题）代码").rules("PKG-16");
    static final Field<Boolean> AGREED =
            Field.of("agreed", "已商定", BOOLEAN, "档号的编法已与接收单位商定；没有商定的档号前面标“暂”").rules("PKG-16");
    static final FieldTable ARCHIVE_NUMBER_TABLE = FieldTable.of(PATTERN, CLASS_CODE, OFFICE, AGREED);
    static final Field<FieldValues> ARCHIVE_NUMBER = Field.of(
                    "archiveNumber", "档号", nested(ARCHIVE_NUMBER_TABLE), "档号怎么编")
            .rules("PKG-16");

    static final FieldType<Retention> RETENTIONS =
            choice(List.of(Retention.values()), Retention::key, Retention::chinese);
    static final Field<Retention> RETENTION =
            Field.of("retention", "保管期限", RETENTIONS, "没有另外规定的栏目保管多久").rules("ARCH-11");
    static final Field<Retention> COLUMN_RETENTION =
            Field.of("retention", "保管期限", RETENTIONS, "这个栏目保管多久").rules("ARCH-11");
    static final Field<String> COLUMN_CLASS =
            Field.of("class", "类别", TEXT, "这个栏目放进哪个类别的文件夹；默认用栏目名称").rules("PKG-08");
    static final FieldTable COLUMN_TABLE = FieldTable.of(COLUMN_RETENTION, COLUMN_CLASS);
    static final Field<Map<YamlNode.Scalar, FieldValues>> COLUMNS = Field.of(
                    "columns", "栏目", mapOf(nested(COLUMN_TABLE)), "按栏目规定，名称写 政务公开/政策文件 的样子，也管它的子栏目")
            .rules("ARCH-11", "ARCH-12");
    static final Field<String> OPENING =
            Field.of("opening", "开放意见", TEXT, "移交时的开放意见；默认 开放").rules("AMD-06");
    static final Field<Map<YamlNode.Scalar, String>> TECHNICAL = Field.of(
                    "technical", "技术环境", mapOf(TEXT), "特殊格式要用什么打开，按扩展名写，如 swf: Flash Player 11")
            .rules("ARCH-15");
    static final Field<List<Algorithm>> DIGESTS = Field.of(
                    "digests",
                    "另加摘要",
                    listOf(choice(
                            List.of(Algorithm.MD5, Algorithm.SHA1, Algorithm.SM3), Algorithm::title, Algorithm::title)),
                    "登记表上除 SHA-256 外还要的摘要：MD5、SHA-1、SM3")
            .rules("PKG-14");
    static final Field<String> FILLED_BY =
            Field.of("filledBy", "填表人", TEXT, "登记表的填表人；不写就留空手签").rules("PKG-12");
    static final Field<String> REVIEWED_BY =
            Field.of("reviewedBy", "审核人", TEXT, "登记表的审核人；不写就留空手签").rules("PKG-12");
    static final Field<String> REMARK =
            Field.of("remark", "其他说明", TEXT, "说明文件里还要说的话").rules("PKG-05");

    /** All of them. */
    public static final FieldTable TABLE = FieldTable.of(
            FONDS,
            SENDER,
            RECEIVER,
            KEEPER,
            MAKER,
            CHECKER,
            TASK,
            DESCRIPTION,
            MEDIUM,
            HARDWARE,
            SOFTWARE,
            ENCODING,
            ARCHIVE_NUMBER,
            RETENTION,
            COLUMNS,
            OPENING,
            TECHNICAL,
            DIGESTS,
            FILLED_BY,
            REVIEWED_BY,
            REMARK);

    private HandoverFields() {}
}
