package io.github.jiandu.content;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and height of a picture, read from its first bytes without decoding it.
 *
 * @param width in pixels, 0 when the picture has no size of its own
 * @param height in pixels, 0 when the picture has no size of its own
 */
record ImageSize(int width, int height) {

    private static final int SVG_HEAD = 4096;
    private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*>");
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
    private static final Pattern SVG_WIDTH = Pattern.compile("\\swidth\\s*=\\s*[\"']([\\d.]+)(?:px)?[\"']");
    private static final Pattern SVG_HEIGHT = Pattern.compile("\\sheight\\s*=\\s*[\"']([\\d.]+)(?:px)?[\"']");

    /** Empty when the file is no picture of a kind that browsers show. */
    static Optional<ImageSize> read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file)))) {
            in.mark(SVG_HEAD * 2);
            byte[] head = in.readNBytes(32);
            in.reset();
            if (head.length >= 24 && starts(head, 0x89, 'P', 'N', 'G')) {
                return of(int32(head, 16), int32(head, 20));
            }
            if (head.length >= 10 && starts(head, 'G', 'I', 'F', '8')) {
                return of(little16(head, 6), little16(head, 8));
            }
            if (head.length >= 30
                    && starts(head, 'R', 'I', 'F', 'F')
                    && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP")) {
                return webp(head);
            }
            if (head.length >= 4 && starts(head, 0xFF, 0xD8)) {
                return jpeg(in);
            }
            return svg(in);
        }
    }

    private static Optional<ImageSize> of(int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new ImageSize(width, height)) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static int int32(byte[] b, int at) {
        return (b[at] & 0xFF) << 24 | (b[at + 1] & 0xFF) << 16 | (b[at + 2] & 0xFF) << 8 | b[at + 3] & 0xFF;
    }

    private static int little16(byte[] b, int at) {
        return (b[at + 1] & 0xFF) << 8 | b[at] & 0xFF;
    }

    private static Optional<ImageSize> webp(byte[] b) {
        return switch (b[15]) {
            case ' ' -> of(little16(b, 26) & 0x3FFF, little16(b, 28) & 0x3FFF);
            case 'L' -> {
                int bits = little16(b, 21) | little16(b, 23) << 16;
                yield of((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
            }
            case 'X' -> of((little16(b, 24) | (b[26] & 0xFF) << 16) + 1, (little16(b, 27) | (b[29] & 0xFF) << 16) + 1);
            default -> Optional.empty();
        };
    }

    /** Segments up to the first start of frame. */
    private static Optional<ImageSize> jpeg(DataInputStream in) throws IOException {
        try {
            in.skipNBytes(2);
            while (true) {
                int marker = in.readUnsignedByte();
                while (marker == 0xFF) {
                    marker = in.readUnsignedByte();
                }
                if (marker == 0 || marker == 0xD9 || marker == 0xDA) {
                    return Optional.empty();
                }
                int length = in.readUnsignedShort();
                boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
                if (frame) {
                    in.skipNBytes(1);
                    int height = in.readUnsignedShort();
                    return of(in.readUnsignedShort(), height);
                }
                in.skipNBytes(Math.max(0, length - 2));
                if (in.readUnsignedByte() != 0xFF) {
                    return Optional.empty();
                }
            }
        } catch (java.io.EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSize> svg(InputStream in) throws IOException {
        Matcher svg = SVG.matcher(new String(in.readNBytes(SVG_HEAD), StandardCharsets.UTF_8));
        if (!svg.find()) {
            return Optional.empty();
        }
        Matcher width = SVG_WIDTH.matcher(svg.group());
        Matcher height = SVG_HEIGHT.matcher(svg.group());
        if (width.find() && height.find()) {
            return of(pixels(width.group(1)), pixels(height.group(1)));
        }
        Matcher box = VIEW_BOX.matcher(svg.group());
        Optional<ImageSize> size = box.find() ? of(pixels(box.group(1)), pixels(box.group(2))) : Optional.empty();
        // A drawing may leave its size to the page that shows it.
        return size.or(() -> Optional.of(new ImageSize(0, 0)));
    }

    private static int pixels(String number) {
        try {
            return (int) Math.min(100_000, Math.round(Double.parseDouble(number)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
