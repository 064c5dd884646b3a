package io.github.jiandu.content;

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

class ImageSizeTest {

    @TempDir
    private Path folder = Path.of("");

    private Optional<ImageSize> read(byte[] bytes) throws IOException {
        return ImageSize.read(Files.write(folder.resolve("picture"), bytes));
    }

    private Optional<ImageSize> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void sizeIsReadFromTheFirstBytes(String format) throws IOException {
        Path file = folder.resolve("picture");
        ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        assertThat(ImageSize.read(file)).contains(new ImageSize(300, 7));
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
        assertThat(read(HexFormat.of().parseHex(bytes + "0000"))).contains(new ImageSize(300, 7));
    }

    @Test
    void drawingsSayTheirSizeOrTheirBox() throws IOException {
        assertThat(read("<?xml version=\"1.0\"?>\n<svg width=\"300\" height=\"7px\">"))
                .contains(new ImageSize(300, 7));
        assertThat(read("<svg width=\"..\" height=\"-\">")).contains(new ImageSize(0, 0));
        assertThat(read("<svg viewBox='0 0 300.4 7'>")).contains(new ImageSize(300, 7));
        assertThat(read("<svg width=\"100%\" height=\"50%\" viewBox=\"0,0,300,7\">"))
                .contains(new ImageSize(300, 7));
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
