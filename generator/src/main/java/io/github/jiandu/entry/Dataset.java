package io.github.jiandu.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data for reuse (数据集, DATA-01 to DATA-06). Its title is the 名称, its summary the 摘要, its date the 发布日期.
 *
 * @param provider 提供单位, or null
 * @param topic 主题分类, or null
 * @param frequency 更新频率, or null
 * @param openness 开放类型
 * @param condition 开放条件, or null
 * @param updatedOn 更新日期, or null
 * @param rows 数据量, or null
 * @param fields 字段说明
 * @param identifier 标识符, or null
 * @param contact 联系方式, or null
 * @param licence 使用许可, or null
 * @param validUntil 有效期至 (DATA-04), or null
 * @param files the data itself, in one or several formats
 * @param preview its first rows, or null when it is no table
 * @param usage how often it was used (DATA-03), or null when nobody counted
 */
public record Dataset(
        EntryHead head,
        @Nullable String provider,
        @Nullable String topic,
        @Nullable UpdateFrequency frequency,
        Openness openness,
        @Nullable String condition,
        @Nullable LocalDate updatedOn,
        @Nullable Integer rows,
        List<DataField> fields,
        @Nullable String identifier,
        @Nullable String contact,
        @Nullable String licence,
        @Nullable LocalDate validUntil,
        List<DataFile> files,
        @Nullable Preview preview,
        @Nullable Usage usage)
        implements Entry {

    /**
     * A column of the data.
     *
     * @param name as it stands in the file
     * @param type for instance 文本 or 数值, or null
     * @param meaning what it says, or null
     */
    public record DataField(
            String name, @Nullable String type, @Nullable String meaning) {}

    /**
     * The data in one format.
     *
     * @param format for instance CSV
     * @param made whether the build makes it of another
     */
    public record DataFile(Attachment file, String format, boolean made) {}

    /** The first rows of a table, each as long as its header. */
    public record Preview(List<String> header, List<List<String>> rows) {
        public Preview {
            header = List.copyOf(header);
            rows = List.copyOf(rows);
        }
    }

    /**
     * Numbers from a file of statistics; those it does not give are null.
     *
     * @param views 浏览量
     * @param downloads 下载量
     * @param calls 接口调用量
     */
    public record Usage(
            @Nullable String views,
            @Nullable String downloads,
            @Nullable String calls) {}

    public Dataset {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /** Whether its 有效期 is over on a day (DATA-04). */
    public boolean isExpired(LocalDate today) {
        return validUntil != null && validUntil.isBefore(today);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DATASET;
    }
}
