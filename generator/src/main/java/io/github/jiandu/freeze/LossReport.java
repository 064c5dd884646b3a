package io.github.jiandu.freeze;

import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report of what is not in the copy as it was in the original. Lines go to a file on disk as they come, in the order of the
 * originals; only their numbers are held.
 */
final class LossReport implements AutoCloseable {

    /** Lines of a kind that the report for people shows. */
    private static final int SHOWN = 300;

    private static final int DIGITS = 16;

    private final Path spool;
    private final BufferedWriter lines;
    private final MessageDigest digest = Algorithm.SHA256.start();
    private final Map<Loss, Long> totals = new EnumMap<>(Loss.class);
    private final Map<Loss, Integer> files = new EnumMap<>(Loss.class);
    private final Map<Loss, List<LossRow>> shown = new EnumMap<>(Loss.class);
    private boolean losing;

    private LossReport(Path spool, BufferedWriter lines) {
        this.spool = spool;
        this.lines = lines;
    }

    static LossReport open() throws IOException {
        Path spool = Files.createTempFile("jiandu", ".losses");
        return new LossReport(spool, Files.newBufferedWriter(spool, StandardCharsets.UTF_8));
    }

    /**
     * Takes what was lost of some file.
     *
     * @param counts how often each kind of loss happened, which may be more often than there are lines
     */
    void add(List<LossRow> rows, Map<Loss, Integer> counts) throws IOException {
        counts.forEach((kind, count) -> {
            totals.merge(kind, (long) count, Long::sum);
            files.merge(kind, 1, Integer::sum);
        });
        for (LossRow row : rows) {
            lines.write("{\"kind\": " + JsonWriter.quoted(row.kind().id()) + ", \"path\": "
                    + JsonWriter.quoted(row.path())
                    + (row.line() > 0 ? ", \"line\": " + row.line() : "")
                    + (row.detail().isEmpty() ? "" : ", \"detail\": " + JsonWriter.quoted(row.detail())) + "}\n");
            boolean grave = row.kind().isLosing() || row.kind() == Loss.MORE && isGrave(row.detail());
            if (grave) {
                losing = true;
                digest.update((row.kind().id() + "\t" + row.path() + "\t" + row.line() + "\t" + row.detail() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            List<LossRow> first = shown.computeIfAbsent(row.kind(), kind -> new ArrayList<>());
            if (first.size() < SHOWN) {
                first.add(row);
            }
        }
    }

    private static boolean isGrave(String detail) {
        return java.util.Arrays.stream(Loss.values())
                .anyMatch(kind -> kind.isLosing() && detail.startsWith(kind.id() + " "));
    }

    /** Takes lines of which each is one loss. */
    void add(List<LossRow> rows) throws IOException {
        Map<Loss, Integer> one = new EnumMap<>(Loss.class);
        for (LossRow row : rows) {
            one.clear();
            one.put(row.kind(), 1);
            add(List.of(row), one);
        }
    }

    /** Whether pages or text are gone. */
    boolean isLosing() {
        return losing;
    }

    /** What somebody agrees to who agrees to the loss of pages and text; empty when none were lost. */
    String digest() {
        if (!losing) {
            return "";
        }
        try {
            byte[] bytes = ((MessageDigest) digest.clone()).digest();
            return HexFormat.of().formatHex(bytes).substring(0, DIGITS);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<Loss, Long> totals() {
        return totals;
    }

    /** The report for programs. */
    void writeJson(Facts facts, OutputStream out) throws IOException {
        lines.flush();
        StringBuilder head = new StringBuilder("{\n  \"format\": \"jiandu-loss-1\",\n");
        facts.texts()
                .forEach((key, value) -> head.append("  ")
                        .append(JsonWriter.quoted(key))
                        .append(": ")
                        .append(JsonWriter.quoted(value))
                        .append(",\n"));
        facts.numbers()
                .forEach((key, value) -> head.append("  ")
                        .append(JsonWriter.quoted(key))
                        .append(": ")
                        .append(value)
                        .append(",\n"));
        counts(head, "charsets", facts.charsets());
        counts(head, "evidence", facts.evidence());
        counts(head, "addresses", facts.traces());
        head.append("  \"digest\": ")
                .append(losing ? JsonWriter.quoted(digest()) : "null")
                .append(",\n");
        head.append("  \"counts\": {");
        String separator = "\n";
        for (Map.Entry<Loss, Long> total : totals.entrySet()) {
            head.append(separator)
                    .append("    ")
                    .append(JsonWriter.quoted(total.getKey().id()))
                    .append(": {\"count\": ")
                    .append(total.getValue())
                    .append(", \"files\": ")
                    .append(files.get(total.getKey()))
                    .append(", \"losing\": ")
                    .append(total.getKey().isLosing())
                    .append(", \"label\": ")
                    .append(JsonWriter.quoted(total.getKey().chinese()))
                    .append('}');
            separator = ",\n";
        }
        head.append("\n  },\n  \"losses\": [");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        try (BufferedReader rows = Files.newBufferedReader(spool, StandardCharsets.UTF_8)) {
            String before = "\n    ";
            for (String row = rows.readLine(); row != null; row = rows.readLine()) {
                out.write((before + row).getBytes(StandardCharsets.UTF_8));
                before = ",\n    ";
            }
        }
        out.write("\n  ]\n}\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void counts(StringBuilder out, String name, Map<String, Integer> counts) {
        out.append("  ").append(JsonWriter.quoted(name)).append(": {");
        String separator = "";
        for (Map.Entry<String, Integer> count : counts.entrySet()) {
            out.append(separator)
                    .append(JsonWriter.quoted(count.getKey()))
                    .append(": ")
                    .append(count.getValue());
            separator = ", ";
        }
        out.append("},\n");
    }

    /** A table of the numbers, for people. */
    String table() {
        Ink ink = new Ink(false);
        StringBuilder out = new StringBuilder("<table>\n<tr><th>情况</th><th>次数</th><th>涉及文件</th></tr>\n");
        totals.forEach((kind, count) -> {
            if (kind != Loss.MORE) {
                out.append("<tr><td>")
                        .append(kind.isLosing() ? "<strong>" : "")
                        .append(ink.text(kind.chinese()))
                        .append(kind.isLosing() ? "</strong>" : "")
                        .append("</td><td>")
                        .append(count)
                        .append("</td><td>")
                        .append(files.get(kind))
                        .append("</td></tr>\n");
            }
        });
        return out.append("</table>\n").toString();
    }

    /** The report for people. */
    String html(Facts facts) {
        Ink ink = new Ink(false);
        StringBuilder out =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>归档损失报告：")
                .append(ink.text(facts.texts().getOrDefault("name", "")))
                .append(
                        "</title>\n<style>body{font:16px/1.7 sans-serif;max-width:70em;margin:0 auto;padding:1em;"
                                + "color:#1f1f1f;overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}td,th{border:1px solid #767676;padding:.2em .6em;text-align:left;"
                                + "vertical-align:top}td:nth-child(2){white-space:nowrap}</style>\n</head>\n<body>\n<h1>归档损失报告</h1>\n<p>网站：")
                .append(ink.text(facts.texts().getOrDefault("name", "")))
                .append("；原网址：")
                .append(ink.text(facts.texts().getOrDefault("baseUrl", "")))
                .append("；归档时间：")
                .append(ink.text(facts.texts().getOrDefault("date", "")))
                .append("。共 ")
                .append(facts.numbers().getOrDefault("pages", 0))
                .append(" 个网页、")
                .append(facts.numbers().getOrDefault("files", 0))
                .append(" 个其他文件。</p>\n");
        out.append(
                losing
                        ? "<p><strong>有网页或文字没有保住（下面加粗的几项）。核对后用 --accept-losses " + digest()
                                + " 表示认可，才会封存。</strong></p>\n"
                        : "<p>没有丢失网页或文字。</p>\n");
        out.append("<h2>汇总</h2>\n").append(table());
        out.append("<h2>编码</h2>\n<p>")
                .append(ink.text(listed(facts.charsets())))
                .append("；依据：")
                .append(ink.text(listed(facts.evidence())))
                .append("。逐页见 pages.tsv。</p>\n");
        for (Map.Entry<Loss, List<LossRow>> kind : shown.entrySet()) {
            out.append("<h2>")
                    .append(ink.text(kind.getKey().chinese()))
                    .append("</h2>\n<table>\n<tr><th>文件</th><th>行</th><th>内容</th></tr>\n");
            for (LossRow row : kind.getValue()) {
                out.append("<tr><td>")
                        .append(ink.text(row.path()))
                        .append("</td><td>")
                        .append(row.line() > 0 ? String.valueOf(row.line()) : "")
                        .append("</td><td>")
                        .append(ink.text(row.detail()))
                        .append("</td></tr>\n");
            }
            out.append("</table>\n");
            if (kind.getValue().size() == SHOWN) {
                out.append("<p>这里只列前 ").append(SHOWN).append(" 条，全部见 loss.json。</p>\n");
            }
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private static String listed(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue() + " 页")
                .collect(Collectors.joining("、"));
    }

    /**
     * What the report says of the whole site.
     *
     * @param charsets how many pages are in which encoding
     * @param evidence how many were judged by what
     * @param traces how many addresses are known from where
     */
    record Facts(
            Map<String, String> texts,
            Map<String, Integer> numbers,
            Map<String, Integer> charsets,
            Map<String, Integer> evidence,
            Map<String, Integer> traces) {}

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
