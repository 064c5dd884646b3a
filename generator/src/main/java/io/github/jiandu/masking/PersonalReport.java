package io.github.jiandu.masking;

import io.github.jiandu.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The report of personal data in a site: where, of which kind, and never the data itself (PRIV-12). Lines go to a file on disk
 * as they come; only their numbers are held.
 */
public final class PersonalReport implements AutoCloseable {

    /** Lines that the report for people shows. */
    private static final int SHOWN = 1000;

    private record Row(String path, Finding finding) {}

    private final boolean masking;
    private final Path spool;
    private final BufferedWriter lines;
    private final Map<Finding.Kind, Long> totals = new EnumMap<>(Finding.Kind.class);
    private final List<Row> shown = new ArrayList<>();
    private final SortedMap<String, Unread> unread = new TreeMap<>();
    private long all;
    private long masked;
    private int files;

    private PersonalReport(boolean masking, Path spool, BufferedWriter lines) {
        this.masking = masking;
        this.spool = spool;
        this.lines = lines;
    }

    /** Begins a report. */
    public static PersonalReport open(boolean masking) throws IOException {
        Path spool = Files.createTempFile("jiandu", ".personal");
        return new PersonalReport(masking, spool, Files.newBufferedWriter(spool, StandardCharsets.UTF_8));
    }

    /** Takes what one file tells. */
    public void add(String path, Findings findings) throws IOException {
        if (findings.all() == 0) {
            return;
        }
        files++;
        all += findings.all();
        masked += findings.masked();
        findings.counts().forEach((kind, count) -> totals.merge(kind, (long) count, Long::sum));
        for (Finding one : findings.first()) {
            lines.write("{\"path\": " + JsonWriter.quoted(path)
                    + (one.line() > 0 ? ", \"line\": " + one.line() : "")
                    + ", \"kind\": \"" + one.kind().id() + "\", \"place\": \""
                    + one.place().id()
                    + "\", \"shown\": " + JsonWriter.quoted(one.shown()) + ", \"certain\": " + one.certain()
                    + ", \"masked\": " + one.masked() + "}\n");
            if (shown.size() < SHOWN) {
                shown.add(new Row(path, one));
            }
        }
        int more = findings.all() - findings.first().size();
        if (more > 0) {
            lines.write("{\"path\": " + JsonWriter.quoted(path) + ", \"kind\": \"more\", \"count\": " + more + "}\n");
        }
    }

    /** Notes a file that was not searched, or not to its end. */
    public void addUnread(String path, Unread why) {
        unread.put(path, why);
    }

    /** Files that were not searched, or not to their end. */
    public int unread() {
        return unread.size();
    }

    /** Places in all. */
    public long all() {
        return all;
    }

    /** Places that are masked. */
    public long masked() {
        return masked;
    }

    /** The report for programs. */
    public void writeJson(OutputStream out) throws IOException {
        lines.flush();
        StringBuilder head = new StringBuilder("{\n  \"format\": \"jiandu-privacy-1\",\n  \"masking\": ")
                .append(masking)
                .append(",\n  \"files\": ")
                .append(files)
                .append(",\n  \"places\": ")
                .append(all)
                .append(",\n  \"masked\": ")
                .append(masked)
                .append(",\n  \"counts\": {");
        String separator = "";
        for (Map.Entry<Finding.Kind, Long> total : totals.entrySet()) {
            head.append(separator)
                    .append('"')
                    .append(total.getKey().id())
                    .append("\": ")
                    .append(total.getValue());
            separator = ", ";
        }
        out.write(head.append("},\n  \"findings\": [").toString().getBytes(StandardCharsets.UTF_8));
        try (BufferedReader rows = Files.newBufferedReader(spool, StandardCharsets.UTF_8)) {
            String before = "\n    ";
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                out.write((before + row).getBytes(StandardCharsets.UTF_8));
                before = ",\n    ";
            }
        }
        StringBuilder end = new StringBuilder("\n  ],\n  \"unread\": [");
        String before = "\n    ";
        for (Map.Entry<String, Unread> one : unread.entrySet()) {
            end.append(before)
                    .append("{\"path\": ")
                    .append(JsonWriter.quoted(one.getKey()))
                    .append(", \"why\": \"")
                    .append(one.getValue().id())
                    .append("\"}");
            before = ",\n    ";
        }
        out.write(end.append("\n  ]\n}\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** The report for people. */
    public String html() {
        StringBuilder out = new StringBuilder(
                "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>个人信息检查报告</title>\n"
                        + "<style>body{font:16px/1.7 sans-serif;max-width:70em;margin:0 auto;padding:1em;color:#1f1f1f;"
                        + "overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}td,th{border:1px solid #767676;"
                        + "padding:.2em .6em;text-align:left;vertical-align:top}</style>\n</head>\n<body>\n<h1>个人信息检查报告</h1>\n");
        if (all == 0) {
            out.append("<p>没有发现身份证号、手机号和银行卡号。</p>\n");
        } else {
            out.append("<p>").append(files).append(" 个文件里有 ").append(all).append(" 处");
            out.append(masking ? "，已遮盖 " + masked + " 处，没有遮 " + (all - masked) + " 处。" : "，都没有遮盖。");
            out.append(
                    "号码只显示前两位和最后一位。</p>\n<p><strong>本报告不要公开。</strong></p>\n<table>\n<tr><th>种类</th><th>处数</th></tr>\n");
            totals.forEach((kind, count) -> out.append("<tr><td>")
                    .append(kind.chinese())
                    .append("</td><td>")
                    .append(count)
                    .append("</td></tr>\n"));
            out.append("</table>\n<h2>明细</h2>\n<table>\n<tr><th>文件</th><th>行</th><th>种类</th><th>位置</th><th>内容</th>"
                    + "<th>把握</th><th>处理</th></tr>\n");
            shown.forEach(row -> row(out, row));
            out.append("</table>\n");
            if (all > shown.size()) {
                out.append("<p>这里只列 ").append(shown.size()).append(" 处，其余见 privacy.json。</p>\n");
            }
        }
        unread(out);
        return out.append("</body>\n</html>\n").toString();
    }

    private void unread(StringBuilder out) {
        if (unread.isEmpty()) {
            return;
        }
        out.append("<h2>没有查的附件</h2>\n<p>").append(unread.size()).append(" 个附件没有查，或没有查完，请人工看。图片一律不查。</p>\n");
        out.append("<table>\n<tr><th>文件</th><th>原因</th></tr>\n");
        unread.entrySet().stream()
                .limit(SHOWN)
                .forEach(one -> out.append("<tr><td>")
                        .append(escaped(one.getKey()))
                        .append("</td><td>")
                        .append(one.getValue().chinese())
                        .append("</td></tr>\n"));
        out.append("</table>\n");
        if (unread.size() > SHOWN) {
            out.append("<p>这里只列 ").append(SHOWN).append(" 个，其余见 privacy.json。</p>\n");
        }
    }

    private static void row(StringBuilder out, Row row) {
        Finding one = row.finding();
        out.append("<tr><td>")
                .append(escaped(row.path()))
                .append("</td><td>")
                .append(one.line() > 0 ? String.valueOf(one.line()) : "")
                .append("</td><td>")
                .append(one.kind().chinese())
                .append("</td><td>")
                .append(one.place().chinese())
                .append("</td><td>")
                .append(escaped(one.shown()))
                .append("</td><td>")
                .append(one.certain() ? "确定" : "疑似")
                .append("</td><td>")
                .append(one.masked() ? "已遮盖" : "没有遮")
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public void close() {
        try {
            lines.close();
            Files.deleteIfExists(spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
