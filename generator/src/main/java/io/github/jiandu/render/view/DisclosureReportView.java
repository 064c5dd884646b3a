package io.github.jiandu.render.view;

import java.util.List;

/**
 * What only a report on disclosure has; in its template {@code disclosureReport}. Its text is cut behind the sections
 * that have tables.
 *
 * @param year the year it is about
 * @param parts the text in order, each part with what stands behind it
 * @param rules 规章: made, abolished, in force
 * @param documents 行政规范性文件, likewise
 * @param licences 行政许可
 * @param penalties 行政处罚
 * @param enforcements 行政强制
 * @param charges 行政事业性收费, ten thousand yuan
 * @param applicants heads of the columns of the table on requests
 * @param requests its rows
 * @param reviewResults heads of the columns of the table on reviews and suits
 * @param reviews its rows: 行政复议, then suits
 */
public record DisclosureReportView(
        int year,
        List<Part> parts,
        List<Integer> rules,
        List<Integer> documents,
        int licences,
        int penalties,
        int enforcements,
        String charges,
        List<String> applicants,
        List<Row> requests,
        List<String> reviewResults,
        List<Row> reviews) {

    /**
     * A part of the text.
     *
     * @param text from one place to the next
     * @param table what follows it: {@code disclosed}, {@code requests}, {@code reviews}, or empty
     */
    public record Part(Html text, String table) {}

    /**
     * A row of numbers.
     *
     * @param group the head that some rows share, empty for a row that stands alone
     * @param first true for the first row of its group
     * @param span number of rows in its group
     * @param label what it is
     * @param numbers its numbers
     */
    public record Row(String group, boolean first, int span, String label, List<Integer> numbers) {}
}
