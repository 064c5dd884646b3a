package io.github.jiandu.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcRevisit;

/** Captures go into WARC files as ISO 28500 has it, the same bytes each time, and other readers understand them. */
class WarcWriterTest {

    @TempDir
    Path temp;

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource({"V1_0,false", "V1_0,true", "V1_1,false", "V1_1,true"})
    void everyRecordIsReadBackAsItWasWritten(WarcVersion version, boolean stored) throws IOException {
        List<Capture> site = Captures.site();
        WarcFiles files =
                Captures.write(temp, Captures.SETTINGS.withVersion(version).withStored(stored), site);

        assertThat(list(temp)).containsExactly("3600000001-20260102030405-00001-jiandu.warc" + (stored ? "" : ".gz"));
        Diagnostics diagnostics = new Diagnostics();
        List<Captures.Read> records = Captures.read(files.files().get(0), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(records)
                .allSatisfy(read -> assertThat(read.record().version())
                        .isEqualTo(version == WarcVersion.V1_0 ? "WARC/1.0" : "WARC/1.1"));
        assertThat(records.get(0).record().type()).isEqualTo("warcinfo");
        assertThat(records.get(0).text())
                .contains("software: Jiandu", "operator: 清岚县档案馆", "format: WARC File Format 1.");
        assertThat(records.get(1).record().type()).isEqualTo("metadata");
        assertThat(records.get(1).text()).contains("Mirrored from");
        List<WarcRecord> captures = records.stream()
                .map(Captures.Read::record)
                .filter(record -> record.targetUri() != null && !record.type().equals("metadata"))
                .toList();
        assertThat(captures).hasSameSizeAs(site);
        for (int i = 0; i < site.size(); i++) {
            assertThat(captures.get(i).targetUri()).isEqualTo(site.get(i).uri());
            assertThat(captures.get(i).date()).isEqualTo(site.get(i).date());
        }
        assertThat(captures.stream().filter(record -> record.type().equals("revisit")))
                .as("/index.htm is /, and live2 is live")
                .hasSize(2)
                .allSatisfy(record -> assertThat(record.field("WARC-Profile"))
                        .contains(version == WarcVersion.V1_0 ? "/1.0/" : "/1.1/"));
        assertThat(captures.stream().filter(record -> record.type().equals("response")))
                .as("only what was crawled")
                .hasSize(1);
    }

    @Test
    void aResourceIsTheFileAndItsTypeNamesTheCharset() throws IOException {
        Captures.write(temp, Captures.SETTINGS, Captures.site());
        List<Captures.Read> records = Captures.read(temp.resolve(list(temp).get(0)), new Diagnostics());
        Captures.Read home = records.get(2);
        assertThat(home.record().type()).isEqualTo("resource");
        assertThat(home.record().field("Content-Type")).isEqualTo("text/html; charset=gbk");
        assertThat(new String(home.block(), Captures.GBK)).startsWith("<html>").contains("本页说的是首页");
        assertThat(home.record().field("WARC-Payload-Digest")).matches("sha1:[A-Z2-7]{32}");
        assertThat(home.record().field("WARC-Record-ID"))
                .matches("<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>");
    }

    @Test
    void theIndexIsSortedAndLeadsToTheRecords() throws IOException {
        WarcFiles files = Captures.write(temp, Captures.SETTINGS, Captures.site());
        List<String> lines = files.index().lines();
        assertThat(lines).isSorted().hasSameSizeAs(Captures.site());
        assertThat(lines.get(0))
                .startsWith("example,qinglan)/ 20260102030405 {\"url\": \"http://www.qinglan.example/\"");
        assertThat(lines).anyMatch(line -> line.startsWith("example,qinglan)/list.asp?lm=%d5%fe%ce%f1&page=2 "));
        assertThat(lines.stream().filter(line -> line.contains("warc/revisit"))).hasSize(2);
        byte[] bytes = Files.readAllBytes(files.files().get(0));
        for (String text : lines) {
            CdxLine line = CdxLine.parse(text).orElseThrow();
            assertThat(line.text()).isEqualTo(text);
            Path one = temp.resolve("one.warc.gz");
            Files.write(one, Arrays.copyOfRange(bytes, (int) line.offset(), (int) (line.offset() + line.length())));
            List<Captures.Read> records = Captures.read(one, new Diagnostics());
            assertThat(records).hasSize(1);
            assertThat(records.get(0).record().targetUri()).isEqualTo(line.url());
        }
    }

    @Test
    void filesRollOverAndEachHasItsOwnWarcinfo() throws IOException {
        List<Capture> many = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            byte[] noise = new byte[5000];
            random.nextBytes(noise);
            many.add(Capture.resource(
                    Captures.SITE + "files/" + i + ".bin",
                    Captures.DATE,
                    "application/octet-stream",
                    Payload.of(noise)));
        }
        WarcFiles files = Captures.write(temp, Captures.SETTINGS.withMaxBytes(50_000), many);
        assertThat(files.files()).hasSize(5);
        assertThat(list(temp).get(4)).endsWith("-00005-jiandu.warc.gz");
        for (Path file : files.files()) {
            Diagnostics diagnostics = new Diagnostics();
            List<Captures.Read> records = Captures.read(file, diagnostics);
            assertThat(diagnostics.sorted()).isEmpty();
            assertThat(Files.size(file)).isLessThan(55_000);
            WarcRecord first = records.get(0).record();
            assertThat(first.field("WARC-Filename"))
                    .isEqualTo(file.getFileName().toString());
            assertThat(records.get(1).record().field("WARC-Warcinfo-ID")).isEqualTo(first.field("WARC-Record-ID"));
        }
    }

