package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Language;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.json.JsonWriter;
import io.github.jiandu.xml.XmlText;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a report of the four checks: to print, to read as text, for programs. */
public final class ChecksPrinter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    private static final String STYLE = """
            @page { size: A4 portrait; margin: 16mm 15mm; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 0 .5mm; max-width: 180mm; color: #000; background: #fff;
              font: 10pt/1.5 "Noto Serif CJK SC", SimSun, "宋体", serif; }
            h1 { margin: 0 0 4mm; text-align: center; font-size: 18pt; }
            h2 { margin: 6mm 0 2mm; font-size: 13pt; break-after: avoid; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { padding: 1.2mm 1.8mm; border: .25mm solid #000; text-align: left; vertical-align: top;
              overflow-wrap: anywhere; }
            th { background: #eee; font-weight: normal; }
            thead { display: table-header-group; }
            tr { break-inside: avoid; }
            .fail { font-weight: bold; }
            .fail::before { content: "✗ "; }
            .warn::before { content: "△ "; }
            .pass::before { content: "✓ "; }
            ul { margin: 1mm 0 2mm; padding-left: 5mm; }
            .signed td { height: 14mm; }
            """;

    private ChecksPrinter() {}

    /** All forms, by the ending of their files. */
    public static Map<String, byte[]> files(ChecksReport report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("HTML", html(report).getBytes(StandardCharsets.UTF_8));
        files.put("TXT", text(report).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        files.put("JSON", json(report).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static String verdict(ChecksReport report) {
        return report.passed() ? "通过" : "不通过";
    }

    /** The head of every form: names and values. */
    private static Map<String, String> head(ChecksReport report) {
        Map<String, String> head = new LinkedHashMap<>();
        ChecksReport.MediumFacts first = report.media().get(0);
        List<String> numbers = report.media().stream()
                .map(ChecksReport.MediumFacts::number)
                .filter(number -> !number.isEmpty())
                .toList();
        head.put("检测对象", numbers.isEmpty() ? "没有载体编号" : "载体 " + String.join("、", numbers));
        head.put("移交单位", first.sender());
        head.put("接收单位", first.receiver());
        head.put("检测方", report.side().chinese());
        head.put("检测日期", DAY.format(report.day()));
        head.put(
                "档案数量",
                report.media().stream()
                                .mapToLong(ChecksReport.MediumFacts::records)
                                .sum() + " 件，"
                        + report.media().stream()
                                .mapToLong(ChecksReport.MediumFacts::files)
                                .sum() + " 个文件，"
                        + report.media().stream()
                                .mapToLong(ChecksReport.MediumFacts::bytes)
                                .sum() + " 字节");
        head.put("病毒检查", report.scan().isEmpty() ? "没有附检查结果" : report.scan());
        head.put("结论", verdict(report));
        return head;
    }

    /** As plain text in Chinese, lines ended by LF. */
    public static String text(ChecksReport report) {
        StringBuilder out = new StringBuilder("四性检测报告\n\n");
        head(report)
                .forEach((name, value) ->
                        out.append(name).append("：").append(shown(value)).append('\n'));
        int chapter = 0;
        for (Property property : Property.values()) {
            out.append('\n')
                    .append("一二三四".charAt(chapter++))
                    .append("、")
                    .append(property.chinese())
                    .append("：");
            out.append(report.verdict(property).chinese()).append('\n');
            int number = 0;
            for (Outcome outcome : report.of(property)) {
                out.append(++number)
                        .append(". ")
                        .append(outcome.item().chinese())
                        .append("（");
                out.append(outcome.item().rules())
                        .append("）：")
                        .append(result(outcome))
                        .append('\n');
                for (Diagnostic finding : outcome.findings()) {
                    out.append("   ").append(line(finding)).append('\n');
                }
                more(outcome).forEach(line -> out.append("   ").append(line).append('\n'));
            }
        }
        out.append("\n检测人（签名）：            审核人（签名）：            日期：\n");
        return out.toString();
    }

    private static String result(Outcome outcome) {
        String counts = outcome.checked() > 0 ? "，检测 " + outcome.checked() + " 项" : "";
        String wrong = outcome.errors() > 0 ? "，错误 " + outcome.errors() + " 处" : "";
        String odd = outcome.warnings() > 0 ? "，提示 " + outcome.warnings() + " 处" : "";
        return outcome.verdict().chinese() + counts + wrong + odd;
    }

    private static String line(Diagnostic finding) {
        // what is said of all of it has no file
        String file = finding.at().file();
        String at = file.equals(".") ? "" : " " + shown(finding.at().toString());
        return finding.severity().label(Language.ZH) + at + "：" + finding.message(Language.ZH) + "。"
                + finding.advice(Language.ZH);
    }

    /** What is wrong, a line each, in Chinese. */
    public static List<String> errors(ChecksReport report) {
        return report.outcomes().stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> shown(finding.at().toString()) + "：" + finding.message(Language.ZH))
                .toList();
    }

    private static List<String> more(Outcome outcome) {
        long rest = outcome.errors() + outcome.warnings() - outcome.findings().size();
        return rest > 0 ? List.of("另有 " + rest + " 处，没有一一列出") : List.of();
    }

    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
    }

    private static String e(String text) {
        return XmlText.escaped(shown(text));
    }

    /** As a page to print on A4, without script and without anything from elsewhere. */
    public static String html(ChecksReport report) {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>四性检测报告</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>四性检测报告</h1>\n<table>\n")
                .append("<colgroup><col style=\"width:24%\"><col></colgroup>\n<tbody>\n");
        head(report)
                .forEach((name, value) -> out.append("<tr><th scope=\"row\">")
                        .append(name)
                        .append("</th><td>")
                        .append(e(value))
                        .append("</td></tr>\n"));
        for (Property property : Property.values()) {
            Outcome.Verdict verdict = report.verdict(property);
            out.append("<tr><th scope=\"row\">").append(property.chinese()).append("</th><td class=\"");
            out.append(verdict.key()).append("\">").append(verdict.chinese()).append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n");
        int chapter = 0;
        for (Property property : Property.values()) {
            out.append("<h2>")
                    .append("一二三四".charAt(chapter++))
                    .append("、")
                    .append(property.chinese())
                    .append("</h2>\n");
            out.append(
                    "<table>\n<colgroup><col style=\"width:8%\"><col style=\"width:42%\"><col style=\"width:26%\"><col></colgroup>\n");
            out.append(
                    "<thead><tr><th scope=\"col\">序号</th><th scope=\"col\">检测项</th><th scope=\"col\">依据</th><th scope=\"col\">结果</th></tr></thead>\n<tbody>\n");
            int number = 0;
            for (Outcome outcome : report.of(property)) {
                row(out, ++number, outcome);
            }
            out.append("</tbody>\n</table>\n");
        }
        out.append(
                "<h2>签字</h2>\n<table class=\"signed\"><tbody>\n<tr><td>检测人（签名）：</td><td>审核人（签名）：</td><td>日期：</td></tr>\n</tbody></table>\n");
        return out.append("</body>\n</html>\n").toString();
    }

    private static void row(StringBuilder out, int number, Outcome outcome) {
        out.append("<tr><td>")
                .append(number)
                .append("</td><td>")
                .append(e(outcome.item().chinese()));
        out.append("</td><td>").append(outcome.item().rules()).append("</td><td class=\"");
        out.append(outcome.verdict().key())
                .append("\">")
                .append(e(result(outcome)))
                .append("</td></tr>\n");
        List<String> lines = new ArrayList<>();
        outcome.findings().forEach(finding -> lines.add(line(finding)));
        lines.addAll(more(outcome));
        if (!lines.isEmpty()) {
            out.append("<tr><td></td><td colspan=\"3\"><ul>\n");
            lines.forEach(line -> out.append("<li>").append(e(line)).append("</li>\n"));
            out.append("</ul></td></tr>\n");
        }
    }

    /** One object; the handbook's page on handing over tells its members. */
    public static String json(ChecksReport report) {
        JsonWriter out = new JsonWriter().object();
        out.field("verb", "check")
                .field("profile", "handover")
                .field("side", report.side().key());
        out.field("date", report.day().toString())
                .field("passed", report.passed())
                .field("scan", report.scan());
        out.key("media").array();
        for (ChecksReport.MediumFacts medium : report.media()) {
            out.object().field("folder", medium.name()).field("number", medium.number());
            out.field("sender", medium.sender()).field("receiver", medium.receiver());
            out.field("records", medium.records())
                    .field("files", medium.files())
                    .field("bytes", medium.bytes());
            out.field("digest", medium.digest()).end();
        }
        out.end().key("properties").array();
        for (Property property : Property.values()) {
            out.object().field("name", property.chinese()).field("nameEn", property.english());
            out.field("verdict", report.verdict(property).key()).key("items").array();
            report.of(property).forEach(outcome -> item(out, outcome));
            out.end().end();
        }
        return out.end().end().toString();
    }

    private static void item(JsonWriter out, Outcome outcome) {
        out.object()
                .field("name", outcome.item().chinese())
                .field("nameEn", outcome.item().english());
        out.field("rules", outcome.item().rules())
                .field("verdict", outcome.verdict().key());
        out.field("checked", outcome.checked())
                .field("errors", outcome.errors())
                .field("warnings", outcome.warnings());
        out.key("findings").array();
        for (Diagnostic finding : outcome.findings()) {
            out.object().field("code", finding.code().id());
            out.field("severity", finding.severity().label(Language.EN))
                    .field("file", finding.at().file());
            if (finding.at().span() != null) {
                out.field("line", finding.at().span().line());
            }
            out.field("message", finding.message(Language.ZH)).field("advice", finding.advice(Language.ZH));
            out.field("messageEn", finding.message(Language.EN)).field("adviceEn", finding.advice(Language.EN));
            out.end();
        }
        out.end().end();
    }
}
