package io.github.jiandu.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What only a dataset has; in its template {@code dataset}.
 *
 * @param facts 提供单位, 更新频率 and the like
 * @param files the data in its formats
 * @param fields what the columns mean
 * @param header headings of the first rows; empty when the data is no table
 * @param rows the first rows, each as long as the header
 * @param total number of rows in all, or null
 */
public record DatasetView(
        List<BoxRowView> facts,
        List<DataFile> files,
        List<DataField> fields,
        List<String> header,
        List<List<String>> rows,
        @Nullable Integer total) {

    /**
     * The data in one format.
     *
     * @param file the file
     * @param format for instance CSV
     * @param made whether it was made of another by the build
     */
    public record DataFile(AttachmentView file, String format, boolean made) {}

    /**
     * A column of the data.
     *
     * @param name as it stands in the file
     * @param type for instance 文本, or null
     * @param meaning what it says, or null
     */
    public record DataField(
            String name, @Nullable String type, @Nullable String meaning) {}
}
