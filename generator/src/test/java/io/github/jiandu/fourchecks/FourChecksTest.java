package io.github.jiandu.fourchecks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Severity;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.handover.Component.Role;
import io.github.jiandu.handover.FileList;
import io.github.jiandu.handover.HandoverRecord;
import io.github.jiandu.handover.Layout;
import io.github.jiandu.handover.SampleHandover;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media that are sound, and media with something wrong: it is found, and in the right chapter. */
class FourChecksTest {

    @TempDir
    Path temp;

    private Path output = Path.of("");
    private Path medium = Path.of("");

    @BeforeEach
    void write() {
        output = temp.resolve("handover");
        SampleHandover.written(output);
        medium = output.resolve("载体1");
    }

    private static ChecksReport check(Path folder) throws IOException {
        return FourChecks.check(ChecksRequest.of(folder, Side.SENDER, SampleHandover.DAY));
    }

    private static List<Diagnostic> findings(ChecksReport report, Severity severity) {
        return report.outcomes().stream()
                .flatMap(outcome -> outcome.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .toList();
    }

    private static Set<Code> errors(ChecksReport report) {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        findings(report, Severity.ERROR).forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    private static Set<Property> wrong(ChecksReport report) {
        Set<Property> wrong = EnumSet.noneOf(Property.class);
        for (Property property : Property.values()) {
            if (report.verdict(property) == Outcome.Verdict.FAIL) {
                wrong.add(property);
            }
        }
        return wrong;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String path, String from, String to) throws IOException {
        Path file = medium.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(
                file,
                text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
    }

    /** Writes the lists anew, as somebody does who knows them. */
    static void relist(Path medium) throws IOException {
        Map<String, String> own = new TreeMap<>();
        for (String line : Files.readAllLines(medium.resolve(Layout.FILES))) {
            FileList.parse(line).ifPresent(parsed -> own.put(parsed.path(), line));
        }
        TreeMap<String, String> lines = new TreeMap<>((a, b) -> java.util.Arrays.compareUnsigned(
                a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        TreeMap<String, String> papers = new TreeMap<>(lines.comparator());
        for (Path file : files(medium)) {
            String path = medium.relativize(file).toString().replace('\\', '/');
            byte[] bytes = Files.readAllBytes(file);
            String line = path + "\t" + bytes.length + "\t" + sha256(bytes);
            if (!Layout.isPaper(path)) {
                lines.put(path, line + "\ttext/html\t-\t-");
            } else if (!path.equals(Layout.FILES) && !path.equals(Layout.PAPERS)) {
                papers.put(path, line);
            }
        }
        String files = FileList.FILES_HEAD + "\n" + String.join("\n", lines.values()) + "\n";
        Files.writeString(medium.resolve(Layout.FILES), files);
        byte[] bytes = files.getBytes(StandardCharsets.UTF_8);
        papers.put(Layout.FILES, Layout.FILES + "\t" + bytes.length + "\t" + sha256(bytes));
        String list = FileList.PAPERS_HEAD + "\n" + String.join("\n", papers.values()) + "\n";
        Files.writeString(
                medium.resolve(Layout.PAPERS),
                list + FileList.ITSELF + sha256(list.getBytes(StandardCharsets.UTF_8)) + "\n");
    }

    private static String sha256(byte[] bytes) {
        return Algorithm.SHA256.hex(bytes);
    }

    @Test
    @Covers({"FOUR-01", "FOUR-02", "FOUR-03", "FOUR-04", "FOUR-05", "PKG-17"})
    void aSoundMediumPassesInFourChapters() throws IOException {
        for (Path folder : List.of(output, medium)) {
            ChecksReport report = check(folder);
            assertThat(findings(report, Severity.ERROR)).isEmpty();
            assertThat(findings(report, Severity.WARNING))
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.FOUR_CHECKS_NO_SCAN);
            assertThat(report.passed()).isTrue();
            assertThat(report.media().get(0).records()).isEqualTo(30);
            assertThat(report.media().get(0).number()).isEqualTo("0123-001");
            String text = ChecksPrinter.text(report);
            assertThat(text.indexOf("一、真实性")).isPositive().isLessThan(text.indexOf("二、完整性"));
            assertThat(text.indexOf("三、可用性")).isBetween(text.indexOf("二、完整性"), text.indexOf("四、安全性"));
        }
    }

    @Test
    void anItemThatNothingWasLookedAtForDoesNotPass() throws IOException {
        for (Outcome outcome : check(output).outcomes()) {
            if (outcome.item() == CheckItem.CORRECTIONS || outcome.item() == CheckItem.VIRUSES) {
                continue;
            }
            assertThat(outcome.checked() > 0 || outcome.item().isManual())
                    .as(outcome.item().toString())
                    .isTrue();
        }
    }

    /** One fault at a time in a place chosen by lot; the same lots every time. */
    @Test
    @Covers({"FIX-01", "PKG-14"})
    void everySingleFaultIsFoundAndNamedInItsChapter() throws IOException {
        Random lot = new Random(20261122);
        List<Path> files = files(medium);
        int rounds = Integer.getInteger("jiandu.faults", 120);
        for (int i = 0; i < rounds; i++) {
            Path file = files.get(lot.nextInt(files.size()));
            byte[] before = Files.readAllBytes(file);
            String path = medium.relativize(file).toString().replace('\\', '/');
            String fault;
            Property expected;
            String named = path;
            Runnable undo = () -> {};
            switch (i % 6) {
                case 0 -> {
                    byte[] after = before.clone();
                    after[lot.nextInt(after.length)] ^= (byte) (1 << lot.nextInt(8));
                    Files.write(file, after);
                    fault = "flip";
                    expected = Property.AUTHENTIC;
                }
                case 1 -> {
                    Files.write(file, java.util.Arrays.copyOf(before, lot.nextInt(before.length)));
                    fault = "truncate";
                    expected = Property.AUTHENTIC;
                }
                case 2 -> {
                    Files.delete(file);
                    fault = "delete";
                    expected = Property.COMPLETE;
                }
                case 3 -> {
                    Path added = file.resolveSibling("多余" + i + ".txt");
                    Files.writeString(added, "x");
                    named = medium.relativize(added).toString().replace('\\', '/');
                    undo = () -> delete(added);
                    fault = "add";
                    expected = Property.SAFE;
                }
                case 4 -> {
                    Path other = file.resolveSibling("改名" + i + ".dat");
                    Files.move(file, other);
                    undo = () -> delete(other);
                    fault = "rename";
                    expected = Property.COMPLETE;
                }
                default -> {
                    Path other = files.get(lot.nextInt(files.size()));
                    byte[] otherBytes = Files.readAllBytes(other);
                    if (java.util.Arrays.equals(otherBytes, before)) {
                        continue;
                    }
                    Files.write(file, otherBytes);
                    Files.write(other, before);
                    undo = () -> write(other, otherBytes);
                    fault = "swap";
                    expected = Property.AUTHENTIC;
                }
            }
            ChecksReport report = check(medium);
            String what = fault + " " + path;
            assertThat(report.passed()).as(what).isFalse();
            String name = named;
            assertThat(findings(report, Severity.ERROR))
                    .as(what)
                    .anyMatch(finding -> finding.at().file().equals(name)
                            && CheckItem.of(finding.code()).property() == expected);
            undo.run();
            Files.write(file, before);
        }
        assertThat(check(medium).passed()).isTrue();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever edits XML and then the lists is found by what the papers say of each other. */
    @Test
    void editedMetadataIsFoundThoughTheListsWereWrittenAnew() throws IOException {
        String metadata = "电子档案/2019/通知公告/D30-0001/元数据.XML";
        Map<String, List<Object>> edits = new TreeMap<>();
        edits.put("<题名>云溪镇第1号网页", List.of("<题名>云溪镇第2号网页", Code.FOUR_CHECKS_DIFFERS));
        edits.put("<日期>2019-01-01", List.of("<日期>2018-01-01", Code.FOUR_CHECKS_DIFFERS));
        edits.put("<保管期限>30年", List.of("<保管期限>50年", Code.FOUR_CHECKS_XML_INVALID));
        edits.put("<密级>公开", List.of("<密级>秘密", Code.FOUR_CHECKS_SECRECY));
        edits.put("<归档单位>清岚县云溪镇党政办公室", List.of("<归档单位>", Code.FOUR_CHECKS_ELEMENT));
        edits.put("<文件名>p0.png", List.of("<文件名>../../p0.png", Code.FOUR_CHECKS_UNSAFE_PLACE));
        edits.put("<件号>0001", List.of("<件号>0009", Code.FOUR_CHECKS_GAP));
        edits.put("<责任者>", List.of("<题名>", Code.FOUR_CHECKS_XML));
        edits.put("<大小>", List.of("<大小>1", Code.FOUR_CHECKS_DIFFERS));
        for (Map.Entry<String, List<Object>> edit : edits.entrySet()) {
            String before = Files.readString(medium.resolve(metadata));
            replace(metadata, edit.getKey(), String.valueOf(edit.getValue().get(0)));
            relist(medium);
            assertThat(errors(check(medium))).as(edit.toString()).contains((Code)
                    edit.getValue().get(1));
            Files.writeString(medium.resolve(metadata), before);
        }
        replace(Layout.CATALOGUE, "<顺序号>3</顺序号>", "<顺序号>4</顺序号>");
        replace(Layout.CATALOGUE, "D30-0002/p2.html", "D30-0002/p3.html");
        relist(medium);
        assertThat(errors(check(medium)))
                .contains(
                        Code.FOUR_CHECKS_GAP,
                        Code.FOUR_CHECKS_NOT_THERE,
                        Code.FOUR_CHECKS_DIFFERS,
                        Code.FOUR_CHECKS_REGISTER);
    }

    @Test
    void countsOfTheRegisterAreCountedAgain() throws IOException {
        replace(Layout.REGISTER_XML, "<移交电子档案数量>30", "<移交电子档案数量>31");
        replace(Layout.REGISTER_TXT, "0.001 GB", "0.002 GB");
        relist(medium);
        ChecksReport report = check(medium);
        assertThat(errors(report)).containsExactly(Code.FOUR_CHECKS_REGISTER);
        assertThat(findings(report, Severity.ERROR).stream()
                        .map(finding -> finding.at().file())
                        .distinct())
                .containsExactlyInAnyOrder(Layout.REGISTER_XML, Layout.REGISTER_TXT, Layout.REGISTER_HTML);
        assertThat(wrong(report)).containsExactly(Property.AUTHENTIC);
    }

    @Test
    @Covers({"PKG-04", "PKG-05"})
    void theRootAndTheDescriptionAreChecked() throws IOException {
        Files.move(medium.resolve("说明文件.TXT"), medium.resolve("说明.TXT"));
        relist(medium);
        assertThat(errors(check(medium))).contains(Code.FOUR_CHECKS_ROOT);
        Files.move(medium.resolve("说明.TXT"), medium.resolve("说明文件.TXT"));
        replace("说明文件.TXT", "制作单位：清岚县云溪镇党政办公室", "制作单位：");
        relist(medium);
        ChecksReport report = check(medium);
        assertThat(findings(report, Severity.ERROR))
                .anyMatch(f ->
                        f.code() == Code.FOUR_CHECKS_DESCRIPTION && f.args().equals(List.of("制作单位")));
    }

    @Test
    void hostileXmlIsRefusedWithoutOpeningAnything() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "不该读到");
        String metadata = "电子档案/2019/通知公告/D30-0001/元数据.XML";
        String good = Files.readString(medium.resolve(metadata));
        List<String> hostile = List.of(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>\n",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n",
                "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">\n");
        for (String start : hostile) {
            Files.writeString(
                    medium.resolve(metadata),
                    good.replace("<网页档案元数据", start + "<网页档案元数据").replaceFirst("<题名>[^<]*", "<题名>&e;&c;"));
            relist(medium);
            ChecksReport report = check(medium);
            assertThat(errors(report)).contains(Code.FOUR_CHECKS_XML);
            assertThat(ChecksPrinter.json(report)).doesNotContain("不该读到");
        }
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        for (String text : List.of(
                head + "<a>".repeat(200_000),
                head + "<网页档案元数据 版本=\"1\"><题名>" + "长".repeat(3_000_000) + "</题名></网页档案元数据>",
                "",
                "\u0000\u0001",
                head.replace("UTF-8", "UTF-7") + "<a/>")) {
            Files.writeString(medium.resolve(metadata), text);
            assertThat(errors(check(medium)))
                    .as(text.substring(0, Math.min(80, text.length())))
                    .containsAnyOf(Code.FOUR_CHECKS_XML, Code.FOUR_CHECKS_XML_INVALID, Code.FOUR_CHECKS_ENCODING);
        }
        Files.write(medium.resolve(metadata), good.getBytes(Charset.forName("GB18030")));
        assertThat(errors(check(medium))).contains(Code.FOUR_CHECKS_XML);
    }

    @Test
    void hostileListsAreRefused() throws IOException {
        String good = Files.readString(medium.resolve(Layout.FILES));
        String digest = "0".repeat(64);
        for (String text : List.of(
                "",
                good.substring(0, good.length() - 1),
                good + good,
                good + "../../etc/passwd\t1\t" + digest + "\t-\t-\t-\n",
                good.replace("\n", "\r\n"),
                good.toUpperCase(java.util.Locale.ROOT),
                "x".repeat(5_000_000))) {
            Files.writeString(medium.resolve(Layout.FILES), text);
            assertThat(errors(check(medium))).contains(Code.FOUR_CHECKS_LIST_EDITED);
        }
    }

    @Test
    @Covers({"SECU-04", "ARCH-14", "ARCH-16"})
    void filesAreLookedInto() throws IOException {
        Path folder = medium.resolve("电子档案/2019/通知公告/D30-0001");
        Files.write(folder.resolve("p0.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0});
        Files.writeString(folder.resolve("附件0.pdf"), "%PDF-1.4\nnothing\n");
        Files.write(folder.resolve("动画.swf"), new byte[] {'F', 'W', 'S', 8, 0, 0, 0, 0});
        Files.write(folder.resolve("照片.jpg"), new byte[] {'M', 'Z', 0, 0});
        Files.write(folder.resolve("程序.exe"), new byte[] {'M', 'Z', 0, 0});
        Files.write(folder.resolve("包.rar"), "Rar!\u001A\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(
                medium.resolve("其他/原件.zip"),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        relist(medium);
        ChecksReport report = check(medium);
        Map<String, Set<Code>> found = new TreeMap<>();
        report.outcomes().stream()
                .flatMap(o -> o.findings().stream())
                .forEach(finding -> found.computeIfAbsent(
                                finding.at()
                                        .file()
                                        .substring(finding.at().file().lastIndexOf('/') + 1),
                                any -> EnumSet.noneOf(Code.class))
                        .add(finding.code()));
        assertThat(found.get("p0.png")).contains(Code.FOUR_CHECKS_DAMAGED);
        assertThat(found.get("附件0.pdf")).contains(Code.FOUR_CHECKS_DAMAGED);
        assertThat(found.get("照片.jpg")).contains(Code.FOUR_CHECKS_DISGUISED);
        assertThat(found.get("程序.exe")).contains(Code.FOUR_CHECKS_PROGRAM);
        assertThat(found.get("包.rar")).contains(Code.FOUR_CHECKS_PACKED_ATTACHMENT);
        assertThat(found.get("原件.zip")).contains(Code.FOUR_CHECKS_PACKED);
    }

    private Path packed(String page, List<String> missing, String... attachments) {
        List<io.github.jiandu.handover.Component> components = new ArrayList<>();
        components.add(
                SampleHandover.component(Role.PAGE, "a/b.html", "text/html", page.getBytes(StandardCharsets.UTF_8)));
        for (String attachment : attachments) {
            components.add(SampleHandover.component(
                    Role.ATTACHMENT, attachment, "application/octet-stream", "文字".getBytes(StandardCharsets.UTF_8)));
        }
        HandoverRecord record = new HandoverRecord(
                "题",
                null,
                LocalDate.of(2020, 1, 1),
                null,
                List.of("通知公告"),
                "http://www.yunxi.example/a/b.html",
                "a/b.html",
                null,
                components,
                null,
                "公开",
                null,
                null,
                null,
                List.of(),
                missing,
                null,
                null);
        return SampleHandover.written(
                SampleHandover.request(temp.resolve("one"), SampleHandover.SETTINGS, List.of(record)));
    }

    @Test
    void whatAPageRefersToMustBeThereOrKnownToBeLost() throws IOException {
        String page = "<!DOCTYPE html><meta charset=utf-8><title>题</title><img src='x.png'><img src='y.gif'>"
                + "<a href='%E9%99%84%E4%BB%B6.txt'>附</a><a href='%B8%BD%BC%FE.txt'>附</a><a href='../c/表.txt?v=1'>表</a>"
                + "<a href='http://www.yunxi.example/c/%s.txt'>表</a><a href='http://else.example/z.pdf'>外</a>"
                + "<img src='data:image/png;base64,AAAA'><a href='other.html'>页</a>";
        Path made = packed(page, List.of("y.gif"), "a/附件.txt", "c/表.txt");
        ChecksReport report = check(made);
        assertThat(findings(report, Severity.ERROR).stream().map(f -> f.code() + " " + f.args()))
                .containsExactlyInAnyOrder(
                        "FOUR_CHECKS_REFERENCE [http://www.yunxi.example/c/%s.txt]", "FOUR_CHECKS_REFERENCE [x.png]");
        assertThat(findings(report, Severity.WARNING).stream().map(f -> f.code() + " " + f.args()))
                .contains("FOUR_CHECKS_REFERENCE_KNOWN [y.gif]");
        assertThat(wrong(report)).containsExactly(Property.COMPLETE);
    }

    @Test
    void charsetsThatLieAreFound() throws IOException {
        String text = "<title>题</title><p>" + "汉字文本".repeat(40);
        Path page = packed("<!DOCTYPE html><meta charset=utf-8>" + text, List.of())
                .resolve("载体1/电子档案/2020/通知公告/D30-0001/b.html");
        Path made = temp.resolve("one/载体1");
        Files.write(page, ("<!DOCTYPE html><meta charset=utf-8>" + text).getBytes(Charset.forName("GBK")));
        relist(made);
        assertThat(errors(check(made))).contains(Code.FOUR_CHECKS_CHARSET);
        byte[] gbk = ("<!DOCTYPE html><meta charset=gb2312>" + text + "鎔\u20AC").getBytes(Charset.forName("GB18030"));
        Files.write(page, gbk);
        relist(made);
        assertThat(errors(check(made))).doesNotContain(Code.FOUR_CHECKS_CHARSET);
        gbk[gbk.length - 30] = (byte) 0xFF;
        Files.write(page, gbk);
        relist(made);
        ChecksReport few = check(made);
        assertThat(errors(few)).doesNotContain(Code.FOUR_CHECKS_CHARSET);
        assertThat(findings(few, Severity.WARNING)).extracting(Diagnostic::code).contains(Code.FOUR_CHECKS_FEW_BYTES);
        Files.write(page, "<meta charset=klingon>".getBytes(StandardCharsets.UTF_8));
        relist(made);
        assertThat(errors(check(made))).contains(Code.FOUR_CHECKS_CHARSET);
        Files.write(page, new byte[0]);
        relist(made);
        assertThat(errors(check(made))).contains(Code.FOUR_CHECKS_PAGE);
    }

    @Test
    void linksAndNamesAreLookedAt() throws IOException {
        Files.createSymbolicLink(medium.resolve("其他/链接"), temp);
        Path deep = medium.resolve("电子档案/1/2/3/4/5/6/7");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("con.txt"), "x");
        Files.writeString(medium.resolve("电子档案/" + "长".repeat(70) + ".txt"), "x");
        ChecksReport report = check(medium);
        assertThat(errors(report)).contains(Code.FOUR_CHECKS_LINK, Code.FOUR_CHECKS_UNLISTED);
        assertThat(findings(report, Severity.WARNING))
                .extracting(Diagnostic::code)
                .contains(Code.FOUR_CHECKS_DEEP, Code.FOUR_CHECKS_LONG, Code.FOUR_CHECKS_NAME);
        assertThat(wrong(report)).containsExactly(Property.SAFE);
    }

    @Test
    void theResultOfAScannerIsReadOrLeftToPeople() throws IOException {
        Map<String, Code> results = new TreeMap<>();
        results.put("a.txt: OK\nInfected files: 0\n", Code.FOUR_CHECKS_NO_LIST); // nothing of the scan
        results.put("x/a.txt: Eicar-Test FOUND\nInfected files: 1\n", Code.FOUR_CHECKS_INFECTED);
        results.put("扫描文件数：12\n感染文件数：0\n", Code.FOUR_CHECKS_NO_LIST);
        results.put("发现威胁：3\n", Code.FOUR_CHECKS_INFECTED);
        results.put("一切正常", Code.FOUR_CHECKS_SCAN_UNCLEAR);
        for (Map.Entry<String, Code> result : results.entrySet()) {
            Path file = Files.writeString(temp.resolve("scan.log"), result.getKey());
            ChecksReport report = FourChecks.check(
                    ChecksRequest.of(medium, Side.RECEIVER, SampleHandover.DAY).withScanResult(file));
            Outcome outcome = report.outcomes().stream()
                    .filter(o -> o.item() == CheckItem.VIRUSES)
                    .findFirst()
                    .orElseThrow();
            List<Code> codes =
                    outcome.findings().stream().map(Diagnostic::code).distinct().toList();
            if (result.getValue() == Code.FOUR_CHECKS_NO_LIST) {
                assertThat(codes).as(result.getKey()).isEmpty();
                assertThat(outcome.verdict()).isEqualTo(Outcome.Verdict.PASS);
            } else {
                assertThat(codes).as(result.getKey()).containsExactly(result.getValue());
            }
            assertThat(report.scan()).startsWith("scan.log，SHA-256 ");
        }
    }

    @Test
    void severalMediaAreCheckedTogetherOrOneByOne() throws IOException {
        String settings = SampleHandover.SETTINGS.replace("容量: 25GB", "容量: 240KB");
        Path several = SampleHandover.written(
                SampleHandover.request(temp.resolve("several"), settings, SampleHandover.records()));
        ChecksReport all = check(several);
        assertThat(findings(all, Severity.ERROR)).isEmpty();
        assertThat(all.media()).hasSizeGreaterThan(2);
        assertThat(all.media().stream()
                        .mapToInt(ChecksReport.MediumFacts::records)
                        .sum())
                .isEqualTo(30);
        ChecksReport second = check(several.resolve("载体2"));
        assertThat(findings(second, Severity.ERROR)).isEmpty();
        assertThat(findings(second, Severity.INFO)).extracting(Diagnostic::code).contains(Code.FOUR_CHECKS_MEDIUM);
        Files.writeString(several.resolve("载体2/电子档案/x.txt"), "x");
        assertThat(findings(check(several), Severity.ERROR))
                .anyMatch(finding -> finding.at().file().equals("载体2/电子档案/x.txt"));
    }

    /** What others write after the same rules, without our lists and our metadata. */
    @Test
    void aForeignMediumIsJudgedByWhatItHas() throws IOException {
        Path foreign = Files.createDirectories(temp.resolve("foreign"));
        Charset gb = Charset.forName("GB18030");
        Files.write(
                foreign.resolve("说明文件.TXT"),
                "载体编号：A-1\r\n载体类型：光盘\r\n容量：4.7GB\r\n移交单位：甲\r\n制作单位：甲\r\n检查单位：乙\r\n硬件环境：计算机\r\n软件环境：浏览器\r\n"
                        .getBytes(gb));
        Path record = Files.createDirectories(foreign.resolve("电子档案/2015/公告/1"));
        Files.write(
                record.resolve("gg.html"),
                "<html><head><meta charset=gbk><title>公告</title></head><body>公告</body></html>".getBytes(gb));
        Files.write(
                record.resolve("gg.xml"),
                "<?xml version=\"1.0\" encoding=\"GB2312\"?><记录><题名>公告</题名></记录>".getBytes(gb));
        Files.write(
                foreign.resolve("文件目录.XML"),
                ("<?xml version=\"1.0\" encoding=\"GB18030\"?><文件目录><文件><顺序号>1</顺序号><档号>A-1</档号><责任者>甲</责任者><题名>公告</题名>"
                                + "<日期>20150301</日期><密级>公开</密级><电子档案名称>2015\\公告\\1\\gg.html</电子档案名称><备注></备注></文件></文件目录>")
                        .getBytes(gb));
        Files.createDirectories(foreign.resolve("其他"));
        Files.writeString(foreign.resolve("其他/登记表.TXT"), "移交电子档案数量：1 件");
        ChecksReport report = check(foreign);
        assertThat(findings(report, Severity.ERROR)).isEmpty();
        assertThat(findings(report, Severity.WARNING))
                .extracting(Diagnostic::code)
                .contains(Code.FOUR_CHECKS_NO_LIST, Code.FOUR_CHECKS_PAPER, Code.FOUR_CHECKS_NO_SCAN);
        Files.delete(record.resolve("gg.xml"));
        assertThat(errors(check(foreign))).containsExactly(Code.FOUR_CHECKS_NO_METADATA);
    }

    @Test
    void anEmptyFolderFailsWithoutFuss() throws IOException {
        ChecksReport report = check(Files.createDirectories(temp.resolve("empty")));
        assertThat(errors(report)).contains(Code.FOUR_CHECKS_ROOT, Code.FOUR_CHECKS_NO_RECORDS);
        assertThat(ChecksPrinter.html(report)).contains("结论</th><td>不通过");
    }

    @Test
    void theReportIsTheSameHoweverManyThreadsLook() throws IOException {
        Path made = SampleHandover.written(
                        SampleHandover.request(temp.resolve("many"), SampleHandover.SETTINGS, SampleHandover.many(400)))
                .resolve("载体1");
        for (Path file : files(made.resolve("电子档案"))) {
            if (file.endsWith("a.html")) {
                Files.delete(file);
            } else {
                Files.writeString(file, Files.readString(file).replace("<题名>页", "<题名>面"));
            }
        }
        List<String> reports = new ArrayList<>();
        for (int threads : new int[] {1, 3, 8}) {
            reports.add(ChecksPrinter.json(FourChecks.check(
                    new ChecksRequest(made, Side.SENDER, SampleHandover.DAY, null, threads, far -> {}))));
        }
        assertThat(reports.get(0)).isEqualTo(reports.get(1)).isEqualTo(reports.get(2));
        assertThat(reports.get(0)).contains("\"errors\": 400", "\"passed\": false");
        assertThat(ChecksPrinter.text(check(made))).contains("另有 200 处，没有一一列出");
    }

    /** By hand with a hundred thousand: {@code -Djiandu.records=100000 -Xmx300m}. */
    @Test
    void manyRecordsAreChecked() throws IOException {
        int many = Integer.getInteger("jiandu.records", 1_000);
        Path made = SampleHandover.written(
                SampleHandover.request(temp.resolve("many"), SampleHandover.SETTINGS, SampleHandover.many(many)));
        ChecksReport report = check(made);
        assertThat(findings(report, Severity.ERROR)).isEmpty();
        assertThat(report.media().get(0).records()).isEqualTo(many);
    }
}
