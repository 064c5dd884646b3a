package io.github.jiandu.freeze;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.attachment.PdfFileOf;
import io.github.jiandu.attachment.ZipFileOf;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.masking.MaskList;
import io.github.jiandu.masking.Masking;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal data in a site that is frozen: found, and hidden in all that is published (PRIV-10, LIFE-17). */
class FreezePrivacyTest {

    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> SECRETS =
            List.of("13800001234", "11010519491231002X", "13911112222", "13722223333", "138 0000 1234", "１３８００００１２３４");

    @TempDir
    Path temp;

    private Path source;
    private Path out;

    @BeforeEach
    void site() throws IOException {
        source = Files.createDirectories(temp.resolve("old"));
        out = temp.resolve("out");
        write("index.htm", "<frameset cols=20%,80%><frame src=menu.htm><frame src=main.htm></frameset>", GBK);
        write("menu.htm", "<a href=main.htm>首页</a> <a href=list.htm>低保名单</a> 值班13911112222", GBK);
        write(
                "main.htm",
                "<html><head><title>联系13800001234</title><meta http-equiv=content-type content='text/html; charset=gb2312'>"
                        + "</head><body><p title='张三13800001234'>电话：<b>138</b>00001234，１３８００００１２３４</p>"
                        + "<!-- 身份证11010519491231002X --><script>document.write('找张三 138'+'00001234')</script>",
                GBK);
        write("list.htm", "<meta charset=utf-8><table><tr><td>李大明<td>11010519491231002X<td>13722223333</table>", null);
        write("old.js", "var t='13800001234';", GBK);
        write("13800001234.txt", "电话 138 0000 1234", GBK);
        Files.write(source.resolve("tu.gif"), "GIF89a 13800001234".getBytes(StandardCharsets.US_ASCII));
    }

    private void write(String name, String text, @Nullable Charset charset) throws IOException {
        Files.write(source.resolve(name), text.getBytes(charset == null ? StandardCharsets.UTF_8 : charset));
    }

    private Diagnostics freeze(@Nullable Masking masking) {
        Diagnostics diagnostics = new Diagnostics();
        OldSite site = OldSite.of("清岚县人民政府", "http://www.qinglan.example/", LocalDate.of(2026, 11, 22));
        FreezeRequest request = FreezeRequest.of(new FolderOriginals(source), out, site)
                .threads(2)
                .scripts((address, title, scripts) -> {
                    List<ScriptRunner.Written> written = new ArrayList<>();
                    scripts.forEach(script -> written.add(new ScriptRunner.Written(
                            script.code().contains("write") ? "找<i>张三</i> 13800001234" : "", null, false)));
                    return written;
                })
                .masking(masking)
                .build();
        Freezing frozen = Freezer.freeze(request, diagnostics);
        assertThat(frozen.sealed()).as(diagnostics.sorted().toString()).isNotEqualTo(diagnostics.hasErrors());
        return diagnostics;
    }