    @Test
    void sameInputSameBytes() throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            Path one = temp.resolve("one" + stored);
            Path two = temp.resolve("two" + stored);
            WarcFiles first = Captures.write(one, Captures.SETTINGS.withStored(stored), Captures.site());
            WarcFiles second = Captures.write(two, Captures.SETTINGS.withStored(stored), Captures.site());
            assertThat(second.files().get(0))
                    .hasSameBinaryContentAs(first.files().get(0));
            assertThat(second.index().lines()).isEqualTo(first.index().lines());
        }
    }

    @Test
    void theSameCaptureTwiceIsTwoRecordsOfDifferentNames() throws IOException {
        Capture page = Captures.page("a.htm", "甲", StandardCharsets.UTF_8);
        WarcFiles files = Captures.write(temp, Captures.SETTINGS, List.of(page, page, page, page));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(Captures.read(files.files().get(0), diagnostics)).hasSize(6);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void nothingIsThereUntilAllIs() throws IOException {
        try (WarcWriter writer = new WarcWriter(temp, Captures.SETTINGS)) {
            writer.write(Captures.page("a.htm", "甲", Captures.GBK));
            assertThat(list(temp)).allMatch(name -> name.startsWith("."));
        }
        assertThat(list(temp)).isEmpty();
        // what a killed run left is written over
        Files.write(temp.resolve(".3600000001-20260102030405-00001-jiandu.warc.gz.jiandu-new"), new byte[99]);
        Captures.write(temp, Captures.SETTINGS, Captures.site());
        assertThat(list(temp)).hasSize(1);
    }

    @Test
    void aFileThatChangesMeanwhileStopsTheWriting() throws IOException {
        int[] reading = {0};
        Payload changing = () -> InputStream.nullInputStream().available() == 0 && reading[0]++ == 0
                ? new java.io.ByteArrayInputStream(new byte[5])
                : new java.io.ByteArrayInputStream(new byte[6]);
        try (WarcWriter writer = new WarcWriter(temp, Captures.SETTINGS)) {
            assertThatThrownBy(
                            () -> writer.write(Capture.resource(Captures.SITE, Captures.DATE, "text/plain", changing)))
                    .isInstanceOf(IOException.class);
        }
        assertThat(list(temp)).isEmpty();
    }

    @Test
    void whatCannotStandInARecordIsRefused() {
        for (String uri :
                List.of("index.htm", "file:///C:/a.htm", "http://a b/", "http://云溪.example/", "http://a/#b")) {
            assertThatThrownBy(() -> Capture.resource(uri, Captures.DATE, "text/html", Payload.of(new byte[0])))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Capture.response(
                        Captures.SITE,
                        Captures.DATE,
                        "Content-Type: text/html\r\n\r\n".getBytes(StandardCharsets.US_ASCII),
                        Payload.of(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        for (String prefix : List.of("", "../a", "iipc1", "a-b", "云溪")) {
            assertThatThrownBy(() -> WarcSettings.of(prefix, Captures.DATE, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aLineEndInAFieldBeginsNoOther() throws IOException {
        Capture page = Captures.page("a.htm", "甲", Captures.GBK)
                .withNotes(List.of(new HeaderField("path", "a\r\nWARC-Type: response\n\nb")));
        Captures.write(temp, Captures.SETTINGS, List.of(page));
        Captures.Read note = Captures.read(temp.resolve(list(temp).get(0)), new Diagnostics())
                .get(3);
        assertThat(note.text()).isEqualTo("path: a WARC-Type: response b\r\n");
    }

    @ParameterizedTest
    @CsvSource({"V1_0,false", "V1_0,true", "V1_1,false", "V1_1,true"})
    void jwarcReadsAndValidatesTheFiles(WarcVersion version, boolean stored) throws Exception {
        WarcFiles files =
                Captures.write(temp, Captures.SETTINGS.withVersion(version).withStored(stored), Captures.site());
        Path file = files.files().get(0);
        int captures = 0;
        int revisits = 0;
        List<String> warnings = new ArrayList<>();
        try (org.netpreserve.jwarc.WarcReader reader = new org.netpreserve.jwarc.WarcReader(file)) {
            reader.onWarning(warnings::add);
            reader.calculateBlockDigest();
            for (org.netpreserve.jwarc.WarcRecord record : reader) {
                if (record instanceof WarcRevisit revisit) {
                    revisits++;
                    assertThat(revisit.refersToTargetURI()).isPresent();
                    assertThat(revisit.profile())
                            .isIn(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_0, WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
                }
                captures += record instanceof org.netpreserve.jwarc.WarcCaptureRecord ? 1 : 0;
            }
            assertThat(reader.compression()).isEqualTo(stored ? WarcCompression.NONE : WarcCompression.GZIP);
        }
        assertThat(warnings).isEmpty();
        assertThat(captures).isEqualTo(Captures.site().size() + 2); // notes are capture records of theirs
        assertThat(revisits).isEqualTo(2);

        String jar = Path.of(Objects.requireNonNull(org.netpreserve.jwarc.WarcReader.class
                                .getProtectionDomain()
                                .getCodeSource())
                        .getLocation()
                        .toURI())
                .toString();
        Process validate = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        jar,
                        "org.netpreserve.jwarc.tools.WarcTool",
                        "validate",
                        "-v",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(validate.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(validate.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(validate.exitValue()).as(said).isZero();
        assertThat(said).doesNotContainIgnoringCase("invalid").doesNotContainIgnoringCase("fail");
    }
}
