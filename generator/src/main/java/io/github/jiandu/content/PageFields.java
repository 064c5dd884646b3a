package io.github.jiandu.content;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.INTEGER;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;
import static io.github.jiandu.field.FieldTypes.nested;
import static io.github.jiandu.field.FieldTypes.textOrNested;

import io.github.jiandu.entry.EntryKind;
import io.github.jiandu.entry.Language;
import io.github.jiandu.entry.RelationType;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.kind.Kinds;
import io.github.jiandu.kind.RelationField;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a page's front matter. */
public final class PageFields {

    /**
     * An attachment as an editor names it.
     *
     * @param file path relative to the page
     * @param title what to call it, or null for its file name
     */
    record AttachmentReference(
            YamlNode.Scalar file, @Nullable String title) {}

    static final Field<YamlNode.Scalar> ATTACHMENT_FILE =
            Field.required("file", "文件", located("文件名"), "附件的文件名，与页面放在一起");
    static final Field<String> ATTACHMENT_TITLE = Field.of("title", "名称", TEXT, "显示的名称；默认为文件名");
    static final FieldTable ATTACHMENT_TABLE = FieldTable.of(ATTACHMENT_FILE, ATTACHMENT_TITLE);

    public static final Field<String> TITLE = Field.of("title", "标题", TEXT, "默认为正文第一个标题");
    public static final Field<LocalDateTime> DATE_FIELD =
            Field.of("date", "发布日期", DATE, "如 2026-03-01、2026-03-01 09:30 或 2026年3月1日；晚于生成日期的到时才发布");
    static final Field<String> SOURCE = Field.of("source", "来源", TEXT, "发布单位或转载出处；默认为主办单位");
    static final Field<String> AUTHOR = Field.of("author", "作者", TEXT, "作者");
    static final Field<String> EDITOR = Field.of("editor", "责任编辑", TEXT, "责任编辑");
    public static final Field<EntryKind> KIND = Field.of(
            "kind", "内容类型", choice(List.of(EntryKind.values()), EntryKind::key, EntryKind::chinese), "默认由栏目决定");
    static final Field<YamlNode.Scalar> COLUMN = Field.of("column", "栏目", located("栏目路径"), "默认为所在文件夹的栏目");
    static final Field<List<String>> KEYWORDS = Field.of("keywords", "关键词", listOf(TEXT), "供搜索使用的词");
    static final Field<List<String>> TAGS = Field.of("tags", "标签", listOf(TEXT), "并入关键词");
    static final Field<String> SUMMARY = Field.of("summary", "摘要", TEXT, "默认取正文开头");
    static final Field<YamlNode.Scalar> IMAGE = Field.of("image", "图片", located("图片文件名"), "代表本页的图片");
    static final Field<List<AttachmentReference>> ATTACHMENTS = Field.of(
            "attachments",
            "附件",
            listOf(textOrNested(
                    scalar -> new AttachmentReference(scalar, null), PageFields::attachment, ATTACHMENT_TABLE)),
            "文末列出的附件");
    static final Field<Boolean> DRAFT = Field.of("draft", "草稿", BOOLEAN, "是则不发布；默认否");
    static final Field<LocalDateTime> EXPIRES = Field.of("expires", "下线日期", DATE, "到这一天起不再发布");
    static final Field<List<YamlNode.Scalar>> ALIASES =
            Field.of("aliases", "旧地址", listOf(located("站内地址")), "以前的地址，打开时转到本页");
    static final Field<YamlNode.Scalar> ADDRESS =
            Field.of("address", "地址", located("小写英文名"), "网址中用的名字，不带 .html；默认用文件名");
    static final Field<Integer> ORDER = Field.of("order", "顺序", INTEGER, "按顺序排列的栏目中的位置；默认 100");
    static final Field<Boolean> TOC = Field.of("toc", "目录", BOOLEAN, "是否显示目录；默认标题多时显示");

