package io.github.jiandu.handover;

import io.github.jiandu.xml.XmlText;
import java.util.List;

/** The register and the labels as pages to print on A4, without script and without anything from elsewhere. */
final class Sheets {

    private static final String STYLE = """
            @page { size: A4 portrait; margin: 18mm 16mm; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 0 .5mm; max-width: 178mm; color: #000; background: #fff;
              font: 10.5pt/1.5 "Noto Serif CJK SC", SimSun, "宋体", serif; }
            h1 { margin: 0 0 5mm; text-align: center; font-size: 18pt; letter-spacing: .05em; }
            h2 { margin: 8mm 0 3mm; text-align: center; font-size: 14pt; break-after: avoid; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { padding: 1.6mm 2mm; border: .3mm solid #000; text-align: left; vertical-align: middle;
              overflow-wrap: anywhere; }
            th { font-weight: normal; text-align: center; }
            tr { break-inside: avoid; }
            p { margin: 3mm 0 0; }
            """;

    private final Register register;

    Sheets(Register register) {
        this.register = register;
    }

    private static String page(String title, String style, String body) {
        return "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + e(title)
                + "</title>\n<style>\n" + STYLE + style + "</style>\n</head>\n<body>\n" + body + "</body>\n</html>\n";
    }

    private static String e(String text) {
        return XmlText.escaped(text);
    }

    /** 电子档案移交与接收登记表 (PKG-12), with its table of digests (PKG-14) on a page of its own. */
    String register() {
        StringBuilder body = new StringBuilder();
        String title = "电子档案移交与接收登记表";
        body.append("<h1>").append(title).append("</h1>\n<table class=\"form\">\n");
        body.append("<colgroup><col style=\"width:30%\"><col><col></colgroup>\n");
        wide(body, "交接工作名称", register.task());
        wide(body, "内容描述", register.description());
        wide(body, "移交电子档案数量", register.quantity());
        wide(body, "移交数据量", register.amount() + "（" + register.bytes() + " 字节）");
        wide(body, "载体起止顺序号", register.range());
        wide(body, "移交载体类型、规格", register.kind());
        HandoverSettings settings = register.settings();
        row(
                body,
                "<th>检验内容</th>",
                "<th>移交单位：" + e(settings.sender()) + "</th>",
                "<th>接收单位：" + e(settings.receiver()) + "</th>");
        for (String check : Register.CHECKS) {
            row(body, "<th>" + check + "</th>", "<td>见四性检测报告</td>", "<td></td>");
        }
        row(body, "<th>载体外观检验</th>", "<td></td>", "<td></td>");
        signed(body, "填表人（签名）", Register.or(settings.filledBy()));
        signed(body, "审核人（签名）", Register.or(settings.reviewedBy()));
        row(
                body,
                "<th>单位（印章）</th>",
                "<td class=\"seal\">年&emsp;月&emsp;日</td>",
                "<td class=\"seal\">年&emsp;月&emsp;日</td>");
        body.append("</table>\n<p>注：移交数据量按 1 GB 等于 1 000 000 000 字节计，保留三位小数。本表一式两份，")
                .append("移交单位、接收单位各存一份。移交单位在移交后至少再保存 5 年，到 ")
                .append(register.keptUntil())
                .append(" 年。</p>\n");
        digests(body);
        return page(title, """
                .form th, .form td { height: 11mm; }
                .form .seal { height: 30mm; text-align: right; vertical-align: bottom; }
                .digests { break-before: page; }
                .digests td { font-size: 9pt; }
                .digests code { font: 8.5pt/1.4 "Noto Sans Mono CJK SC", Consolas, monospace; }
                """, body.toString());
    }

    private void digests(StringBuilder body) {
        body.append("<section class=\"digests\">\n<h2>电子档案数字摘要表</h2>\n<table>\n<colgroup>")
                .append("<col style=\"width:16%\"><col style=\"width:22%\"><col><col style=\"width:14%\"></colgroup>\n")
                .append("<thead><tr><th>载体（包）编号</th><th>内容说明</th><th>数字摘要</th><th>实际容量（GB）</th></tr></thead>\n")
                .append("<tbody>\n");
        for (Register.Row row : register.media()) {
            StringBuilder values = new StringBuilder();
            row.digests()
                    .forEach((digest, value) -> values.append(values.length() == 0 ? "" : "<br>")
                            .append(digest.title())
                            .append("：<code>")
                            .append(value)
                            .append("</code>"));
            row(
                    body,
                    "<td>" + e(row.number()) + "</td>",
                    "<td>" + e(row.content()) + "</td>",
                    "<td>" + values + "</td>",
                    "<td>" + Capacity.gigabytes(row.bytes()) + "</td>");
        }
        body.append("</tbody>\n</table>\n<p>摘要对载体上的“")
                .append(Layout.FILES)
                .append("”计算，它列出了载体上各文件的大小和 SHA-256；可用 <code>sha256sum</code> 一类的通用工具核对。</p>\n</section>\n");
    }

    private static void wide(StringBuilder body, String name, String value) {
        row(body, "<th>" + name + "</th>", "<td colspan=\"2\">" + e(value) + "</td>");
    }

    private static void signed(StringBuilder body, String name, String value) {
        row(body, "<th>" + name + "</th>", "<td>" + e(value) + "</td>", "<td></td>");
    }

    private static void row(StringBuilder body, String... cells) {
        body.append("<tr>").append(String.join("", cells)).append("</tr>\n");
    }

    /** Labels for each medium and for its box, to cut out (PKG-10). */
    String labels() {
        StringBuilder body = new StringBuilder("<h1>载体标签</h1>\n");
        for (Register.Row row : register.media()) {
            body.append("<section class=\"pair\">\n");
            for (String place : List.of("载体", "载体盒")) {
                label(body, place, row);
            }
            body.append("</section>\n");
        }
        body.append("<p class=\"hint\">沿虚线剪下，一张贴（或写）在载体上，一张放进载体盒。不要在光盘数据面上贴任何东西。</p>\n");
        return page("载体标签", """
                .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; margin-bottom: 6mm; break-inside: avoid; }
                .label { padding: 4mm; border: .3mm dashed #000; }
                .label h2 { margin: 0 0 2mm; font-size: 11pt; }
                .label table { table-layout: auto; }
                .label th, .label td { padding: .8mm 1.5mm; font-size: 9pt; }
                .label th { width: 20mm; white-space: nowrap; }
                """, body.toString());
    }

    private void label(StringBuilder body, String place, Register.Row row) {
        HandoverSettings settings = register.settings();
        body.append("<div class=\"label\">\n<h2>网页档案 · ").append(place).append("标签</h2>\n<table>\n");
        pair(body, "全宗号", settings.fonds());
        pair(body, "移交单位", settings.sender());
        pair(body, "载体编号", row.number());
        pair(body, "内容", register.provenance().siteName() + "网页档案 " + row.records() + " 件");
        pair(body, "年度", row.years());
        pair(body, "数据量", Capacity.gigabytes(row.bytes()) + " GB");
        pair(body, "载体类型", settings.medium().specification());
        pair(body, "密级", Layout.PUBLIC);
        pair(body, "份数", settings.medium().copies() + " 份");
        pair(body, "制作日期", register.day());
        pair(body, "制作单位", settings.maker());
        body.append("</table>\n</div>\n");
    }

    private static void pair(StringBuilder body, String name, String value) {
        row(body, "<th>" + name + "</th>", "<td>" + e(value) + "</td>");
    }
}
