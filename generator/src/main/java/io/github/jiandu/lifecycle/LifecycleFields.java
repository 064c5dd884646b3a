package io.github.jiandu.lifecycle;

import static io.github.jiandu.field.FieldTypes.BOOLEAN;
import static io.github.jiandu.field.FieldTypes.COUNT;
import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.listOf;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.field.FieldValues;
import io.github.jiandu.source.MappingEdit;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys below {@code lifecycle} in {@code jiandu.yaml}. */
public final class LifecycleFields {

    /** What the keys stand below. */
    public static final String KEY = "lifecycle";

    public static final String CHINESE = "生命周期";

    static final Field<LifecycleState> STATE = Field.required(
            "state",
            "状态",
            choice(List.of(LifecycleState.values()), LifecycleState::key, LifecycleState::chinese),
            "网站的状态：在用、迁移中、临时下线、已归档");
    static final Field<LocalDateTime> FROM =
            Field.of("from", "开始日期", DATE, "迁移公告、临时下线从哪天开始").rules("LIFE-06", "LIFE-13");
    static final Field<LocalDateTime> UNTIL = Field.of(
                    "until", "结束日期", DATE, "迁移公告最早到哪天、临时下线到哪天；迁移公告默认 30 天，临时下线最多 30 天")
            .rules("LIFE-09", "LIFE-13");
    static final Field<LocalDateTime> ARCHIVED =
            Field.of("archived", "归档日期", DATE, "哪天归档，显示在每一页").rules("LIFE-12");
    static final Field<YamlNode.Scalar> SUCCESSOR =
            Field.of("successor", "新网址", located("网址"), "内容迁到了哪里，完整的网址").rules("LIFE-04", "LIFE-08");
    static final Field<String> SUCCESSOR_NAME = Field.of("successorName", "新网站名称", TEXT, "如 清岚县人民政府门户网站");
    static final Field<YamlNode.Scalar> REASON =
            Field.of("reason", "原因", located("文字"), "为什么迁移、下线或归档，如 机构撤并").rules("LIFE-06");
    static final Field<String> APPROVAL =
            Field.of("approval", "批准文号", TEXT, "哪份文件批准的").rules("LIFE-05", "LIFE-13");
    static final Field<String> CONTACT = Field.of("contact", "联系方式", TEXT, "有问题找谁；默认是网站的电话");
    static final Field<List<String>> DOMAINS =
            Field.of("domains", "原域名", listOf(TEXT), "网站以前用的域名").rules("LIFE-02");
    static final Field<Boolean> FORCE_MAJEURE =
            Field.of("forceMajeure", "不可抗力", BOOLEAN, "是则这次临时下线不计入每年一次、最多 30 天").rules("LIFE-14");
    static final Field<Integer> NOTICE_DAYS =
            Field.of("noticeDays", "公告天数", COUNT, "本地要求迁移公告至少多少天；默认 30").rules("LIFE-10");
    static final Field<String> REMARK = Field.of("remark", "补充说明", TEXT, "还要告诉读者的话，一两句");

    /** All of them. */
    public static final FieldTable TABLE = FieldTable.of(
            STATE,
            FROM,
            UNTIL,
            ARCHIVED,
            SUCCESSOR,
            SUCCESSOR_NAME,
            REASON,
            APPROVAL,
            CONTACT,
            DOMAINS,
            FORCE_MAJEURE,
            NOTICE_DAYS,
            REMARK);

    /** The group that the keys stand in. */
    public static final MappingEdit.Name GROUP = new MappingEdit.Name(KEY, CHINESE);

    /** The names of the keys, in the order in which they are written. */
    public static final List<MappingEdit.Name> NAMES = TABLE.fields().stream()
            .map(field -> new MappingEdit.Name(field.key(), field.chinese()))
            .toList();

    private LifecycleFields() {}

    /**
     * What was declared.
     *
     * @param values of {@link #TABLE}, or null when the site says nothing of its life
     * @param file where it would stand
     */
    public static Lifecycle read(@Nullable FieldValues values, Location file) {
        if (values == null) {
            return Lifecycle.active(file);
        }
        return new Lifecycle(
                values.get(STATE, LifecycleState.ACTIVE),
                values.isWritten(STATE) ? values.at(STATE) : values.at(),
                day(values, FROM),
                day(values, UNTIL),
                day(values, ARCHIVED),
                told(values, SUCCESSOR),
                values.get(SUCCESSOR_NAME),
                told(values, REASON),
                values.get(APPROVAL),
                values.get(CONTACT),
                values.get(DOMAINS, List.of()),
                values.get(FORCE_MAJEURE, false) ? values.at(FORCE_MAJEURE) : null,
                values.get(NOTICE_DAYS, Lifecycle.NOTICE_DAYS),
                values.get(REMARK));
    }

    private static Lifecycle.@Nullable Day day(FieldValues values, Field<LocalDateTime> field) {
        return values.find(field)
                .map(time -> new Lifecycle.Day(time.toLocalDate(), values.at(field)))
                .orElse(null);
    }

    private static Lifecycle.@Nullable Told told(FieldValues values, Field<YamlNode.Scalar> field) {
        return values.find(field)
                .filter(scalar -> !scalar.text().isBlank())
                .map(scalar -> new Lifecycle.Told(scalar.text().strip(), scalar.at()))
                .orElse(null);
    }
}
