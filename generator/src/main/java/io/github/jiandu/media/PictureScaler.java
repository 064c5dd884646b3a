package io.github.jiandu.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.github.jiandu.file.OldFiles;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * Makes smaller copies of pictures, upright and without any metadata. Safe for use by many threads; however many there
 * are, only so many pixels are in memory at once.
 */
public final class PictureScaler {

    /** Millions of pixels that may be in memory at once. */
    private static final int MEMORY = 48;

    /** From here on only every second, third … pixel is read, as long as twice the wished width remains. */
    private static final long LARGE = 24_000_000;

    /** Tried in turn until a copy is light enough for a slow line. */
    private static final float[] QUALITIES = {0.8f, 0.7f, 0.6f};

    private static final int LIGHT_NARROW = 100 << 10;
    private static final int LIGHT_WIDE = 250 << 10;

    static {
        // A display that cannot be reached must not stop a build that needs none.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final Semaphore memory = new Semaphore(MEMORY, true);

    /**
     * The bytes of the copies, in the order asked for; empty when the picture is damaged.
     *
     * @param copies from wide to narrow
     */
    public Optional<List<byte[]>> scale(Path file, PictureHead head, List<PictureCopy> copies) throws IOException {
        if (!PictureStripper.strip(file, head.kind(), OutputStream.nullOutputStream())) {
            return Optional.empty();
        }
        int millions = (int) Math.max(1, Math.min(MEMORY, head.pixels() / 1_000_000));
        memory.acquireUninterruptibly(millions);
        try {
            return Optional.of(made(file, head, copies));
        } catch (IIOException | RuntimeException e) {
            // Readers of pictures throw whatever comes to hand when the pixels make no sense.
            return Optional.empty();
        } finally {
            memory.release(millions);
        }
    }

    private static List<byte[]> made(Path file, PictureHead head, List<PictureCopy> copies) throws IOException {
        BufferedImage image = read(file, head, copies.get(0).width());
        List<byte[]> made = new ArrayList<>();
        for (PictureCopy copy : copies) {
            boolean onItsSide = head.turn() >= 5 && made.isEmpty();
            image = scaled(
                    image,
                    onItsSide ? copy.height() : copy.width(),
                    onItsSide ? copy.width() : copy.height(),
                    copy.format() == FileKind.JPEG);
            image = made.isEmpty() ? turned(image, head.turn()) : image;
            made.add(copy.format() == FileKind.JPEG ? jpeg(image) : png(image));
        }
        return made;
    }

    private static BufferedImage read(Path file, PictureHead head, int width) throws IOException {
        ImageReader reader = head.kind() == FileKind.WEBP
                ? new WebPImageReaderSpi().createReaderInstance(null)
                : ImageIO.getImageReadersByFormatName(head.kind().format()).next();
        try (ImageInputStream in = OldFiles.open(file, FileImageInputStream::new)) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            int step = head.pixels() > LARGE ? Math.max(1, head.width() / (2 * width)) : 1;
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image, int width, int height, boolean opaque) {
        int type = opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
        BufferedImage scaled = new BufferedImage(width, height, type);
        if (opaque) {
            Graphics2D ground = scaled.createGraphics();
            ground.setColor(Color.WHITE);
            ground.fillRect(0, 0, width, height);
            ground.dispose();
        }
        Resizers.PROGRESSIVE.resize(image, scaled);
        return scaled;
    }

    /** Exif 2.3, 4.6.4 A: from 2 on, mirrored; 3 and 4, upside down; from 5 on, with rows as columns. */
    private static BufferedImage turned(BufferedImage image, int turn) {
        if (turn == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean swap = turn >= 5;
        boolean fromRight = turn == 2 || turn == 3 || turn == 7 || turn == 8;
        boolean fromBelow = turn == 3 || turn == 4 || turn == 6 || turn == 7;
        BufferedImage turned = new BufferedImage(swap ? height : width, swap ? width : height, image.getType());
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int toX = fromRight ? width - 1 - x : x;
                int toY = fromBelow ? height - 1 - y : y;
                turned.setRGB(swap ? toY : toX, swap ? toX : toY, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        int light = image.getWidth() > PicturePlan.NARROW ? LIGHT_WIDE : LIGHT_NARROW;
        byte[] bytes = {};
        for (float quality : QUALITIES) {
            bytes = written(image, "jpeg", quality);
            if (bytes.length <= light) {
                break;
            }
        }
        return bytes;
    }

    /** For PNG the least quality is the greatest effort of packing. */
    private static byte[] png(BufferedImage image) throws IOException {
        return written(image, "png", 0);
    }

    private static byte[] written(BufferedImage image, String format, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            if (param.canWriteProgressive()) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
