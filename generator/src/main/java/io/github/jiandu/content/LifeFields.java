package io.github.jiandu.content;

import static io.github.jiandu.field.FieldTypes.DATE;
import static io.github.jiandu.field.FieldTypes.TEXT;
import static io.github.jiandu.field.FieldTypes.choice;
import static io.github.jiandu.field.FieldTypes.located;

import io.github.jiandu.entry.PageState;
import io.github.jiandu.field.Field;
import io.github.jiandu.field.FieldTable;
import io.github.jiandu.lifecycle.LifecycleFields;
import io.github.jiandu.source.YamlNode;
import java.time.LocalDateTime;
import java.util.List;

/** The keys below {@code lifecycle} of a page or a column; the group is called as in {@code jiandu.yaml}. */
final class LifeFields {

    static final String KEY = LifecycleFields.KEY;
    static final String CHINESE = LifecycleFields.CHINESE;

    /** What may be written; that a document expired follows from its dates. */
    private static final List<PageState> WRITTEN =
            List.of(PageState.ARCHIVED, PageState.WITHDRAWN, PageState.ABOLISHED, PageState.MOVED);

    static final Field<PageState> STATE = Field.required(
            "state",
            "状态",
            choice(WRITTEN, PageState::key, PageState::chinese),
            "已归档：不再更新，仅供查阅；已撤回、已废止：不再适用；已迁移：内容到了别处");
    static final Field<LocalDateTime> DATE_FIELD =
            Field.of("date", "日期", DATE, "从哪天起；还没到的，到那天才起作用").rules("LIFE-12");
    static final Field<String> REASON = Field.of("reason", "原因", TEXT, "为什么，一句话");
    static final Field<YamlNode.Scalar> TO = Field.of("to", "新地址", located("页面路径、栏目路径或网址"), "已迁移的写现在的地方，其余的写现在该看哪里")
            .rules("SCOPE-12");
    static final Field<String> BASIS =
            Field.of("basis", "依据", TEXT, "按哪份文件废止或撤回，如 云政发〔2026〕9号").rules("DOC-17");

    static final FieldTable TABLE = FieldTable.of(STATE, DATE_FIELD, REASON, TO, BASIS);

    private LifeFields() {}
}