    private static List<Code> codes(Diagnostics diagnostics) {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                byte[] bytes = Files.readAllBytes(file);
                all.put(name, new String(bytes, name.endsWith(".txt") ? GBK : StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private String report() throws IOException {
        return Files.readString(out.resolve("report/privacy.json"));
    }

    @Test
    void whatIsFoundIsToldWithoutSpreadingIt() throws IOException {
        Diagnostics told = freeze(null);
        assertThat(codes(told)).containsExactly(Code.FREEZE_PERSONAL);
        assertThat(report())
                .contains("\"masking\": false", "\"places\": 11", "\"masked\": 0")
                .contains("{\"path\": \"list.htm\", \"line\": 1, \"kind\": \"id-card\", \"place\": \"text\","
                        + " \"shown\": \"11***************X\", \"certain\": true, \"masked\": false}")
                .contains("\"path\": \"menu.htm\"")
                .contains("\"place\": \"name\"")
                .contains("\"place\": \"comment\"")
                .contains("\"place\": \"attribute\"")
                .contains("\"place\": \"script\"");
        assertThat(Files.readString(out.resolve("html/list.htm"))).contains("11010519491231002X");
        assertThat(Files.readString(out.resolve("html/_jiandu/notice.html"))).doesNotContain("个人信息");
        files(out.resolve("report")).forEach((name, text) -> {
            String names = text.replace("13800001234.txt", "");
            assertThat(names).as(name).doesNotContain(SECRETS);
        });
        assertThat(out.resolve("sealed")).doesNotExist();
    }

    @Test
    void nothingOfItIsPublishedWhenMasked() throws IOException {
        Diagnostics told = freeze(new Masking(MaskList.EMPTY, "王小明", null));
        assertThat(codes(told)).containsExactly(Code.FREEZE_MASKED, Code.FREEZE_SEALED);
        Map<String, String> published = files(out.resolve("html"));
        published.forEach((name, text) -> {
            if (!name.equals("tu.gif")) {
                assertThat(text.replace("13800001234.txt", "")).as(name).doesNotContain(SECRETS);
            }
        });
        assertThat(published.get("main.htm"))
                .contains(
                        "138****1234",
                        "１３８＊＊＊＊１２３４",
                        "11*************02X",
                        "<b>138</b>****1234",
                        "找<i>张三</i> 138****1234");
        assertThat(published.get("list.htm")).contains("李大明<td>11*************02X<td>137****3333");
        assertThat(published.get("13800001234.txt")).isEqualTo("电话 138 **** 1234");
        assertThat(published.get("_jiandu/sitemap.html")).contains("联系138****1234");
        assertThat(report()).contains("\"masked\": true", "\"masking\": true");
        // the source is never touched
        assertThat(Files.readString(source.resolve("main.htm"), GBK)).contains("13800001234");
    }

    @Test
    void whatWasMaskedIsInTheSealedLogAlone() throws IOException {
        freeze(new Masking(MaskList.EMPTY, "王小明", "云政办〔2026〕3号"));
        Path log = out.resolve("sealed/log.jsonl");
        List<String> lines = Files.readAllLines(log);
        assertThat(lines).hasSize(5);
        byte[] original = Files.readAllBytes(source.resolve("list.htm"));
        String line = lines.stream()
                .filter(one -> one.contains("list.htm"))
                .findFirst()
                .orElseThrow();
        assertThat(line)
                .contains("\"date\":\"2026-11-22\"", "\"by\":\"王小明\"", "\"approval\":\"云政办〔2026〕3号\"")
                .contains("\"before\":\"" + Algorithm.SHA256.hex(original) + "\"");
        Path kept = out.resolve("sealed/originals").resolve(Algorithm.SHA256.hex(original));
        assertThat(kept).hasBinaryContent(original);
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains("\"previous\":\"" + Algorithm.SHA256.hex(lines.get(i - 1)) + "\"");
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            for (Path secret : List.of(out.resolve("sealed"), log, kept)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                        .as(secret.toString())
                        .endsWith("------");
            }
        }
        // digests of originals would let the digits be guessed
        files(out.resolve("html"))
                .values()
                .forEach(text -> assertThat(text).doesNotContain(Algorithm.SHA256.hex(original)));
        files(out.resolve("report"))
                .values()
                .forEach(text -> assertThat(text).doesNotContain(Algorithm.SHA256.hex(original)));
    }

    @Test
    void theLogGrowsAndNeverChanges() throws IOException {
        Masking order = new Masking(MaskList.EMPTY, "王小明", null);
        freeze(order);
        Path log = out.resolve("sealed/log.jsonl");
        String first = Files.readString(log);
        freeze(order);
        assertThat(Files.readString(log)).isEqualTo(first);
        write("menu.htm", "<a href=main.htm>首页</a> <a href=list.htm>低保名单</a>", GBK);
        freeze(order);
        assertThat(Files.readString(log)).startsWith(first).contains("\"verb\":\"unmask\",\"page\":\"menu.htm\"");
        String second = Files.readString(log);
        freeze(order);
        assertThat(Files.readString(log)).isEqualTo(second);
        assertThat(codes(freeze(null))).contains(Code.FREEZE_UNMASKED);
        String html = Files.readString(out.resolve("html/list.htm"));
        Files.writeString(log, second.replace("王小明", "王大明"));
        assertThat(codes(freeze(order))).contains(Code.MASK_LOG_BROKEN);
        assertThat(Files.readString(out.resolve("html/list.htm"))).isEqualTo(html);
    }

    @Test
    void aListSaysWhatElseIsMaskedAndWhatStays() throws IOException {
        Path file = temp.resolve("list.tsv");
        Files.write(file, "# 说明\nlist.htm\t李大明\t姓名\r\nnone.htm\t李大明\n*\t139-1111-2222\t保留\n".getBytes(GBK));
        Diagnostics diagnostics = new Diagnostics();
        MaskList list = MaskList.read(file, diagnostics).orElseThrow();
        Diagnostics told = freeze(new Masking(list, null, null));
        assertThat(codes(told)).contains(Code.MASK_PATH);
        assertThat(Files.readString(out.resolve("html/list.htm"))).contains("李＊明<td>11*");
        assertThat(Files.readString(out.resolve("html/menu.htm"))).contains("13911112222");
    }

    /** A file of Office of before 2007, as far as its texts are concerned. */
    private void writeOld(String name, String text, Charset charset) throws IOException {
        byte[] bytes = text.getBytes(charset);
        byte[] all = new byte[601 + bytes.length];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, all, 0, 4);
        System.arraycopy(bytes, 0, all, 600, bytes.length);
        Files.write(source.resolve(name), all);
    }

    private void attach() throws IOException {
        ZipFileOf.docx(source.resolve("dibao.docx"), ZipFileOf.paragraph("李大明 11010519491231002X"))
                .close();
        try (PdfFileOf pdf = new PdfFileOf(source.resolve("dibao.pdf"))) {
            pdf.latin(50, 700, "Tel 13722223333").page();
        }
        writeOld("dibao.doc", "\u0001李大明，11010519491231002X。", StandardCharsets.UTF_16LE);
        writeOld("dibao.xls", "1,110105194912310021,11010519491231002X", StandardCharsets.US_ASCII);
        writeOld("bianhao.xls", "911010519491231002X 13800001234567 9138000012345", StandardCharsets.US_ASCII);
        // what readers do not see, a number that is one, a file that is called otherwise, and one with a password
        try (ZipFileOf zip = ZipFileOf.docx(source.resolve("yincang.docx"), ZipFileOf.paragraph("名单见背面"))) {
            zip.part(
                    "word/header1.xml",
                    "<w:hdr><w:p><w:r><w:t>110105194912</w:t></w:r><w:r><w:t>31002X</w:t></w:r></w:p></w:hdr>");
        }
        byte[] number = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(13722223333d)
                .array();
        writeOld("shuzi.xls", new String(number, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
        Files.copy(source.resolve("dibao.docx"), source.resolve("gaiming.doc"));
        // one whose last part cannot be unpacked
        try (ZipFileOf zip = ZipFileOf.docx(source.resolve("canque.docx"), ZipFileOf.paragraph("正文"))) {
            zip.part("word/footer9.xml", "<w:p>" + "脚".repeat(500) + "</w:p>");
        }
        byte[] broken = Files.readAllBytes(source.resolve("canque.docx"));
        String latin = new String(broken, StandardCharsets.ISO_8859_1);
        int at = latin.indexOf("word/footer9.xml") + "word/footer9.xml".length();
        Arrays.fill(broken, at, at + 8, (byte) 0xFF);
        Files.write(source.resolve("canque.docx"), broken);
        byte[] locked = new byte[1024];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, locked, 0, 4);
        System.arraycopy(new byte[] {(byte) 0xEC, (byte) 0xA5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 0, locked, 512, 12);
        Files.write(source.resolve("mima.doc"), locked);
        Files.write(source.resolve("biao.rar"), "Rar!".getBytes(StandardCharsets.US_ASCII));
        Files.write(source.resolve("huai.pdf"), "no pdf".getBytes(StandardCharsets.US_ASCII));
        write(
                "list.htm",
                "<meta charset=utf-8><a href=dibao.docx>一</a><a href=dibao.pdf>二</a><a href=dibao.doc>三</a>"
                        + "<a href=dibao.xls>四</a><a href=bianhao.xls>五</a><a href=biao.rar>六</a><a href=huai.pdf>七</a>",
                null);
    }

    @Test
    void attachmentsAreSearchedToo() throws IOException {
        attach();
        freeze(null);
        String idCard = "\"kind\": \"id-card\", \"place\": \"attachment\", \"shown\": \"11***************X\","
                + " \"certain\": true, \"masked\": false}";
        assertThat(report())
                .contains(
                        "{\"path\": \"dibao.docx\", " + idCard,
                        "{\"path\": \"dibao.doc\", " + idCard,
                        "{\"path\": \"dibao.xls\", " + idCard,
                        "{\"path\": \"yincang.docx\", " + idCard,
                        "{\"path\": \"gaiming.doc\", " + idCard,
                        "{\"path\": \"shuzi.xls\", \"kind\": \"mobile\", \"place\": \"attachment\"",
                        "{\"path\": \"dibao.pdf\", \"kind\": \"mobile\", \"place\": \"attachment\"")
                .contains(
                        "{\"path\": \"biao.rar\", \"why\": \"format\"}",
                        "{\"path\": \"mima.doc\", \"why\": \"encrypted\"}",
                        "{\"path\": \"canque.docx\", \"why\": \"damaged\"}",
                        "{\"path\": \"huai.pdf\", \"why\": \"damaged\"}")
                .doesNotContain(
                        "bianhao.xls",
                        "\"kind\": \"id-card\", \"place\": \"attachment\", \"shown\": \"11***************1\"");
        assertThat(Files.readString(out.resolve("report/privacy.html")))
                .contains("<h2>没有查的附件</h2>", "<td>biao.rar</td><td>格式读不了</td>");
    }

    /** What was decided since counts when a run is gone on with: pages made before hold what a script wrote. */
    @Test
    void aRunThatWaitedIsNotGoneOnWithOnceTheListChanged() throws IOException {
        write("xinxi.js", "document.write('李大明')", GBK);
        write("lost.htm", "<meta charset=gb2312><iframe src=none.htm></iframe><script src=xinxi.js></script>", GBK);
        Masking before = new Masking(MaskList.EMPTY, null, null);
        Diagnostics waiting = new Diagnostics();
        Freezing waits = Freezer.freeze(baked(before).build(), waiting);
        assertThat(codes(waiting)).contains(Code.FREEZE_LOSSES);
        try (Stream<Path> made = Files.walk(out)) {
            Path page = made.filter(one -> one.endsWith("lost.htm")).findFirst().orElseThrow();
            assertThat(page).content().contains("李大明");
        }
        Path file = temp.resolve("list.tsv");
        Files.writeString(file, "xinxi.js\t\t不收入\n");
        Masking after = new Masking(MaskList.read(file, new Diagnostics()).orElseThrow(), null, null);
        Freezing sealed =
                Freezer.freeze(baked(after).acceptedLosses(waits.digest()).build(), new Diagnostics());
        assertThat(sealed.sealed()).isTrue();
        assertThat(Files.readString(out.resolve("html/lost.htm"))).doesNotContain("李大明");
    }

    private FreezeRequest.Builder baked(Masking masking) {
        OldSite site = OldSite.of("清岚县人民政府", "http://www.qinglan.example/", LocalDate.of(2026, 11, 22));
        return FreezeRequest.of(new FolderOriginals(source), out, site)
                .threads(2)
                .scripts((address, title, scripts) -> scripts.stream()
                        .map(script ->
                                new ScriptRunner.Written(script.code().contains("李大明") ? "李大明" : "", null, false))
                        .toList())
                .masking(masking);
    }

    /** No attachment can be masked, so that a list may leave it out; the log tells of it, and of its return. */
    @Test
    void attachmentsAreLeftOutAsTheListSays() throws IOException {
        attach();
        Path file = temp.resolve("list.tsv");
        Files.writeString(file, "dibao.docx\t\t不收入\ndibao.doc\t所有\tleave-out\nold.js\t\t不收入\nnone.xls\t\t不收入\n");
        MaskList list = MaskList.read(file, new Diagnostics()).orElseThrow();
        Masking order = new Masking(list, "王小明", "云政办〔2026〕3号");
        Diagnostics told = freeze(order);
        assertThat(codes(told)).contains(Code.MASK_PATH, Code.FREEZE_MASKED, Code.FREEZE_SEALED);
        assertThat(out.resolve("html/dibao.docx")).doesNotExist();
        assertThat(out.resolve("html/dibao.doc")).doesNotExist();
        assertThat(out.resolve("html/dibao.pdf")).exists();
        assertThat(Files.readString(out.resolve("html/list.htm")))
                .contains("<a class=\"jiandu-dead\"", ">一</a>", "<a href=dibao.pdf>二</a>");
        assertThat(Files.readString(out.resolve("report/loss.json")))
                .contains("\"kind\": \"withheld\", \"path\": \"dibao.docx\"")
                .contains("\"kind\": \"withheld\", \"path\": \"dibao.doc\"");
        assertThat(report()).doesNotContain("dibao.docx", "old.js");
        Path log = out.resolve("sealed/log.jsonl");
        byte[] original = Files.readAllBytes(source.resolve("dibao.docx"));
        assertThat(Files.readAllLines(log))
                .anyMatch(line -> line.contains("\"verb\":\"leave-out\",\"page\":\"dibao.docx\"")
                        && line.contains("\"before\":\"" + Algorithm.SHA256.hex(original) + "\""));
        assertThat(out.resolve("sealed/originals").resolve(Algorithm.SHA256.hex(original)))
                .hasBinaryContent(original);
        String first = Files.readString(log);
        freeze(order);
        assertThat(Files.readString(log)).isEqualTo(first);
        freeze(new Masking(MaskList.EMPTY, "王小明", null));
        assertThat(Files.readString(log)).startsWith(first).contains("\"verb\":\"unmask\",\"page\":\"dibao.docx\"");
        assertThat(out.resolve("html/dibao.docx")).exists();
    }

    @Test
    void aWrongListIsToldLineByLine() throws IOException {
        Path file = temp.resolve("list.tsv");
        Files.writeString(file, "list.htm\n*\t李\n*\t李大明\t删\n*\t李大明\t保留\n*\t李大明\n*\t李大明\na.xls\t不收入\n");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(MaskList.read(file, diagnostics)).isEmpty();
        assertThat(diagnostics.sorted())
                .extracting(one -> one.code() + " " + one.at())
                .containsExactly(
                        "MASK_LINE list.tsv:1:1",
                        "MASK_WORD list.tsv:2:3",
                        "MASK_KIND list.tsv:3:7",
                        "MASK_KEEP list.tsv:4:3",
                        "MASK_TWICE list.tsv:6:1",
                        "MASK_LINE list.tsv:7:1");
    }
}
