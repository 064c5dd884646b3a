package io.github.jiandu.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures made by tests. */
public final class TestPictures {

    private TestPictures() {}

    /** A picture whose quarters are red, green, blue and white, from the upper left, with some noise. */
    public static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean right = x >= width / 2;
                boolean below = y >= height / 2;
                Color color = below ? right ? Color.WHITE : Color.BLUE : right ? Color.GREEN : Color.RED;
                image.setRGB(x, y, color.getRGB() ^ random.nextInt(32) * 0x010101);
            }
        }
        return image;
    }

    public static byte[] jpeg(int width, int height) throws IOException {
        return written(quarters(width, height), "jpg");
    }

    public static byte[] png(int width, int height) throws IOException {
        return written(quarters(width, height), "png");
    }

    static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG as a telephone writes it: with Exif, XMP, a comment, and something behind the end. */
    public static byte[] photograph(int width, int height, int orientation) throws IOException {
        byte[] plain = jpeg(width, height);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xE1, concat(Exif.of(orientation), "GPS 29.1 N 119.6 E".getBytes(StandardCharsets.US_ASCII)));
        segment(out, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x>GPS</x>".getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xED, "Photoshop 3.0\0GPS".getBytes(StandardCharsets.US_ASCII));
        segment(out, 0xFE, "GPS".getBytes(StandardCharsets.US_ASCII));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes("GPS behind the end".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        out.write(0xFF);
        out.write(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    static byte[] concat(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** A grey PNG of any size, of one colour, whose rows are never all in memory. */
    public static byte[] hugePng(int width, int height) throws IOException {
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
            byte[] row = new byte[(width + 7) / 8 + 1];
            for (int y = 0; y < height; y++) {
                packed.write(row);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(head);
        data.writeInt(width);
        data.writeInt(height);
        data.write(new byte[] {1, 0, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", pixels.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        byte[] named = concat(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        data.writeInt(content.length);
        data.write(named);
        data.writeInt((int) sum.getValue());
    }
}
