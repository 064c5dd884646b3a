package io.github.jiandu.entry;

import io.github.jiandu.diagnostic.Location;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The yearly report on disclosure (政府信息公开工作年度报告, RPT-01 to RPT-04) with its three tables.
 *
 * @param year the year it is about
 * @param yearAt where the year stands
 * @param rules 规章: made, abolished, in force
 * @param documents 行政规范性文件: made, abolished, in force
 * @param licences 行政许可 decisions
 * @param penalties 行政处罚 decisions
 * @param enforcements 行政强制 decisions
 * @param charges 行政事业性收费, ten thousand yuan
 * @param requests what became of requests, seven numbers a row as in {@link RequestRow#APPLICANTS}; every row is there
 * @param carriedInAt where the number of requests from the year before stands
 * @param reviews 行政复议: upheld, corrected, otherwise, pending, all
 * @param suits 行政诉讼 brought at once, likewise
 * @param suitsAfterReview 行政诉讼 after a review, likewise
 */
public record DisclosureReport(
        EntryHead head,
        int year,
        Location yearAt,
        List<Integer> rules,
        List<Integer> documents,
        int licences,
        int penalties,
        int enforcements,
        String charges,
        Map<RequestRow, List<Integer>> requests,
        Location carriedInAt,
        List<Integer> reviews,
        List<Integer> suits,
        List<Integer> suitsAfterReview)
        implements Entry {

    /** The headings every report has, without their numerals (RPT-02). */
    public static final List<String> HEADINGS =
            List.of("总体情况", "主动公开政府信息情况", "收到和处理政府信息公开申请情况", "政府信息公开行政复议、行政诉讼情况", "存在的主要问题及改进情况", "其他需要报告的事项");

    public DisclosureReport {
        requests = Collections.unmodifiableMap(new EnumMap<>(requests));
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DISCLOSURE_REPORT;
    }

    /** The numbers of a row. */
    public List<Integer> row(RequestRow row) {
        return requests.getOrDefault(row, List.of());
    }

    /** The last number of a row: all applicants. */
    public int all(RequestRow row) {
        List<Integer> numbers = row(row);
        return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    }
}
