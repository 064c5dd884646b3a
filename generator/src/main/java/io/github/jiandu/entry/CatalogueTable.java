package io.github.jiandu.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A standard catalogue of what is to be made public (基层政务公开标准目录, CONT-12).
 *
 * @param field 试点领域, for instance 社会救助, or null
 * @param rows in the order of the table
 */
public record CatalogueTable(EntryHead head, @Nullable String field, List<Row> rows) implements Entry {

    /**
     * A row; what is not filled in is empty.
     *
     * @param number 序号
     * @param subject 一级事项
     * @param item 二级事项
     * @param content 公开内容（要素）
     * @param basis 公开依据
     * @param limit 公开时限
     * @param body 公开主体
     * @param channels 公开渠道和载体, those that are ticked (CONT-13)
     * @param audience 公开对象
     * @param mode 公开方式
     * @param level 公开层级
     */
    public record Row(
            String number,
            String subject,
            String item,
            String content,
            String basis,
            String limit,
            String body,
            List<String> channels,
            String audience,
            String mode,
            String level) {
        public Row {
            channels = List.copyOf(channels);
        }
    }

    public CatalogueTable {
        rows = List.copyOf(rows);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CATALOGUE;
    }
}
