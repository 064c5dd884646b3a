package io.github.jiandu.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the first bytes of a picture say of it, read without decoding it.
 *
 * @param kind what it is
 * @param width in pixels as it is to be shown, 0 when the picture has no size of its own
 * @param height in pixels as it is to be shown, 0 when the picture has no size of its own
 * @param turn how the pixels must be turned, from 1 for not at all to 8 (Exif 2.3, 4.6.4 A, Orientation)
 * @param moving whether it has several frames
 * @param clear whether one may see through it
 * @param printed whether its colours are those of printing (CMYK), which screens show each in their own way
 */
public record PictureHead(
        FileKind kind, int width, int height, int turn, boolean moving, boolean clear, boolean printed) {

    private static final int SVG_HEAD = 4096;
    private static final Pattern SVG = Pattern.compile("<(?:\\w+:)?svg\\b[^>]*>");
    private static final Pattern VIEW_BOX =
            Pattern.compile("viewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+([\\d.]+)[\\s,]+([\\d.]+)");
    private static final Pattern SVG_WIDTH = Pattern.compile("\\swidth\\s*=\\s*[\"']([\\d.]+)(?:px)?[\"']");
    private static final Pattern SVG_HEIGHT = Pattern.compile("\\sheight\\s*=\\s*[\"']([\\d.]+)(?:px)?[\"']");

    /** From this value of Orientation on, width and height change places. */
    private static final int ON_ITS_SIDE = 5;

    /** Number of pixels. */
    public long pixels() {
        return (long) width * height;
    }

    /** Whether the pixels must be turned before they are shown. */
    boolean isTurned() {
        return turn > 1;
    }

    /** Empty when a picture of this kind is broken before its size is known. */
    public static Optional<PictureHead> read(Path file, FileKind kind) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (kind) {
                case PNG -> png(in);
                case GIF -> gif(in);
                case WEBP -> webp(in);
                case JPEG -> jpeg(in);
                case SVG -> svg(in);
                default -> Optional.empty();
            };
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHead> of(
            FileKind kind, int width, int height, int turn, boolean moving, boolean clear) {
        boolean onItsSide = turn >= ON_ITS_SIDE;
        return width > 0 && height > 0
                ? Optional.of(new PictureHead(
                        kind, onItsSide ? height : width, onItsSide ? width : height, turn, moving, clear, false))
                : Optional.empty();
    }

    private static Optional<PictureHead> png(DataInputStream in) throws IOException {
        byte[] head = new byte[33];
        in.readFully(head);
        int width = Bytes.big32(head, 16);
        int height = Bytes.big32(head, 20);
        boolean clear = head[25] == 4 || head[25] == 6;
        boolean moving = false;
        // What changes the look stands before the pixels.
        while (true) {
            int length = in.readInt();
            String name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || name.equals("IDAT") || name.equals("IEND")) {
                return of(FileKind.PNG, width, height, 1, moving, clear);
            }
            clear |= name.equals("tRNS");
            moving |= name.equals("acTL");
            in.skipNBytes(length + 4L);
        }
    }

    private static Optional<PictureHead> gif(DataInputStream in) throws IOException {
        byte[] head = new byte[10];
        in.readFully(head);
        return of(FileKind.GIF, Bytes.little16(head, 6), Bytes.little16(head, 8), 1, true, true);
    }

    private static Optional<PictureHead> webp(DataInputStream in) throws IOException {
        byte[] b = new byte[30];
        in.readFully(b);
        return switch (b[15]) {
            case ' ' ->
                of(FileKind.WEBP, Bytes.little16(b, 26) & 0x3FFF, Bytes.little16(b, 28) & 0x3FFF, 1, false, false);
            case 'L' -> {
                int bits = Bytes.little32(b, 21);
                yield of(
                        FileKind.WEBP, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1, 1, false, (bits >> 28 & 1) == 1);
            }
            case 'X' -> {
                int width = Bytes.little24(b, 24) + 1;
                int height = Bytes.little24(b, 27) + 1;
                yield of(FileKind.WEBP, width, height, 1, (b[20] & 0x02) != 0, (b[20] & 0x10) != 0);
            }
            default -> Optional.empty();
        };
    }

    /** Segments up to the first start of frame; Exif stands before it. */
    private static Optional<PictureHead> jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int turn = 1;
        while (true) {
            int marker = JpegSegments.marker(in);
            if (marker < 0 || marker == JpegSegments.END || marker == JpegSegments.SCAN) {
                return Optional.empty();
            }
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                return Optional.empty();
            }
            if (JpegSegments.isFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                Optional<PictureHead> head = of(FileKind.JPEG, in.readUnsignedShort(), height, turn, false, false);
                boolean printed = in.readUnsignedByte() == 4;
                return head.map(found -> new PictureHead(
                        found.kind(), found.width(), found.height(), found.turn(), false, false, printed));
            }
            if (marker == JpegSegments.EXIF) {
                turn = Exif.orientation(in.readNBytes(length)).orElse(turn);
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private static Optional<PictureHead> svg(InputStream in) throws IOException {
        Matcher svg = SVG.matcher(new String(in.readNBytes(SVG_HEAD), StandardCharsets.UTF_8));
        if (!svg.find()) {
            return Optional.empty();
        }
        Matcher width = SVG_WIDTH.matcher(svg.group());
        Matcher height = SVG_HEIGHT.matcher(svg.group());
        if (width.find() && height.find()) {
            return svg(width.group(1), height.group(1));
        }
        Matcher box = VIEW_BOX.matcher(svg.group());
        // A drawing may leave its size to the page that shows it.
        return box.find() ? svg(box.group(1), box.group(2)) : svg("0", "0");
    }

    private static Optional<PictureHead> svg(String width, String height) {
        int w = pixels(width);
        int h = pixels(height);
        boolean known = w > 0 && h > 0;
        return Optional.of(new PictureHead(FileKind.SVG, known ? w : 0, known ? h : 0, 1, false, true, false));
    }

    private static int pixels(String number) {
        try {
            return (int) Math.min(100_000, Math.round(Double.parseDouble(number)));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
