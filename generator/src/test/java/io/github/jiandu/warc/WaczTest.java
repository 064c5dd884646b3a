package io.github.jiandu.warc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A WACZ is one file that tells what is in it, and any change of it shows. */
class WaczTest {

    @TempDir
    Path temp;

    private Path write(String name, WarcSettings settings) throws IOException {
        Path file = temp.resolve(name).resolve("site.wacz");
        List<ArchivePage> pages = new ArrayList<>();
        for (Capture capture : Captures.site()) {
            pages.add(new ArchivePage(capture.uri(), capture.date(), "标题“" + pages.size() + "”", "正文\n第二行"));
        }
        WarcFiles files = Captures.write(temp.resolve(name + "-warc"), settings, Captures.site());
        WaczWriter.write(file, files, pages.iterator(), new WaczWriter.Description("云溪镇旧网站", "2026年归档", pages.get(0)));
        return file;
    }

    private static List<Code> check(Path file) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        ArchiveCheck.wacz(file, true, true, diagnostics);
        return Captures.codes(diagnostics);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void itIsWholeAndEveryReaderOfZipsOpensIt(boolean stored) throws Exception {
        Path file = write("one", Captures.SETTINGS.withStored(stored).withMaxBytes(4000));
        assertThat(check(file)).isEmpty();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains(
                            "indexes/index.cdx.gz",
                            "indexes/index.idx",
                            "pages/pages.jsonl",
                            "datapackage.json",
                            "datapackage-digest.json")
                    .anyMatch(name -> name.endsWith(stored ? "-00004-jiandu.warc" : "-00004-jiandu.warc.gz"));
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
            String pages = new String(
                    zip.getInputStream(zip.getEntry("pages/pages.jsonl")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(pages.lines().toList())
                    .hasSize(Captures.site().size() + 1)
                    .element(1)
                    .isEqualTo(
                            "{\"id\": \"1\", \"url\": \"http://www.qinglan.example/\", \"ts\": \"2026-01-02T03:04:05Z\", "
                                    + "\"title\": \"标题“0”\", \"text\": \"正文\\n第二行\"}");
            String list = new String(
                    zip.getInputStream(zip.getEntry("datapackage.json")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(list).contains("\"wacz_version\": \"1.1.1\"", "\"mainPageUrl\"", "\"hash\": \"sha256:");
        }
        try {
            Process unzip = new ProcessBuilder("unzip", "-tq", file.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(unzip.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(unzip.waitFor()).as(said).isZero();
        } catch (IOException e) {
            // no unzip here; the JDK's reader has seen it
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).as("no drafts").containsExactly(file);
        }
    }

    @Test
    void sameInputSameBytes() throws IOException {
        for (boolean stored : new boolean[] {false, true}) {
            WarcSettings settings = Captures.SETTINGS.withStored(stored);
            assertThat(write("two" + stored, settings)).hasSameBinaryContentAs(write("one" + stored, settings));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everySingleFaultIsFound(boolean stored) throws IOException {
        byte[] good = Files.readAllBytes(
                write("one", Captures.SETTINGS.withStored(stored).withMaxBytes(4000)));
        Path file = temp.resolve("bad.wacz");
        Random random = new Random(22);
        for (int i = 0; i < 500; i++) {
            int at = random.nextInt(good.length);
            byte[] bad = switch (i % 5) {
                case 0 -> Arrays.copyOf(good, at);
                case 1 -> {
                    byte[] longer = new byte[good.length + 1];
                    System.arraycopy(good, 0, longer, 0, at);
                    System.arraycopy(good, at, longer, at + 1, good.length - at);
                    yield longer;
                }
                default -> {
                    byte[] flipped = good.clone();
                    flipped[at] ^= (byte) (1 << random.nextInt(8));
                    yield flipped;
                }
            };
            Files.write(file, bad);
            Diagnostics diagnostics = new Diagnostics();
            ArchiveCheck.wacz(file, true, false, diagnostics);
            assertThat(diagnostics.hasErrors())
                    .as("%s at %s of %s", i % 5, at, good.length)
                    .isTrue();
        }
    }

    /** Packs the files of a good package anew, as another tool would, after a change. */
    private Path repacked(Path good, boolean deflated, UnaryOperator<String> rename, byte[]... more)
            throws IOException {
        Path file = temp.resolve("repacked.wacz");
        try (ZipFile zip = new ZipFile(good.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = rename.apply(entry.getName());
                if (!name.isEmpty()) {
                    put(to, name, zip.getInputStream(entry).readAllBytes(), deflated);
                }
            }
            for (int i = 0; i < more.length; i += 2) {
                put(to, new String(more[i], StandardCharsets.UTF_8), more[i + 1], deflated);
            }
        }
        return file;
    }

    private static void put(ZipOutputStream to, String name, byte[] bytes, boolean deflated) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        if (!deflated) {
            CRC32 crc = new CRC32();
            crc.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(crc.getValue());
        }
        to.putNextEntry(entry);
        to.write(bytes);
        to.closeEntry();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void packagesOfOthersAreReadAndWhatIsWrongIsTold() throws IOException {
        Path good = write("one", Captures.SETTINGS);
        assertThat(check(repacked(good, true, name -> name))).containsExactly(Code.WACZ_ALTERED);
        assertThat(check(repacked(good, true, name -> name.equals("datapackage.json") ? "" : name)))
                .contains(Code.WACZ_NO_DATAPACKAGE);
        assertThat(check(repacked(good, true, name -> name.equals("datapackage-digest.json") ? "" : name)))
                .contains(Code.WACZ_NO_DIGEST);
        assertThat(check(repacked(good, true, name -> name.startsWith("archive/") ? "" : name)))
                .contains(Code.VERIFY_MISSING, Code.WACZ_NO_WARC, Code.CDX_WRONG);
        assertThat(check(repacked(good, true, name -> name, utf8("extra/a.txt"), utf8("x"))))
                .contains(Code.VERIFY_ADDED);
        for (String evil :
                List.of("../evil.txt", "/evil.txt", "a/../../evil", "C:/evil", "a\\b", "a//b", "./a", "a\u0000b")) {
            assertThat(check(repacked(good, true, name -> name, utf8(evil), utf8("x"))))
                    .as(evil)
                    .contains(Code.WACZ_PATH);
        }
        assertThat(check(repacked(good, true, name -> name, utf8("extra/zeros"), new byte[80 << 20])))
                .contains(Code.WACZ_BOMB);
        assertThat(check(repacked(good, false, name -> name.equals("pages/pages.jsonl") ? "pages/other.jsonl" : name)))
                .contains(Code.VERIFY_MISSING, Code.VERIFY_ADDED);

        List<String> uris = new ArrayList<>();
        Diagnostics diagnostics = new Diagnostics();
        try (WebArchive archive = WebArchive.open(repacked(good, true, name -> name), diagnostics)) {
            archive.forEach((capture, body) -> uris.add(capture.uri()));
        }
        assertThat(uris).as("unpacked where it was packed").hasSameSizeAs(Captures.site());
    }

    @Test
    void whatTheJdkWouldNotWriteIsTold() throws IOException {
        Path good = write("one", Captures.SETTINGS);
        byte[] bytes = Files.readAllBytes(repacked(good, false, name -> name));
        int central = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        Path file = temp.resolve("changed.wacz");

        byte[] encrypted = bytes.clone();
        encrypted[central + 8] |= 1;
        Files.write(file, encrypted);
        assertThat(check(file)).contains(Code.WACZ_METHOD);

        byte[] link = bytes.clone();
        link[central + 5] = 3;
        link[central + 41] = (byte) 0xa1;
        Files.write(file, link);
        assertThat(check(file)).contains(Code.WACZ_LINK);

        // two names for the same bytes
        byte[] twice = bytes.clone();
        int next = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002", central + 1);
        System.arraycopy(bytes, central + 42, twice, next + 42, 4);
        Files.write(file, twice);
        assertThat(check(file)).containsAnyOf(Code.WACZ_ZIP, Code.WACZ_BOMB);

        for (byte[] none :
                List.of(new byte[0], utf8("PK\u0003\u0004 and no more"), Arrays.copyOf(bytes, bytes.length / 2))) {
            Files.write(file, none);
            assertThat(check(file)).contains(Code.WACZ_ZIP);
        }
    }

    @Test
    void anIndexThatLeadsElsewhereIsTold() throws IOException {
        Path good = write("one", Captures.SETTINGS);
        WarcFiles files = Captures.write(temp.resolve("again"), Captures.SETTINGS, Captures.site());
        List<String> lines = files.index().lines();
        String plain = String.join("\n", lines) + "\n";
        UnaryOperator<String> without = name -> name.startsWith("indexes/") ? "" : name;
        byte[] name = utf8("indexes/index.cdxj");
        assertThat(check(repacked(good, true, without, name, utf8(plain))))
                .doesNotContain(Code.CDX_WRONG, Code.CDX_UNLISTED);
        assertThat(check(repacked(
                        good, true, without, name, utf8(plain.replaceFirst("\"offset\": \"\\d+", "\"offset\": \"7")))))
                .contains(Code.CDX_WRONG, Code.CDX_UNLISTED);
        assertThat(check(repacked(good, true, without, name, utf8(plain.replaceFirst("(?s)^(.*?\n)(.*?\n)", "$2$1")))))
                .contains(Code.CDX_ORDER);
        assertThat(check(repacked(good, true, without, name, utf8(plain.replaceFirst("\\{", "[")))))
                .contains(Code.CDX_LINE, Code.CDX_UNLISTED);
    }

    @Test
    void aLongIndexIsReadToItsEnd() throws IOException {
        List<Capture> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add(Captures.page(i + ".htm", "第" + i + "页", Captures.GBK));
        }
        for (boolean stored : new boolean[] {false, true}) {
            WarcFiles files = Captures.write(temp.resolve("many" + stored), Captures.SETTINGS.withStored(stored), many);
            Path file = temp.resolve("many.wacz");
            WaczWriter.write(
                    file, files, List.<ArchivePage>of().iterator(), new WaczWriter.Description("x", null, null));
            assertThat(check(file)).isEmpty();
        }
    }

    @Test
    void aPackageThatCannotBeWrittenLeavesTheFormerOne() throws IOException {
        Path file = write("one", Captures.SETTINGS);
        byte[] before = Files.readAllBytes(file);
        WarcFiles files = Captures.write(temp.resolve("gone"), Captures.SETTINGS, Captures.site());
        Files.delete(files.files().get(0));
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> WaczWriter.write(
                        file, files, List.<ArchivePage>of().iterator(), new WaczWriter.Description("x", null, null)))
                .isInstanceOf(IOException.class);
        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }
}
