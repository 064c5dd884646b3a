package io.github.jiandu.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.Covers;
import io.github.jiandu.media.FileFacts.Concern;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFactsTest {

    @TempDir
    private Path folder = Path.of("");

    private FileFacts read(byte[] bytes) throws IOException {
        return FileFacts.read(Files.write(folder.resolve("file"), bytes));
    }

    private FileFacts read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : parts.keySet().stream().sorted().toList()) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(parts.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @Covers("SECU-04")
    @CsvSource({
        "4d5a900003000000, EXE",
        "7f454c4602010100, ELF",
        "23212f62696e2f7368, SCRIPT",
        "cafebabe00000037, JAR",
        "4c00000001140200, SHORTCUT",
        "526172211a0700, RAR",
        "377abcaf271c, SEVEN_ZIP",
        "4944330400, MP3",
        "000000186674797069736f6d, MP4",
        "0000001866747970686569630000, HEIC",
        "424d0000000000000000, BMP",
        "49492a0008000000, TIFF",
        "7b5c72746631, RTF",
        "000102030405, UNKNOWN",
        "cdd6aac50d0a, TEXT",
        "efbbbfe5908de58d95, TEXT",
        "fffe4b6d, TEXT"
    })
    void kindsAreToldByTheirFirstBytes(String bytes, FileKind kind) throws IOException {
        assertThat(read(HexFormat.of().parseHex(bytes)).kind()).isEqualTo(kind);
    }

    @Test
    void markupIsToldFromText() throws IOException {
        assertThat(read("").kind()).isEqualTo(FileKind.EMPTY);
        assertThat(read("名单").kind()).isEqualTo(FileKind.TEXT);
        assertThat(read("\n<!DOCTYPE html><p>").kind()).isEqualTo(FileKind.HTML);
        assertThat(read("<?xml version=\"1.0\"?>\n<!-- 图 -->\n<svg/>").kind()).isEqualTo(FileKind.SVG);
        assertThat(read("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"x\"><svg/>")
                        .kind())
                .isEqualTo(FileKind.SVG);
        assertThat(read("<?xml version=\"1.0\"?><rss/>").kind()).isEqualTo(FileKind.TEXT);
    }

    @Test
    void documentsOfOfficeSayTheirLength() throws IOException {
        FileFacts word = read(zip(Map.of(
                "[Content_Types].xml", "", "word/document.xml", "", "docProps/app.xml", "<P><Pages>12</Pages></P>")));
        assertThat(word).isEqualTo(new FileFacts(FileKind.DOCX, "12 页", java.util.Set.of()));
        FileFacts sheet = read(zip(Map.of(
                "[Content_Types].xml",
                "",
                "xl/workbook.xml",
                "",
                "xl/worksheets/a.xml",
                "",
                "xl/worksheets/b.xml",
                "")));
        assertThat(sheet.pages()).isEqualTo("2 张工作表");
        FileFacts slides = read(zip(Map.of(
                "[Content_Types].xml",
                "",
                "ppt/presentation.xml",
                "",
                "docProps/app.xml",
                "<P><Slides>9</Slides></P>")));
        assertThat(slides.pages()).isEqualTo("9 张幻灯片");
        assertThat(read(zip(Map.of("[Content_Types].xml", "", "word/document.xml", "")))
                        .pages())
                .isNull();
    }

    @Test
    void pagesOfOfdAreCountedInAllItsDocuments() throws IOException {
        String root = "<o:OFD xmlns:o='u'><o:DocBody><o:DocRoot>/Doc_%d/Document.xml</o:DocRoot></o:DocBody></o:OFD>";
        String two = "<o:Document xmlns:o='u'><o:Pages><o:Page/><o:Page/></o:Pages><o:Page/></o:Document>";
        assertThat(read(zip(Map.of("OFD.xml", root.replace("%d", "0"), "Doc_0/Document.xml", two))))
                .isEqualTo(new FileFacts(FileKind.OFD, "2 页", java.util.Set.of()));
        assertThat(read(zip(Map.of("OFD.xml", root.replace("%d", "1"), "Doc_0/Document.xml", two)))
                        .pages())
                .isNull();
    }

    @Test
    @Covers("SECU-04")
    void macrosAndProgramsAreFound() throws IOException {
        assertThat(read(zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "word/vbaProject.bin", "")))
                        .concerns())
                .containsExactly(Concern.MACROS);
        assertThat(read(zip(Map.of("META-INF/MANIFEST.MF", ""))).kind()).isEqualTo(FileKind.JAR);
        assertThat(read(zip(Map.of("AndroidManifest.xml", ""))).kind()).isEqualTo(FileKind.APK);
        assertThat(read(ole("WordDocument", "_VBA_PROJECT"))).isEqualTo(FileFacts.of(FileKind.DOC, Concern.MACROS));
        assertThat(read(ole("Workbook")).kind()).isEqualTo(FileKind.XLS);
        assertThat(read(ole("EncryptedPackage"))).isEqualTo(FileFacts.of(FileKind.LOCKED, Concern.PASSWORD));
    }

    /** An OLE2 file whose directory holds these names. */
    private static byte[] ole(String... names) {
        byte[] file = new byte[512 * 4];
        byte[] magic = HexFormat.of().parseHex("d0cf11e0a1b11ae1");
        System.arraycopy(magic, 0, file, 0, magic.length);
        file[30] = 9;
        file[48] = 1; // the directory stands in sector 1, its chain in sector 0
        Arrays.fill(file, 80, 512, (byte) -1);
        Arrays.fill(file, 512, 1024, (byte) -1);
        for (int i = 0; i < names.length; i++) {
            byte[] name = names[i].getBytes(StandardCharsets.UTF_16LE);
            System.arraycopy(name, 0, file, 1024 + 128 * i, name.length);
            file[1024 + 128 * i + 64] = (byte) (name.length + 2);
        }
        return file;
    }

    @Test
    void archivesThatGrowBeyondMeasureAreFound() throws IOException {
        byte[] zip = zip(Map.of("[Content_Types].xml", "", "word/document.xml", "0".repeat(100_000)));
        int entry = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("PK\1\2");
        Arrays.fill(zip, entry + 24, entry + 27, (byte) 0xFF);
        zip[entry + 27] = 0x7F;
        assertThat(read(zip).concerns()).contains(Concern.BOMB);
    }

    @Test
    void brokenContainersAreFoundAndNeverThrown() throws IOException {
        byte[] zip = zip(Map.of("[Content_Types].xml", "", "word/document.xml", "", "docProps/app.xml", "<P>"));
        assertThat(read(zip).concerns()).containsExactly(Concern.DAMAGED);
        for (int length = 4; length < zip.length; length++) {
            assertThat(read(Arrays.copyOf(zip, length)).concerns()).containsExactly(Concern.DAMAGED);
        }
        byte[] ole = ole("WordDocument");
        for (int length = 8; length < ole.length; length += 100) {
            assertThat(read(Arrays.copyOf(ole, length)).kind()).isIn(FileKind.OLE, FileKind.DOC);
        }
        for (int i = 0; i < zip.length; i++) {
            byte[] changed = zip.clone();
            changed[i] ^= 0x41;
            assertThat(List.of(FileKind.values())).contains(read(changed).kind());
        }
    }
}