    static final Field<Language> LANGUAGE = Field.of(
            "language", "语言", choice(List.of(Language.values()), Language::tag, Language::chinese), "正文的语言；默认同栏目");
    static final Field<List<YamlNode.Scalar>> TRANSLATIONS =
            Field.of("translations", "其他语言版本", listOf(located("页面路径")), "同一内容的其他语言页面；对方页面会自动链接过来");
    static final Field<List<YamlNode.Scalar>> RELATED =
            Field.of("related", "相关页面", listOf(located("页面路径")), "文末列出的相关页面；对方页面会自动链接过来");

    static final Field<FieldValues> LIFECYCLE = Field.of(
                    LifeFields.KEY, LifeFields.CHINESE, nested(LifeFields.TABLE), "本页已归档、已撤回、已废止或已迁移；默认同栏目")
            .rules("SCOPE-12", "DOC-17");

    // registration
    static final Field<String> INDEX_NUMBER =
            Field.of("indexNo", "索引号", TEXT, "政府信息索引号").rules("DISC-06", "IDX-04", "IDX-12");
    static final Field<LocalDateTime> MADE =
            Field.of("madeDate", "生成日期", DATE, "信息形成的日期；数据写齐全的那一天").rules("DISC-06", "IDX-04", "IDX-15");
    static final Field<String> REVIEWED_BY =
            Field.of("reviewedBy", "审核人", TEXT, "同意发布的人；不在网页上显示").rules("CONT-11");
    static final Field<LocalDateTime> REVIEWED_ON =
            Field.of("reviewedOn", "审核日期", DATE, "同意发布的日期；不在网页上显示").rules("CONT-11");

    /** Keys of every page. */
    public static final FieldTable ARTICLE = FieldTable.of(
            TITLE,
            DATE_FIELD,
            SOURCE,
            AUTHOR,
            EDITOR,
            KIND,
            COLUMN,
            KEYWORDS,
            TAGS,
            SUMMARY,
            IMAGE,
            ATTACHMENTS,
            DRAFT,
            EXPIRES,
            ALIASES,
            ADDRESS,
            ORDER,
            TOC,
            RELATED,
            LANGUAGE,
            TRANSLATIONS,
            INDEX_NUMBER,
            MADE,
            REVIEWED_BY,
            REVIEWED_ON,
            LIFECYCLE);

    private static final Map<EntryKind, FieldTable> BY_KIND = byKind();

    /** The keys that say what a page is. */
    static final FieldTable PLACEMENT = FieldTable.of(KIND, COLUMN);

    /** Keys of {@code _index.md}, the text of a column or of the home page. */
    public static final FieldTable INTRODUCTION = FieldTable.of(TITLE, SUMMARY);

    private PageFields() {}

    private static Map<EntryKind, FieldTable> byKind() {
        Map<EntryKind, FieldTable> tables = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            FieldTable own = Kinds.of(kind).fields();
            // A kind may have its own name for a common key: the date a document was made is 成文日期.
            tables.put(kind, ARTICLE.without(own).and(own));
        }
        return tables;
    }

    /** Every key that a page of a kind may have. */
    public static FieldTable of(EntryKind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind));
    }

    /** The title as the editor wrote it, under that key or one that stands for it in its kind; null for none. */
    static @Nullable String title(EntryKind kind, FieldValues values) {
        Field<String> other = Kinds.of(kind).title();
        return values.find(TITLE).orElse(other == null ? null : values.get(other));
    }

    /** Those keys of a kind that name other pages. */
    static List<RelationField> relations(EntryKind kind) {
        List<RelationField> relations = new ArrayList<>(Kinds.of(kind).relations());
        relations.add(new RelationField(TRANSLATIONS, RelationType.TRANSLATION, Set.of()));
        relations.add(new RelationField(RELATED, RelationType.RELATED, Set.of()));
        return relations;
    }

    private static Optional<AttachmentReference> attachment(FieldValues values) {
        return values.find(ATTACHMENT_FILE).map(file -> new AttachmentReference(file, values.get(ATTACHMENT_TITLE)));
    }
}
