package io.github.jiandu.handover;

import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.site.Retention;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code handover.yaml} says; every value that has a default has it here.
 *
 * @param fonds 全宗号
 * @param sender 移交单位
 * @param receiver 接收单位
 * @param keeper 保管单位
 * @param maker 制作单位
 * @param checker 检查单位
 * @param task 交接工作名称, or null to make one up from the site's name
 * @param description 内容描述, or null to make one up from counts
 * @param medium what the media are
 * @param hardware 硬件环境
 * @param software 软件环境
 * @param encoding of catalogue, metadata and description
 * @param numbering how records are numbered
 * @param retention 保管期限 of columns without one of their own, or null
 * @param columns by path of the column, names with {@code /} between
 * @param opening 开放意见
 * @param technical what files of odd formats are opened with, by ending in lower case
 * @param digests what stands on the register beside SHA-256
 * @param filledBy 填表人, or null
 * @param reviewedBy 审核人, or null
 * @param remark 其他说明, or null
 * @param at the file
 */
public record HandoverSettings(
        String fonds,
        String sender,
        String receiver,
        String keeper,
        String maker,
        String checker,
        @Nullable String task,
        @Nullable String description,
        MediumKind medium,
        List<String> hardware,
        List<String> software,
        Encoding encoding,
        Numbering numbering,
        @Nullable Retention retention,
        Map<String, ColumnRule> columns,
        String opening,
        Map<String, String> technical,
        List<Algorithm> digests,
        @Nullable String filledBy,
        @Nullable String reviewedBy,
        @Nullable String remark,
        Location at) {

    public HandoverSettings {
        hardware = List.copyOf(hardware);
        software = List.copyOf(software);
        digests = List.copyOf(digests);
    }

    /** The same with other rules for columns. */
    HandoverSettings withColumns(Map<String, ColumnRule> rules) {
        return new HandoverSettings(
                fonds,
                sender,
                receiver,
                keeper,
                maker,
                checker,
                task,
                description,
                medium,
                hardware,
                software,
                encoding,
                numbering,
                retention,
                rules,
                opening,
                technical,
                digests,
                filledBy,
                reviewedBy,
                remark,
                at);
    }

    /**
     * What the media are.
     *
     * @param type 类型
     * @param specification 规格
     * @param capacity of each
     * @param number how they are numbered: {@code {序号}} stands for three digits
     * @param first number of the first
     * @param copies 份数
     */
    public record MediumKind(
            String type, String specification, Capacity capacity, String number, int first, int copies) {

        /** The number (载体编号) of the so-manieth medium, from 0. */
        String number(int index) {
            return number.replace("{序号}", String.format(java.util.Locale.ROOT, "%03d", first + index));
        }
    }

    /**
     * What is settled for a column and those below it.
     *
     * @param retention 保管期限, or null
     * @param folder 类别, or null
     * @param at where it stands
     */
    public record ColumnRule(
            @Nullable Retention retention, @Nullable String folder, Location at) {}
}
