package io.github.jiandu.handover;

import io.github.jiandu.fixity.Algorithm;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands on the register of a hand-over (电子档案移交与接收登记表, PKG-12 to PKG-14); counted, never typed.
 *
 * @param media in their order
 */
record Register(
        HandoverSettings settings,
        Provenance provenance,
        LocalDate made,
        String task,
        String description,
        List<Row> media) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

    /**
     * A medium.
     *
     * @param folder the folder it stands in
     * @param number 载体编号
     * @param years of its records, as text
     * @param bytes of its files
     * @param digests of its list of files
     */
    record Row(String folder, String number, String years, int records, long bytes, Map<Algorithm, String> digests) {

        /** 内容说明. */
        String content() {
            return "网页档案" + records + "件" + (years.isEmpty() ? "" : "，" + years);
        }
    }

    static Register of(
            HandoverSettings settings, Provenance provenance, LocalDate made, List<Medium> media, String years) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < media.size(); i++) {
            Medium medium = media.get(i);
            rows.add(new Row(
                    Layout.MEDIUM + (i + 1),
                    settings.medium().number(i),
                    medium.years(),
                    medium.records(),
                    medium.bytes(),
                    medium.digests()));
        }
        int records = rows.stream().mapToInt(Row::records).sum();
        String task = settings.task() == null ? provenance.siteName() + "网页档案移交" : settings.task();
        String description = settings.description() == null
                ? provenance.siteName() + "（" + provenance.domain() + "）"
                        + provenance.reason().chinese() + "归档的网页档案" + records + "件"
                        + (years.isEmpty() ? "" : "，形成于" + years)
                : settings.description();
        return new Register(settings, provenance, made, task, description, List.copyOf(rows));
    }

    int records() {
        return media.stream().mapToInt(Row::records).sum();
    }

    long bytes() {
        return media.stream().mapToLong(Row::bytes).sum();
    }

    String day() {
        return DAY.format(made);
    }

    /** 移交电子档案数量. */
    String quantity() {
        return records() + " 件（0 卷）";
    }

    /** 移交数据量. */
    String amount() {
        return Capacity.gigabytes(bytes()) + " GB";
    }

    /** 载体起止顺序号. */
    String range() {
        String first = media.get(0).number();
        String last = media.get(media.size() - 1).number();
        return media.size() == 1 ? first : first + " 至 " + last + "，共 " + media.size() + " 个";
    }

    /** 移交载体类型、规格. */
    String kind() {
        return settings.medium().type() + "，" + settings.medium().specification();
    }

    /** The year until which the sender keeps its own copy: five more years (PKG-01). */
    int keptUntil() {
        return made.getYear() + 5;
    }

    String xml() {
        XmlOut xml = XmlOut.document(settings.encoding()).open("移交接收登记表");
        xml.text("交接工作名称", task).text("内容描述", description);
        xml.text("移交电子档案数量", String.valueOf(records()));
        xml.text("移交数据量", Capacity.gigabytes(bytes()), "字节数", String.valueOf(bytes()));
        xml.text("载体起止顺序号", range()).text("移交载体类型规格", kind());
        xml.text("移交单位", settings.sender()).text("接收单位", settings.receiver());
        xml.text("制作日期", made.toString()).open("载体清单");
        for (Row row : media) {
            xml.open("载体", "文件夹", row.folder());
            xml.text("载体编号", row.number()).text("内容说明", row.content());
            xml.text("件数", String.valueOf(row.records())).text("字节数", String.valueOf(row.bytes()));
            xml.text("实际容量", Capacity.gigabytes(row.bytes()));
            row.digests().forEach((digest, value) -> xml.text("数字摘要", value, "算法", digest.title()));
            xml.close();
        }
        return xml.close().close().toString();
    }

    String text() {
        List<String> out = new ArrayList<>(List.of(
                "电子档案移交与接收登记表",
                "",
                "交接工作名称：" + task,
                "内容描述：" + description,
                "移交电子档案数量：" + quantity(),
                "移交数据量：" + amount() + "（" + bytes() + " 字节，1 GB 按 1000000000 字节计）",
                "载体起止顺序号：" + range(),
                "移交载体类型、规格：" + kind(),
                "",
                "检验内容              移交单位：" + settings.sender(),
                "                      接收单位：" + settings.receiver()));
        for (String check : CHECKS) {
            out.add(check + "    移交单位：见四性检测报告    接收单位：");
        }
        out.add("载体外观检验    移交单位：    接收单位：");
        out.add("");
        out.add("填表人（签名）    移交单位：" + or(settings.filledBy()) + "    接收单位：");
        out.add("审核人（签名）    移交单位：" + or(settings.reviewedBy()) + "    接收单位：");
        out.add("单位（印章）    移交单位：    年  月  日    接收单位：    年  月  日");
        out.add("");
        out.add("数字摘要（对“" + Layout.FILES + "”计算，它列出了载体上全部文件的摘要）");
        for (Row row : media) {
            out.add("载体（包）编号：" + row.number());
            out.add("  内容说明：" + row.content());
            row.digests().forEach((digest, value) -> out.add("  数字摘要（" + digest.title() + "）：" + value));
            out.add("  实际容量（GB）：" + Capacity.gigabytes(row.bytes()));
        }
        out.add("");
        out.add("一式两份，移交单位、接收单位各存一份。移交单位在移交后至少再保存 5 年，到 " + keptUntil() + " 年。");
        return String.join("\r\n", out) + "\r\n";
    }

    /** Labels of the four checks; the form says 准确性 where the law says 真实性 (FOUR-06). */
    static final List<String> CHECKS = List.of("准确性（真实性）检验", "完整性检验", "可用性检验", "安全性检验");

    static String or(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    String digests(Row row) {
        return row.digests().entrySet().stream()
                .map(entry -> entry.getKey().title() + "：" + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
