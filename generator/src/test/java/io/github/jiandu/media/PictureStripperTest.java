package io.github.jiandu.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureStripperTest {

    private static final String PIXELS_OF_WEBP = "565038200e000000" + "3001009d012a0100010002003425";

    @TempDir
    private Path folder = Path.of("");

    /** The picture without metadata; empty when it is damaged. */
    private Optional<byte[]> stripped(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("picture"), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        return PictureStripper.strip(file, FileSniffer.kind(file), out)
                ? Optional.of(out.toByteArray())
                : Optional.empty();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] bytes) throws IOException {
        BufferedImage image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void photographsTellNothingOfPlaceAndDevice() throws IOException {
        byte[] before = TestPictures.photograph(40, 30, 1);
        byte[] after = stripped(before).orElseThrow();
        assertThat(text(before)).contains("GPS", "Exif", "adobe", "Photoshop");
        assertThat(text(after))
                .doesNotContain("GPS", "Exif", "adobe", "Photoshop")
                .startsWith("\u00FF\u00D8");
        assertThat(pixels(after)).isEqualTo(pixels(before));
        assertThat(stripped(after)).contains(after);
    }

    @Test
    void theTurnOfAPhotographIsKeptAlone() throws IOException {
        byte[] after = stripped(TestPictures.photograph(40, 30, 6)).orElseThrow();
        assertThat(text(after)).contains("Exif").doesNotContain("GPS");
        Path file = Files.write(folder.resolve("after"), after);
        PictureHead head = PictureHead.read(file, FileKind.JPEG).orElseThrow();
        assertThat(head.turn()).isEqualTo(6);
        assertThat(head.width()).isEqualTo(30);
    }

    @Test
    void textsAndTimesOfPngAreRemoved() throws IOException {
        byte[] plain = TestPictures.png(20, 10);
        ByteArrayOutputStream with = new ByteArrayOutputStream();
        with.write(plain, 0, 33);
        TestPictures.chunk(with, "tEXt", "Author\0Li".getBytes(StandardCharsets.US_ASCII));
        TestPictures.chunk(with, "tIME", new byte[7]);
        TestPictures.chunk(with, "eXIf", new byte[20]);
        TestPictures.chunk(with, "prVt", new byte[20]);
        with.write(plain, 33, plain.length - 33);
        with.write("behind".getBytes(StandardCharsets.US_ASCII));
        assertThat(stripped(with.toByteArray())).contains(plain);
    }

    @Test
    void commentsOfGifAreRemovedAndFramesStay() throws IOException {
        String head = "474946383961" + "01000100800000000000ffffff";
        String rounds = "21ff0b4e45545343415045322e300301000000";
        String comment = "21fe" + "03475053" + "00";
        String foreign = "21ff0b584d50204461746158" + "4d50" + "0347505300";
        String frame = "21f9040005000000" + "2c00000000010001000002024401" + "00";
        String end = "3b";
        byte[] before = HexFormat.of().parseHex(head + rounds + comment + foreign + frame + frame + end + "475053");
        byte[] after = HexFormat.of().parseHex(head + rounds + frame + frame + end);
        assertThat(stripped(before)).contains(after);
    }

    @Test
    void chunksOfWebpWithoutPixelsAreRemoved() throws IOException {
        String extended = "565038580a000000" + "0c000000" + "000000" + "000000";
        String clean = "565038580a000000" + "00000000" + "000000" + "000000";
        String exif = "45584946" + "03000000" + "47505300";
        byte[] before = HexFormat.of().parseHex(riff(extended + PIXELS_OF_WEBP + exif));
        assertThat(stripped(before)).contains(HexFormat.of().parseHex(riff(clean + PIXELS_OF_WEBP)));
    }

    private static String riff(String chunks) {
        int length = 4 + chunks.length() / 2;
        return "52494646" + HexFormat.of().toHexDigits((byte) length) + "000000" + "57454250" + chunks;
    }

    @Test
    void picturesThatBreakOffAreDamaged() throws IOException {
        byte[][] whole = {
            TestPictures.jpeg(40, 30),
            TestPictures.png(40, 30),
            TestPictures.written(TestPictures.quarters(40, 30), "gif"),
            HexFormat.of().parseHex(riff(PIXELS_OF_WEBP))
        };
        for (byte[] picture : whole) {
            assertThat(stripped(picture)).isPresent();
            for (int length : new int[] {picture.length - 1, picture.length / 2}) {
                assertThat(stripped(Arrays.copyOf(picture, length)))
                        .as("%s, %d bytes", text(picture).substring(0, 4), length)
                        .isEmpty();
            }
        }
    }

    @Test
    void aChangedByteOfPngIsDamage() throws IOException {
        byte[] picture = TestPictures.png(40, 30);
        picture[60] ^= 1;
        assertThat(stripped(picture)).isEmpty();
    }
}
