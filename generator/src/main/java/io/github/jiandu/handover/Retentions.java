package io.github.jiandu.handover;

import io.github.jiandu.site.Retention;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How long the records of a column are kept: as settled, or by words in its name (ARCH-12). */
final class Retentions {

    /** Who said how long. */
    enum By {
        RECORD("本件注明"),
        COLUMN("按栏目设置"),
        PRESET("按栏目名称预设"),
        DEFAULT("按设置的默认"),
        /** Nobody. */
        NOBODY("没有规定，暂按30年");

        private final String chinese;

        By(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    record Choice(Retention retention, By by) {}

    /** Words of columns that hold what came from above or is soon over. */
    static final List<String> SHORT = List.of("转载", "上级", "国务院信息", "停水", "停电", "天气", "办公通知", "值班");
    /** Words of columns that tell what the body is and does. */
    static final List<String> FOREVER = List.of(
            "政策", "文件", "法规", "规章", "规划", "计划", "预算", "决算", "财政", "年报", "年度报告", "机构", "职能", "领导", "人事", "统计", "概况",
            "镇情", "乡情", "村情", "公开指南");
    /** Words of columns that tell of local affairs. */
    static final List<String> LONG =
            List.of("新闻", "动态", "要闻", "公告", "公示", "通知", "信息", "专题", "图片", "视频", "村务", "互动", "来信", "征集", "办事", "服务");

    private final HandoverSettings settings;
    /** What was decided for each column, in the order of their names; for the rules that go along. */
    private final Map<String, Choice> decided = new TreeMap<>();

    Retentions(HandoverSettings settings) {
        this.settings = settings;
    }

    /** For a record of a column. */
    Choice of(HandoverRecord record) {
        Retention own = record.retention();
        Choice column = decided.computeIfAbsent(String.join("/", record.column()), this::column);
        return own == null ? column : new Choice(own, By.RECORD);
    }

    /** By path of the column. */
    Map<String, Choice> decided() {
        return decided;
    }

    private Choice column(String path) {
        HandoverSettings.ColumnRule rule = rule(settings, path, true);
        if (rule != null && rule.retention() != null) {
            return new Choice(rule.retention(), By.COLUMN);
        }
        if (has(path, SHORT)) {
            return new Choice(Retention.YEARS_10, By.PRESET);
        }
        if (has(path, FOREVER)) {
            return new Choice(Retention.PERMANENT, By.PRESET);
        }
        if (has(path, LONG)) {
            return new Choice(Retention.YEARS_30, By.PRESET);
        }
        return settings.retention() == null
                ? new Choice(Retention.YEARS_30, By.NOBODY)
                : new Choice(settings.retention(), By.DEFAULT);
    }

    private static boolean has(String path, List<String> words) {
        return words.stream().anyMatch(path::contains);
    }

    /** What is settled for a column or the nearest one above it; null when nothing is. */
    static HandoverSettings.@Nullable ColumnRule rule(HandoverSettings settings, String path, boolean withRetention) {
        String at = path;
        while (true) {
            HandoverSettings.ColumnRule rule = settings.columns().get(at);
            if (rule != null && (withRetention ? rule.retention() != null : rule.folder() != null)) {
                return rule;
            }
            int slash = at.lastIndexOf('/');
            if (slash < 0) {
                return null;
            }
            at = at.substring(0, slash);
        }
    }
}
