package io.github.jiandu.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.Component.Role;
import io.github.jiandu.site.Retention;
import io.github.jiandu.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Thirty records of a small site that never was, over three years and four columns, ready to be handed over. */
public final class SampleHandover {

    /** 制作日期. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Settings with all that is required. */
    public static final String SETTINGS = """
            全宗号: 0123
            移交单位: 清岚县云溪镇人民政府
            接收单位: 清岚县档案馆
            制作单位: 清岚县云溪镇党政办公室
            检查单位: 清岚县云溪镇档案室
            载体:
              类型: 档案级光盘
              规格: BD-R 25GB
              容量: 25GB
            硬件环境: 带蓝光光驱的计算机
            软件环境: [网页浏览器, PDF 阅读器]
            档号:
              格式: "{全宗号}-{门类}·{年度}-{期限}-{机构}-{件号}"
              机构代码: BGS
              已商定: 是
            栏目:
              通知公告:
                保管期限: 30年
            """;

    /** Where the records come from. */
    public static final Provenance FROM = new Provenance(
            "云溪镇人民政府网站",
            "www.yunxi.example",
            "3609990012",
            "清岚县云溪镇人民政府",
            OffsetDateTime.parse("2026-10-08T09:30:00+08:00"),
            OffsetDateTime.parse("2026-11-20T16:00:00+08:00"),
            Provenance.Reason.MOVED,
            "清岚县云溪镇党政办公室",
            "林晓岚",
            "简牍 1.0");

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
    private static final byte[] GIF =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final List<List<String>> COLUMNS =
            List.of(List.of("通知公告"), List.of("政务公开", "政策文件"), List.of("工作动态"), List.of("政务公开", "财政预算"));

    private SampleHandover() {}

    /** The records: page, picture and now and then an attachment each. */
    public static List<HandoverRecord> records() {
        List<HandoverRecord> records = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            records.add(record(i));
        }
        return records;
    }

    private static HandoverRecord record(int i) {
        LocalDate date = LocalDate.of(2019 + i / 10, 1 + i % 10, 1 + i % 28);
        List<String> column = COLUMNS.get(i % COLUMNS.size());
        String title = "云溪镇第" + (i + 1) + "号" + (i % 4 == 1 ? "文件" : "网页");
        String folder = "col" + i % 4 + "/" + date.getYear();
        String page = folder + "/p" + i + ".html";
        boolean gbk = i == 7;
        Charset charset = gbk ? Charset.forName("GBK") : StandardCharsets.UTF_8;
        boolean attached = i % 3 == 0;
        String text = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"" + (gbk ? "gb2312" : "utf-8")
                + "\"><title>" + title + "</title></head>\n<body><h1>" + title + "</h1><p>" + date
                + "</p>\n<p>正文。<img src=\"" + (i % 2 == 0 ? "p" + i + ".png" : "../../images/t" + i + ".gif")
                + "\" alt=\"图\"></p>\n"
                + (attached ? "<p><a href=\"附件" + i + ".pdf\">附件</a> <a href=\"p1.html\">上一篇</a></p>\n" : "")
                + "</body></html>\n";
        List<Component> components = new ArrayList<>();
        components.add(component(
                Role.PAGE, page, gbk ? "text/html; charset=GBK" : "text/html; charset=UTF-8", text.getBytes(charset)));
        if (i % 2 == 0) {
            components.add(component(Role.PICTURE, folder + "/p" + i + ".png", "image/png", PNG));
        } else {
            components.add(component(Role.PICTURE, "images/t" + i + ".gif", "image/gif", GIF));
        }
        if (attached) {
            components.add(component(Role.ATTACHMENT, folder + "/附件" + i + ".pdf", "application/pdf", pdf(i)));
        }
        HandoverRecord.Document document = i % 4 == 1
                ? new HandoverRecord.Document(
                        "360999001/" + date.getYear() + "-0000" + i % 10,
                        "云府发〔" + date.getYear() + "〕" + (i + 1) + "号",
                        date.minusDays(1),
                        "有效",
                        null)
                : null;
        return new HandoverRecord(
                title,
                i % 5 == 0 ? "云溪镇农业农村办公室" : null,
                date,
                null,
                column,
                "http://www.yunxi.example/" + page,
                page,
                null,
                components,
                i == 4 ? Retention.PERMANENT : null,
                "公开",
                null,
                null,
                document,
                i == 5
                        ? List.of(new HandoverRecord.Relation("解读", "一图读懂", "http://www.yunxi.example/jd/5.html"))
                        : List.of(),
                List.of(),
                null,
                i == 9 ? "原网站首页推荐" : null);
    }

    /** A component of these bytes. */
    public static Component component(Role role, String path, String format, byte[] bytes) {
        return new Component(
                role,
                path,
                format,
                bytes.length,
                Algorithm.SHA256.hex(bytes),
                OffsetDateTime.parse("2021-03-05T08:00:00+08:00"),
                role == Role.PAGE ? null : "http://www.yunxi.example/" + path,
                null,
                () -> new ByteArrayInputStream(bytes));
    }

    /** So many records, made one by one as they are asked for. */
    public static Iterable<HandoverRecord> many(int many) {
        byte[] page = "<!DOCTYPE html><meta charset=utf-8><title>页</title><p>页".getBytes(StandardCharsets.UTF_8);
        Component component = component(Role.PAGE, "a.html", "text/html; charset=UTF-8", page);
        return () -> IntStream.range(0, many)
                .mapToObj(i -> HandoverRecord.of(
                        "页",
                        LocalDate.of(2010 + i % 10, 1, 1),
                        List.of("通知公告"),
                        "http://www.yunxi.example/" + i + ".html",
                        i + ".html",
                        List.of(component)))
                .iterator();
    }

    /** A page of these words, and nothing else. */
    public static HandoverRecord page(
            String title, @Nullable LocalDate date, List<String> column, String path, String html) {
        return HandoverRecord.of(
                title,
                date,
                column,
                "http://www.yunxi.example/" + path,
                path,
                List.of(component(Role.PAGE, path, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8))));
    }

    /** A PDF of one blank page. */
    private static byte[] pdf(int number) {
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + (200 + number) + " 200] >>");
        StringBuilder out = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.length());
            out.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = out.length();
        out.append("xref\n0 4\n0000000000 65535 f \n");
        offsets.forEach(offset -> out.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", offset)));
        out.append("trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Settings of a text, which must be right. */
    public static HandoverSettings settings(String text) {
        Diagnostics diagnostics = new Diagnostics();
        HandoverSettings settings = HandoverReader.read(new SourceFile(HandoverReader.FILE, text), diagnostics)
                .orElse(null);
        if (settings == null) {
            throw new AssertionError(diagnostics.sorted().toString());
        }
        return settings;
    }

    /** What would be written into a folder. */
    public static HandoverRequest request(Path output, String settings, Iterable<HandoverRecord> records) {
        return HandoverRequest.of(output, DAY, settings(settings), FROM, records);
    }

    /** Writes the thirty records into a folder; they must be right. */
    public static Path written(Path output) {
        return written(request(output, SETTINGS, records()));
    }

    /** Writes what must be right. */
    public static Path written(HandoverRequest request) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(HandoverWriter.write(request, diagnostics))
                .as(diagnostics.sorted().stream()
                        .map(Diagnostic::toString)
                        .toList()
                        .toString())
                .isPresent();
        return request.output();
    }
}
