package io.github.jiandu.media;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.jiandu.address.SitePath;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureScalerTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("qiao"), bytes);
    }

    private static PictureHead head(Path file) throws IOException {
        return PictureHead.read(file, FileSniffer.kind(file)).orElseThrow();
    }

    private static PicturePlan plan(String name, Path file) throws IOException {
        return PicturePlan.of(new SitePath("ywdt/" + name), head(file), Files.size(file), address -> false);
    }

    private static List<String> names(PicturePlan plan) {
        return plan.copies().stream()
                .map(copy -> copy.address().name() + " " + copy.width() + "x" + copy.height())
                .toList();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aWidePhotographIsPublishedInTwoSizes() throws IOException {
        Path file = file(TestPictures.photograph(1600, 1200, 1));
        PicturePlan plan = plan("qiao.jpg", file);
        assertThat(plan.original()).isFalse();
        assertThat(names(plan)).containsExactly("qiao-1280.jpg 1280x960", "qiao-640.jpg 640x480");

        List<byte[]> copies =
                new PictureScaler().scale(file, head(file), plan.copies()).orElseThrow();
        assertThat(read(copies.get(0)).getWidth()).isEqualTo(1280);
        assertThat(read(copies.get(1)).getHeight()).isEqualTo(480);
        assertThat(copies.get(0)).hasSizeLessThan(250 << 10);
        assertThat(copies.get(1)).hasSizeLessThan(100 << 10);
        assertThat(new String(copies.get(0), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS");
    }

    @Test
    void smallAndLightPicturesStayAsTheyAre() throws IOException {
        PicturePlan plan = plan("qiao.jpg", file(TestPictures.jpeg(300, 200)));
        assertThat(plan.original()).isTrue();
        assertThat(plan.copies()).isEmpty();
    }

    @Test
    void heavyOnesGetACopyForTelephones() throws IOException {
        PicturePlan plan = plan("tu.png", file(TestPictures.png(1000, 500)));
        assertThat(plan.original()).isTrue();
        assertThat(names(plan)).containsExactly("tu-png-640.jpg 640x320");
    }

    @Test
    void copiesGiveWayToFilesOfTheSameName() throws IOException {
        Path file = file(TestPictures.jpeg(1600, 400));
        Set<SitePath> taken = Set.of(new SitePath("a/q-640.jpg"), new SitePath("a/q-640-2.jpg"));
        PicturePlan plan = PicturePlan.of(new SitePath("a/q.jpg"), head(file), 1, taken::contains);
        assertThat(names(plan)).containsExactly("q-1280.jpg 1280x320", "q-640-3.jpg 640x160");
    }

    @ParameterizedTest
    @CsvSource({
        "1, RED, GREEN, BLUE", "2, GREEN, RED, WHITE", "3, WHITE, BLUE, GREEN", "4, BLUE, WHITE, RED",
        "5, RED, BLUE, GREEN", "6, BLUE, RED, WHITE", "7, WHITE, GREEN, BLUE", "8, GREEN, WHITE, RED"
    })
    void photographsStandUpright(int orientation, String upperLeft, String upperRight, String lowerLeft)
            throws IOException {
        Path file = file(TestPictures.photograph(1400, 700, orientation));
        PictureHead head = head(file);
        boolean onItsSide = orientation >= 5;
        assertThat(head.width()).isEqualTo(onItsSide ? 700 : 1400);
        PicturePlan plan = plan("q.jpg", file);
        byte[] first = new PictureScaler()
                .scale(file, head, plan.copies())
                .orElseThrow()
                .get(0);
        BufferedImage image = read(first);
        int width = image.getWidth();
        int height = image.getHeight();
        assertThat(width).isEqualTo(onItsSide ? 700 : 1280);
        assertThat(List.of(
                        nearest(image, width / 4, height / 4),
                        nearest(image, width * 3 / 4, height / 4),
                        nearest(image, width / 4, height * 3 / 4)))
                .containsExactly(upperLeft, upperRight, lowerLeft);
    }

    private static String nearest(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        boolean red = color.getRed() > 128;
        boolean green = color.getGreen() > 128;
        return red && green ? "WHITE" : red ? "RED" : green ? "GREEN" : "BLUE";
    }

    @Test
    void whatOneCanSeeThroughStaysSo() throws IOException {
        BufferedImage image = new BufferedImage(1500, 900, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(700, 450, 0xFFFF0000);
        Path file = file(TestPictures.written(image, "png"));
        PicturePlan plan = plan("q.png", file);
        assertThat(names(plan)).contains("q-1280.png 1280x768");
        byte[] first = new PictureScaler()
                .scale(file, head(file), plan.copies())
                .orElseThrow()
                .get(0);
        assertThat(read(first).getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void movingPicturesAreNotScaled() throws IOException {
        PicturePlan plan = plan("q.gif", file(TestPictures.written(TestPictures.quarters(1500, 40), "gif")));
        assertThat(plan.original()).isTrue();
        assertThat(plan.copies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20})
    void damagedPicturesAreToldNotThrown(int part) throws IOException {
        byte[] whole = TestPictures.jpeg(1600, 400);
        Path file = file(Arrays.copyOf(whole, whole.length - part));
        PictureHead head = head(file);
        assertThat(new PictureScaler().scale(file, head, plan("q.jpg", file).copies()))
                .isEmpty();

        byte[] senseless = whole.clone();
        Arrays.fill(senseless, 200, 200 + part, (byte) 0x55);
        Optional<List<byte[]>> copies = new PictureScaler()
                .scale(file(senseless), head, plan("q.jpg", file).copies());
        assertThat(copies.map(List::size).orElse(0)).isIn(0, 2);
    }

    @Test
    void largePicturesAreReadInParts() throws IOException {
        Path file = file(TestPictures.hugePng(9_900, 9_900));
        PictureHead head = head(file);
        assertThat(head.pixels()).isLessThan(PicturePlan.MAX_PIXELS);
        List<byte[]> copies = new PictureScaler()
                .scale(file, head, plan("q.png", file).copies())
                .orElseThrow();
        assertThat(read(copies.get(0)).getHeight()).isEqualTo(1280);
    }
}
