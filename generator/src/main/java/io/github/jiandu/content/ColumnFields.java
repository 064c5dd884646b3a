package io.github.jiandu.content;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;

import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Language;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.site.ColumnSort;
import io.github.jiandu.site.DisclosureClass;
import io.github.jiandu.site.ListStyle;
import io.github.jiandu.site.PlatformPart;
import io.github.jiandu.site.Retention;
import io.github.jiandu.source.YamlNode;
import java.util.List;

/** The keys of {@code _column.yaml}. */
public final class ColumnFields {

    /** The values of 栏目类型 that the rules name (TAG-03); others are allowed but noted. */
    static final List<String> KNOWN_TYPES = List.of(
            "首页", "概况信息", "机构职能", "负责人信息", "工作动态", "政策文件", "信息公开指南", "信息公开目录", "信息公开年报", "依法申请公开", "数据发布", "数据开放",
            "政策解读", "回应关切", "办事服务", "咨询投诉", "征集调查", "在线访谈");

    static final String DEFAULT_TYPE = "工作动态";

    static final Field<String> NAME = Field.required("name", "名称", TEXT, "栏目名称，不超过十个字");
    static final Field<String> TYPE = Field.of("type", "栏目类型", TEXT, "如 工作动态、政策文件、办事服务；默认工作动态");
    static final Field<String> DESCRIPTION = Field.of("description", "说明", TEXT, "栏目放什么内容；默认同名称");
    static final Field<List<String>> KEYWORDS = Field.of("keywords", "关键词", listOf(TEXT), "供搜索使用的词；默认为名称");
    static final Field<Integer> ORDER = Field.of("order", "顺序", INTEGER, "在同级栏目中的位置，小的在前；默认 100");
    static final Field<YamlNode.Scalar> PARENT = Field.of("parent", "上级栏目", located("栏目路径"), "上级栏目的路径；默认为上一层文件夹");
    static final Field<EntryKind> KIND = Field.of(
            "kind", "内容类型", choice(List.of(EntryKind.values()), EntryKind::key, EntryKind::chinese), "本栏目内容的默认类型；默认文章");
    static final Field<Integer> MAX_AGE = Field.of("maxAgeDays", "更新期限", INTEGER, "多少天不更新算超期");
    static final Field<String> OWNER = Field.of("owner", "责任单位", TEXT, "负责更新的科室或站所");
    static final Field<Retention> RETENTION = Field.of(
            "retention", "保管期限", choice(List.of(Retention.values()), Retention::key, Retention::chinese), "归档后的保管期限");
    static final Field<ColumnSort> SORT = Field.of(
            "sort",
            "排序",
            choice(List.of(ColumnSort.values()), ColumnSort::key, ColumnSort::chinese),
            "按日期（新的在前）或按顺序；默认日期");
    static final Field<ListStyle> LIST = Field.of(
            "list", "列表样式", choice(List.of(ListStyle.values()), ListStyle::key, ListStyle::chinese), "默认由内容类型决定");
    static final Field<Language> LANGUAGE = Field.of(
            "language",
            "语言",
            choice(List.of(Language.values()), Language::tag, Language::chinese),
            "本栏目和下级栏目的语言；默认同上级栏目，一级栏目默认中文");
    static final Field<Boolean> MENU = Field.of("menu", "导航", BOOLEAN, "默认导航中是否出现；默认是");
    static final Field<YamlNode.Scalar> ADDRESS = Field.of("address", "地址", located("小写英文名"), "网址中用的名字；默认用文件夹名");

    static final Field<PlatformPart> PLATFORM = Field.of(
                    "platform",
                    "公开平台",
                    choice(List.of(PlatformPart.values()), PlatformPart::key, PlatformPart::chinese),
                    "是政府信息公开平台的哪一部分；栏目用规范名称的不必写")
            .rules("DISC-01", "DISC-03");
    static final Field<List<DisclosureClass>> CLASSES = Field.of(
                    "classes",
                    "公开类别",
                    listOf(choice(List.of(DisclosureClass.values()), DisclosureClass::key, DisclosureClass::chinese)),
                    "放哪些法定公开类别的信息，可写多个；没有内容时目录上写“暂无此类信息”")
            .rules("CONT-07", "CONT-08");

    static final Field<FieldValues> LIFECYCLE = Field.of(
                    LifeFields.KEY, LifeFields.CHINESE, nested(LifeFields.TABLE), "整个栏目已归档、已撤回或已迁移；栏目里的页面和下级栏目都跟着")
            .rules("SCOPE-12");

    /** All of them. */
    public static final FieldTable TABLE = FieldTable.of(
            NAME,
            TYPE,
            DESCRIPTION,
            KEYWORDS,
            ORDER,
            PARENT,
            KIND,
            MAX_AGE,
            OWNER,
            RETENTION,
            SORT,
            LIST,
            LANGUAGE,
            MENU,
            ADDRESS,
            PLATFORM,
            CLASSES,
            LIFECYCLE);

    private ColumnFields() {}
}
