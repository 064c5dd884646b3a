package io.github.jiandu.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureHeadTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<PictureHead> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture"), bytes);
        return PictureHead.read(file, FileSniffer.kind(file));
    }

    private Optional<PictureHead> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String size(Optional<PictureHead> head) {
        return head.map(found -> found.kind() + " " + found.width() + "x" + found.height())
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({"png, PNG", "jpg, JPEG", "gif, GIF"})
    void sizeIsReadFromTheFirstBytes(String format, FileKind kind) throws IOException {
        Path file = folder.resolve("picture");
        ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        assertThat(size(read(Files.readAllBytes(file)))).isEqualTo(kind + " 300x7");
    }

    @ParameterizedTest
    @CsvSource({
        "VP8 , 00000000 0000009d012a 2c010700",
        "VP8L, 00000000 2f 2b81010000000000000000",
        "VP8X, 0a000000 00000000 2b0100 060000"
    })
    void allKindsOfWebpAreKnown(String kind, String rest) throws IOException {
        String name = HexFormat.of().formatHex((kind + " ").substring(0, 4).getBytes(StandardCharsets.US_ASCII));
        String bytes = "52494646" + "00000000" + "57454250" + name + rest.replace(" ", "");
        assertThat(size(read(HexFormat.of().parseHex(bytes + "0000")))).isEqualTo("WEBP 300x7");
    }

    @Test
    void drawingsSayTheirSizeOrTheirBox() throws IOException {
        assertThat(size(read("<?xml version=\"1.0\"?>\n<svg width=\"300\" height=\"7px\">")))
                .isEqualTo("SVG 300x7");
        assertThat(size(read("<svg width=\"..\" height=\"-\">"))).isEqualTo("SVG 0x0");
        assertThat(size(read("<svg viewBox='0 0 300.4 7'>"))).isEqualTo("SVG 300x7");
        assertThat(size(read("<svg width=\"100%\" height=\"50%\" viewBox=\"0,0,300,7\">")))
                .isEqualTo("SVG 300x7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "不是图片", "<html>", "GIF8", "RIFF0000WEBPxxxx", "\u0089PNG"})
    void anythingElseIsNone(String text) throws IOException {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void brokenPicturesAreNone() throws IOException {
        assertThat(read(HexFormat.of().parseHex("ffd8ffe000104a464946"))).isEmpty();
        assertThat(read(HexFormat.of().parseHex("ffd8ffe00000ffe00000"))).isEmpty();
        assertThat(read(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452ffffffff00000001")))
                .isEmpty();
    }
}
