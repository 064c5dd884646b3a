package io.github.jiandu.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.Component.Role;
import io.github.jiandu.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXException;

/** Media as they are written. Golden texts are written anew by {@code -Djiandu.rewrite=true}; read the difference. */
class HandoverWriterTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "handover");

    @TempDir
    Path temp;

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static String text(Path folder, String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private static List<Code> codes(Diagnostics diagnostics) {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    @Test
    @Covers({
        "PKG-04", "PKG-05", "PKG-06", "PKG-08", "PKG-09", "PKG-10", "PKG-12", "PKG-13", "PKG-14", "FIX-01", "FOUR-06"
    })
    void theTextsOfAMediumAreTheGoldenOnes() throws IOException {
        Path medium = SampleHandover.written(temp.resolve("handover")).resolve("载体1");
        List<String> texts = List.of(
                "说明文件.TXT",
                "文件目录.XML",
                "其他/文件清单.TXT",
                "其他/交接清单.TXT",
                "其他/移交接收登记表.XML",
                "其他/移交接收登记表.TXT",
                "其他/移交接收登记表.HTML",
                "其他/载体标签.HTML",
                "其他/组织与编号规则.TXT",
                "其他/元数据方案.TXT",
                "电子档案/2019/政务公开-政策文件/Y-0004/元数据.XML",
                "电子档案/2019/通知公告/D30-0001/元数据.XML");
        for (String path : texts) {
            // a working copy need not keep line ends
            String written = Files.readString(medium.resolve(path));
            boolean dos = path.endsWith(".TXT") && !path.endsWith("清单.TXT");
            assertThat(written.contains("\r\n")).as(path).isEqualTo(dos);
            Path golden = GOLDEN.resolve(path.replace('/', '_'));
            if (Boolean.getBoolean("jiandu.rewrite")) {
                Files.createDirectories(GOLDEN);
                Files.writeString(golden, written.replace("\r\n", "\n"));
            }
            assertThat(written.replace("\r\n", "\n")).as(path).isEqualTo(Files.readString(golden));
        }
        try (Stream<Path> root = Files.list(medium)) {
            assertThat(root.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("说明文件.TXT", "文件目录.XML", "电子档案", "其他");
        }
    }

    @Test
    @Covers({"PKG-02", "PKG-07"})
    void everyXmlIsValidInEitherEncoding() throws IOException, SAXException {
        for (String encoding : List.of("UTF-8", "GB18030")) {
            Path output = temp.resolve(encoding);
            Path medium = SampleHandover.written(SampleHandover.request(
                            output, SampleHandover.SETTINGS + "编码: " + encoding + "\n", SampleHandover.records()))
                    .resolve("载体1");
            int metadata = 0;
            for (Map.Entry<String, byte[]> file : files(medium).entrySet()) {
                String path = file.getKey();
                String xsd = path.endsWith("元数据.XML")
                        ? Layout.METADATA_XSD
                        : path.equals(Layout.CATALOGUE)
                                ? Layout.CATALOGUE_XSD
                                : path.equals(Layout.REGISTER_XML) ? Layout.REGISTER_XSD : "";
                if (xsd.isEmpty()) {
                    continue;
                }
                metadata += path.endsWith("元数据.XML") ? 1 : 0;
                schema(medium.resolve(xsd))
                        .newValidator()
                        .validate(new StreamSource(new ByteArrayInputStream(file.getValue())));
                String decoded = new String(file.getValue(), Charset.forName(encoding));
                assertThat(decoded).startsWith("<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>");
                assertThat(decoded.getBytes(Charset.forName(encoding))).isEqualTo(file.getValue());
            }
            assertThat(metadata).isEqualTo(30);
        }
    }

    private static Schema schema(Path xsd) throws SAXException {
        return SchemaFactory.newDefaultInstance().newSchema(xsd.toFile());
    }

    @Test
    void filesOfARecordAreTheBytesTheyWereAndLinksStillLeadToThem() throws IOException {
        Path medium = SampleHandover.written(temp.resolve("handover")).resolve("载体1");
        List<HandoverRecord> records = SampleHandover.records();
        // 通知公告, 2019, the first of 30 years
        Path folder = medium.resolve("电子档案/2019/通知公告/D30-0001");
        assertThat(folder.resolve("p0.html"))
                .hasBinaryContent(
                        records.get(0).components().get(0).content().open().readAllBytes());
        assertThat(folder.resolve("p0.png")).exists();
        assertThat(folder.resolve("附件0.pdf")).exists();
        // a picture in a folder of its own keeps its place beside that of the page
        Path document = medium.resolve("电子档案/2019/政务公开-政策文件/Y-0001");
        assertThat(document.resolve("col1/2019/p1.html")).content().contains("../../images/t1.gif");
        assertThat(document.resolve("images/t1.gif")).exists();
    }

    @Test
    @Covers({"ARCH-11", "ARCH-12", "PKG-16"})
    void retentionAndNumbersFollowRecordColumnAndPreset() throws IOException {
        Path medium = SampleHandover.written(temp.resolve("handover")).resolve("载体1");
        String catalogue = text(medium, Layout.CATALOGUE);
        assertThat(catalogue)
                .contains("<档号>0123-WY·2019-D30-BGS-0001</档号>", "<档号>0123-WY·2019-Y-BGS-0001</档号>")
                .doesNotContain("暂");
        assertThat(text(medium, Layout.RULES))
                .contains("通知公告：30年（按栏目设置）", "政务公开/政策文件：永久（按栏目名称预设）", "工作动态：30年（按栏目名称预设）");
        assertThat(text(medium, "电子档案/2019/通知公告/Y-0003/元数据.XML")).contains("<保管期限>永久</保管期限>");
    }

    @Test
    @Covers("PKG-16")
    void numbersThatNobodyAgreedToAreMarked() throws IOException {
        String settings = SampleHandover.SETTINGS.replaceAll("(?m)^档号:\\n(?:  .*\\n)+", "");
        Diagnostics diagnostics = new Diagnostics();
        HandoverReader.read(new SourceFile("handover.yaml", settings), diagnostics);
        assertThat(codes(diagnostics)).containsExactly(Code.HANDOVER_NO_NUMBER_PATTERN);
        Path medium = SampleHandover.written(
                        SampleHandover.request(temp.resolve("handover"), settings, SampleHandover.records()))
                .resolve("载体1");
        assertThat(text(medium, Layout.CATALOGUE))
                .contains("<档号>暂0123-WY·2019-D30-0001</档号>", "<备注>档号暂定</备注>", "<备注>档号暂定；原网站首页推荐</备注>");
        assertThat(text(medium, "电子档案/2019/通知公告/D30-0001/元数据.XML")).contains("<档号 暂定=\"是\">");
    }

    @Test
    @Covers("FIX-02")
    void theSameRecordsGiveTheSameBytesWhateverTheMachine() throws IOException {
        Map<String, byte[]> first = files(SampleHandover.written(temp.resolve("a")));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Map<String, byte[]> second = files(SampleHandover.written(temp.resolve("b")));
            assertThat(second.keySet()).isEqualTo(first.keySet());
            first.forEach((path, bytes) -> assertThat(second.get(path)).as(path).isEqualTo(bytes));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatDoesNotFitGoesOnTheNextMediumAndNoRecordIsSplit() throws IOException {
        String settings = SampleHandover.SETTINGS.replace("容量: 25GB", "容量: 240KB\n  起始序号: 7");
        Path output = SampleHandover.written(
                SampleHandover.request(temp.resolve("handover"), settings, SampleHandover.records()));
        List<String> media;
        try (Stream<Path> list = Files.list(output)) {
            media = list.map(path -> path.getFileName().toString()).sorted().toList();
        }
        assertThat(media).hasSizeGreaterThan(2).first().isEqualTo("载体1");
        int records = 0;
        for (int i = 0; i < media.size(); i++) {
            Path medium = output.resolve(media.get(i));
            long bytes =
                    files(medium).values().stream().mapToLong(b -> b.length).sum();
            assertThat(bytes).isLessThan(240_000);
            String catalogue = text(medium, Layout.CATALOGUE);
            int here = catalogue.split("<文件>", -1).length - 1;
            records += here;
            assertThat(catalogue).contains("<顺序号>1</顺序号>", "<顺序号>" + here + "</顺序号>");
            assertThat(text(medium, Layout.DESCRIPTION))
                    .contains(
                            "载体编号：0123-0" + (7 + i > 9 ? "" : "0") + (7 + i),
                            "共 " + media.size() + " 个，这是第 " + (i + 1) + " 个");
            assertThat(text(medium, Layout.REGISTER_TXT))
                    .contains(
                            "移交电子档案数量：30 件",
                            "0123-007 至 0123-0" + (6 + media.size() > 9 ? "" : "0") + (6 + media.size()));
        }
        assertThat(records).isEqualTo(30);
    }

    @Test
    void aRecordLargerThanAMediumIsReportedAndNothingIsWritten() throws IOException {
        Path output = temp.resolve("handover");
        SampleHandover.written(output);
        Map<String, byte[]> before = files(output);
        Diagnostics diagnostics = new Diagnostics();
        byte[] large = new byte[400_000];
        List<HandoverRecord> records = new ArrayList<>(SampleHandover.records());
        records.add(HandoverRecord.of(
                "大",
                LocalDate.of(2020, 1, 1),
                List.of("通知公告"),
                "http://www.yunxi.example/x",
                "x",
                List.of(SampleHandover.component(Role.PAGE, "x.html", "text/html", large))));
        String settings = SampleHandover.SETTINGS.replace("25GB\n硬件", "240KB\n硬件");
        assertThat(HandoverWriter.write(SampleHandover.request(output, settings, records), diagnostics))
                .isEmpty();
        assertThat(codes(diagnostics)).containsExactly(Code.HANDOVER_TOO_LARGE);
        Map<String, byte[]> after = files(output);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(files(temp).keySet()).allMatch(path -> path.startsWith("handover/"));
    }

    @Test
    @Covers("PKG-15")
    void whatMustNotGoOnAMediumIsNamed() {
        HandoverRecord fine = SampleHandover.page("一", LocalDate.of(2020, 1, 1), List.of("通知公告"), "a.html", "<p>x");
        List<HandoverRecord> records = List.of(
                fine,
                SampleHandover.page("二", LocalDate.of(2020, 1, 1), List.of("通知公告"), "../../etc/a.html", "<p>x"),
                SampleHandover.page("三", LocalDate.of(2020, 1, 1), List.of("通知公告"), "/a.html", "<p>x"),
                SampleHandover.page(" ", LocalDate.of(2020, 1, 1), List.of("通知公告"), "b.html", "<p>x"),
                new HandoverRecord(
                        "四",
                        null,
                        null,
                        null,
                        List.of(),
                        "http://a",
                        "a",
                        null,
                        fine.components(),
                        null,
                        "秘密",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        null),
                HandoverRecord.of(
                        "五",
                        null,
                        List.of(),
                        "http://a",
                        "a",
                        List.of(new Component(
                                Role.PAGE,
                                "c.html",
                                "text/html",
                                3,
                                "0".repeat(64),
                                null,
                                null,
                                null,
                                () -> new ByteArrayInputStream(new byte[4])))),
                HandoverRecord.of(
                        "六",
                        null,
                        List.of(),
                        "http://a",
                        "a",
                        List.of(new Component(
                                Role.PAGE, "d.html", "text/html", 3, "0".repeat(64), null, null, null, () -> {
                                    throw new IOException("cut off");
                                }))),
                HandoverRecord.of(
                        "七",
                        null,
                        List.of(),
                        "http://a",
                        "a",
                        List.of(fine.components().get(0), fine.components().get(0))));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(HandoverWriter.write(
                        SampleHandover.request(temp.resolve("handover"), SampleHandover.SETTINGS, records),
                        diagnostics))
                .isEmpty();
        assertThat(codes(diagnostics).stream()
                        .filter(code -> code != Code.HANDOVER_NO_RETENTION && code != Code.HANDOVER_UNDATED))
                .containsExactlyInAnyOrder(
                        Code.HANDOVER_UNSAFE_PATH,
                        Code.HANDOVER_UNSAFE_PATH,
                        Code.HANDOVER_INCOMPLETE,
                        Code.HANDOVER_SECRECY,
                        Code.HANDOVER_CHANGED,
                        Code.IO_READ,
                        Code.HANDOVER_PATH_TWICE);
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void namesThatNoDiscTakesAreMadeShortAndKeptInTheMetadata() throws IOException {
        String deep = "a/b/c/d/e/f/g/深.html";
        String page = "<p>深</p><img src=\"CON.png\"><img src=\"con.PNG\">";
        byte[] png = new byte[] {1, 2, 3};
        String large = "长".repeat(120) + ".png";
        List<Component> components = List.of(
                SampleHandover.component(Role.PAGE, deep, "text/html", page.getBytes(StandardCharsets.UTF_8)),
                SampleHandover.component(Role.PICTURE, "CON.png", "image/png", png),
                SampleHandover.component(Role.PICTURE, "con.PNG", "image/png", png),
                SampleHandover.component(Role.PICTURE, "x/" + large, "image/png", png),
                SampleHandover.component(Role.OTHER, "元数据.XML", "text/xml", png),
                SampleHandover.component(Role.PICTURE, "x/y?z=1&w<2>.png.", "image/png", png));
        HandoverRecord record =
                HandoverRecord.of("深", LocalDate.of(2020, 1, 1), List.of("栏".repeat(80)), "http://a", "a", components);
        Path medium = SampleHandover.written(
                        SampleHandover.request(temp.resolve("handover"), SampleHandover.SETTINGS, List.of(record)))
                .resolve("载体1");
        List<String> paths = files(medium).keySet().stream()
                .filter(path -> path.startsWith("电子档案/"))
                .toList();
        assertThat(paths).hasSize(7).allSatisfy(path -> {
            assertThat(path.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
            assertThat(path.chars().filter(c -> c == '/').count()).isLessThanOrEqualTo(6);
            assertThat(path).doesNotContainPattern("[<>:\"|?*\\\\]");
        });
        assertThat(paths.stream().map(path -> path.toLowerCase(Locale.ROOT)).distinct())
                .hasSize(7);
        String folder = paths.get(0).substring(0, paths.get(0).indexOf("/D30-") + 9);
        assertThat(text(medium, folder + "/元数据.XML"))
                .contains("<原路径>" + deep + "</原路径>", "<原路径>x/" + large + "</原路径>", "<原路径>CON.png</原路径>");
    }

    @Test
    void settingsThatAreMissingOrWrongAreReportedAtTheirPlaces() {
        Diagnostics diagnostics = new Diagnostics();
        String text = """
                全宗号: 01 23
                移交单位:
                接收单位: 清岚县档案馆
                制作单位: 办公室
                载体:
                  类型: 光盘
                  容量: 很大
                硬件环境: []
                档号:
                  格式: "{全宗号}-{机构}-{件号}"
                密级: 公开
                """;
        assertThat(HandoverReader.read(new SourceFile("handover.yaml", text), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted().stream()
                        .map(found -> found.code() + " " + found.at() + " "
                                + String.join(
                                        "|",
                                        found.args()
                                                .subList(
                                                        0,
                                                        Math.min(1, found.args().size())))))
                .contains(
                        "FIELD_FORM handover.yaml:1:6 全宗号",
                        "FIELD_EMPTY handover.yaml:2:1 sender",
                        "FIELD_MISSING handover.yaml:1:1 checker",
                        "FIELD_MISSING handover.yaml:1:1 software",
                        "FIELD_MISSING handover.yaml:6:3 specification",
                        "FIELD_FORM handover.yaml:7:7 容量",
                        "FIELD_EMPTY handover.yaml:8:7 hardware",
                        "HANDOVER_NUMBER_PATTERN handover.yaml:10:7 {全宗号}-{机构}-{件号}",
                        "FIELD_UNKNOWN handover.yaml:11:1 密级");
    }

    @Test
    void moreDigestsStandOnTheRegisterWhenAsked() throws IOException {
        Assumptions.assumeTrue(Algorithm.SM3.isAvailable(), "no Bouncy Castle on the class path");
        Path medium = SampleHandover.written(SampleHandover.request(
                        temp.resolve("handover"),
                        SampleHandover.SETTINGS + "另加摘要: [MD5, SHA-1, SM3]\n",
                        SampleHandover.records()))
                .resolve("载体1");
        assertThat(text(medium, Layout.REGISTER_TXT))
                .containsPattern("数字摘要（SHA-256）：[0-9a-f]{64}\r\n")
                .containsPattern("数字摘要（MD5）：[0-9a-f]{32}\r\n")
                .containsPattern("数字摘要（SHA-1）：[0-9a-f]{40}\r\n")
                .containsPattern("数字摘要（SM3）：[0-9a-f]{64}\r\n");
    }

    @Test
    @Covers("LIFE-17")
    void correctionsGoAlong() throws IOException {
        Correction change = new Correction(
                LocalDate.of(2026, 11, 21), "林晓岚", "col0/2019/p0.html", "去除手机号", "a".repeat(64), "b".repeat(64));
        Path medium = SampleHandover.written(SampleHandover.request(
                                temp.resolve("handover"), SampleHandover.SETTINGS, SampleHandover.records())
                        .withCorrections(List.of(change)))
                .resolve("载体1");
        assertThat(text(medium, Layout.CORRECTIONS)).contains("1\t2026-11-21\t林晓岚\tcol0/2019/p0.html\t去除手机号\taaa");
    }

    @Test
    void aFolderOfSomethingElseIsNotReplaced() throws IOException {
        Path output = Files.createDirectories(temp.resolve("handover"));
        Files.writeString(output.resolve("要紧.txt"), "x");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(HandoverWriter.write(
                        SampleHandover.request(output, SampleHandover.SETTINGS, SampleHandover.records()), diagnostics))
                .isEmpty();
        assertThat(codes(diagnostics)).containsExactly(Code.OUTPUT_FOREIGN);
        assertThat(output.resolve("要紧.txt")).hasContent("x");
    }

    @Test
    void whatTheInspectionRefusesIsNotHandedOver() {
        Diagnostics diagnostics = new Diagnostics();
        HandoverRequest request = SampleHandover.request(
                        temp.resolve("handover"), SampleHandover.SETTINGS, SampleHandover.records())
                .withInspection(medium -> {
                    throw new HandoverRequest.Refused(List.of("坏了"));
                });
        assertThat(HandoverWriter.write(request, diagnostics)).isEmpty();
        assertThat(codes(diagnostics)).containsExactly(Code.HANDOVER_NOT_SOUND);
        assertThat(temp).isEmptyDirectory();
    }

    /** What waits to be sorted waits on disk; only one record stands in memory. */
    @Test
    void manyRecordsNeedNoMemory() throws IOException {
        int many = Integer.getInteger("jiandu.records", 3_000);
        Path output = SampleHandover.written(
                SampleHandover.request(temp.resolve("handover"), SampleHandover.SETTINGS, SampleHandover.many(many)));
        Path list = output.resolve("载体1").resolve(Layout.FILES);
        try (Stream<String> lines = Files.lines(list)) {
            assertThat(lines.count()).isEqualTo(2L * many + 8);
        }
        try (Stream<String> lines = Files.lines(list)) {
            assertThat(lines.skip(1).limit(6)).allMatch(line -> line.matches("(其他/|文件目录.XML).*"));
        }
    }

    @Test
    void linesAreSortedByBytesWhereverTheyWait() throws IOException {
        SortedLines lines = new SortedLines(temp.resolve("spool"), 3);
        List<String> all = IntStream.range(0, 20)
                .mapToObj(i -> (i % 3 == 0 ? "\uFF0C" : i % 3 == 1 ? "\uD83D\uDE00" : "a") + i * 7 % 20)
                .toList();
        for (String line : all) {
            lines.add(line);
        }
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        lines.writeTo(out);
        List<String> sorted = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(sorted).containsExactlyInAnyOrderElementsOf(all);
        assertThat(sorted.get(0)).startsWith("a");
        assertThat(sorted.get(19)).startsWith("\uD83D\uDE00");
    }

    @Test
    void gigabytesHaveThreeDecimals() {
        assertThat(Capacity.gigabytes(0)).isEqualTo("0.000");
        assertThat(Capacity.gigabytes(1)).isEqualTo("0.001");
        assertThat(Capacity.gigabytes(1_234_567_890L)).isEqualTo("1.235");
        assertThat(Capacity.gigabytes(25_000_000_000L)).isEqualTo("25.000");
        assertThat(Capacity.parse("4.7GB").bytes()).isEqualTo(4_700_000_000L);
    }
}
