package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a standard catalogue has; in its template {@code catalogue}.
 *
 * @param field 领域, or null
 * @param groups its rows by 一级事项, in the order of the table
 * @param total number of rows
 */
public record CatalogueView(@Nullable String field, List<Group> groups, int total) {

    /**
     * The rows of one subject.
     *
     * @param title 一级事项
     * @param id for jumping to it
     * @param rows never empty
     */
    public record Group(String title, String id, List<Row> rows) {}

    /**
     * A row; values that were not filled in are —.
     *
     * @param number 序号
     * @param item 二级事项
     * @param content 公开内容（要素）
     * @param basis 公开依据
     * @param limit 公开时限
     * @param body 公开主体
     * @param channels 公开渠道和载体
     * @param audience 公开对象
     * @param mode 公开方式
     * @param level 公开层级
     */
    public record Row(
            String number,
            String item,
            String content,
            String basis,
            String limit,
            String body,
            String channels,
            String audience,
            String mode,
            String level) {}
}
