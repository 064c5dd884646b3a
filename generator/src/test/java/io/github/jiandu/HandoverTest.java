package io.github.jiandu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostic;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.handover.Component.Role;
import io.github.jiandu.handover.HandoverRecord;
import io.github.jiandu.handover.SampleHandover;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hand-over from the records to the archive's own check, by the façade and the command. */
class HandoverTest {

    @TempDir
    Path temp;

    private Path handOver(String name) {
        Path output = temp.resolve(name);
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Jiandu.handOver(
                        SampleHandover.request(output, SampleHandover.SETTINGS, SampleHandover.records()), diagnostics))
                .as(diagnostics.sorted().toString())
                .isPresent();
        return output;
    }

    private static Map<String, String> bytes(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    @Covers("PKG-17")
    void theReportOfTheChecksGoesAlongAndTheArchiveFindsTheSame() throws IOException {
        Path output = handOver("handover");
        Path medium = output.resolve("载体1");
        assertThat(medium.resolve("其他/四性检测报告.HTML")).content().contains("四性检测报告", "结论</th><td>通过");
        assertThat(medium.resolve("其他/四性检测报告.TXT")).exists();
        assertThat(medium.resolve("其他/四性检测报告.JSON")).exists();
        Path scan = Files.writeString(temp.resolve("scan.log"), "Infected files: 0\n");
        CommandLineRun run = CommandLineRun.of(
                "check",
                "--profile",
                "handover",
                medium.toString(),
                "--side",
                "receiver",
                "--scan-result",
                scan.toString(),
                "--date",
                "2026-12-01",
                "--report",
                temp.resolve("jieguo.html").toString(),
                "--report",
                temp.resolve("jieguo.txt").toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("四性检测通过 The four checks passed").doesNotContain("警告");
        assertThat(temp.resolve("jieguo.html")).content().contains("接收单位", "2026年12月1日");
        assertThat(temp.resolve("jieguo.txt")).content().contains("一、真实性：通过\r\n");
    }

    @Test
    void theWholeHandOverIsTheSameBytesEachTime() throws IOException {
        assertThat(bytes(handOver("a"))).isEqualTo(bytes(handOver("b")));
    }

    @Test
    void whatDoesNotPassIsNotHandedOverAndTheFormerMediaStay() throws IOException {
        Path output = handOver("handover");
        Map<String, String> before = bytes(output);
        List<HandoverRecord> records = new ArrayList<>(SampleHandover.records());
        records.add(SampleHandover.page(
                "缺图",
                LocalDate.of(2021, 1, 1),
                List.of("通知公告"),
                "q.html",
                "<meta charset=utf-8><p>缺图<img src=none.png>"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Jiandu.handOver(SampleHandover.request(output, SampleHandover.SETTINGS, records), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly(Code.HANDOVER_NOT_SOUND);
        assertThat(diagnostics.sorted().get(0).args().get(0)).contains("q.html", "none.png");
        assertThat(bytes(output)).isEqualTo(before);
    }

    @Test
    void theCommandNamesFaultsAndRefusesWrongUse() throws IOException {
        Path output = handOver("handover");
        Files.writeString(output.resolve("载体1/电子档案/多.txt"), "x");
        CommandLineRun run = CommandLineRun.of("check", "--profile", "handover", output.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("载体1/电子档案/多.txt: 错误 four-checks.unlisted：清单里没有这个文件 / the lists do not have this file")
                .contains("安全性 safety: 不通过 fail", "四性检测不通过 The four checks failed");
        run = CommandLineRun.of("check", "--profile", "handover", output.toString(), "--json");
        assertThat(run.out()).startsWith("{\n  \"verb\": \"check\",").contains("\"code\": \"four-checks.unlisted\"");
        for (List<String> wrong : List.of(
                List.of("--profile", "inspect", output.toString()),
                List.of(output.toString()),
                List.of("--profile", "handover", temp.resolve("no").toString()),
                List.of("--profile", "handover", output.toString(), "--side", "me"),
                List.of(
                        "--profile",
                        "handover",
                        output.toString(),
                        "--scan-result",
                        temp.resolve("no").toString()),
                List.of(
                        "--profile",
                        "handover",
                        output.toString(),
                        "--report",
                        temp.resolve("a.doc").toString()),
                List.of(
                        "--profile",
                        "handover",
                        output.toString(),
                        "--report",
                        output.resolve("a.html").toString()))) {
            List<String> args = new ArrayList<>(List.of("check"));
            args.addAll(wrong);
            assertThat(CommandLineRun.of(args.toArray(String[]::new)).code())
                    .as(wrong.toString())
                    .isEqualTo(2);
        }
    }

    @Test
    void aRecordWithAFileThatWasDamagedFromTheStartIsHandedOverWithANote() {
        byte[] cut = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
        io.github.jiandu.handover.Component damaged = SampleHandover.component(Role.PICTURE, "x.png", "image/png", cut);
        io.github.jiandu.handover.Component noted = new io.github.jiandu.handover.Component(
                Role.PICTURE,
                "x.png",
                "image/png",
                damaged.size(),
                damaged.sha256(),
                null,
                null,
                "原网站上已损坏",
                damaged.content());
        byte[] page = "<!DOCTYPE html><meta charset=utf-8><title>题</title><p>题<img src=x.png>"
                .getBytes(StandardCharsets.UTF_8);
        for (io.github.jiandu.handover.Component picture : List.of(damaged, noted)) {
            HandoverRecord record = HandoverRecord.of(
                    "题",
                    LocalDate.of(2021, 1, 1),
                    List.of("通知公告"),
                    "http://www.yunxi.example/x.html",
                    "x.html",
                    List.of(SampleHandover.component(Role.PAGE, "x.html", "text/html", page), picture));
            assertThat(Jiandu.handOver(
                                    SampleHandover.request(
                                            temp.resolve("one"), SampleHandover.SETTINGS, List.of(record)),
                                    new Diagnostics())
                            .isPresent())
                    .isEqualTo(picture.note() != null);
        }
    }
}
