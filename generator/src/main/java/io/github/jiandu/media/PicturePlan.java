package io.github.jiandu.media;

import io.github.jiandu.address.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * In which sizes a picture is published. It depends on the picture's first bytes and its name alone, so that pages can
 * name the copies before they are made.
 *
 * @param original whether the picture itself is shown; otherwise the first copy is
 * @param copies from wide to narrow
 */
public record PicturePlan(boolean original, List<PictureCopy> copies) {

    /** Widest picture on a page, in pixels. */
    public static final int WIDE = 1280;

    /** Width of the copy for telephones. */
    public static final int NARROW = 640;

    /** A picture is read only if it has no more pixels: 10,000 by 10,000. */
    public static final long MAX_PIXELS = 100_000_000;

    /** Bytes of a picture that is quick enough to load as it is on any line. */
    static final long LIGHT = 100 << 10;

    public PicturePlan {
        copies = List.copyOf(copies);
    }

    /**
     * The plan of a picture.
     *
     * @param address where the picture itself stands or would stand
     * @param bytes of the file
     * @param taken whether another file stands at an address
     */
    public static PicturePlan of(SitePath address, PictureHead head, long bytes, Predicate<SitePath> taken) {
        boolean still = head.kind().isRaster() && !head.moving() && !head.printed();
        if (!still) {
            return new PicturePlan(true, List.of());
        }
        boolean original = head.width() <= WIDE && !head.isTurned();
        FileKind format = format(head, bytes);
        int shown = Math.min(head.width(), WIDE);
        List<PictureCopy> copies = new ArrayList<>();
        if (!original) {
            copies.add(copy(address, head, shown, format, taken));
        }
        boolean heavy = bytes > LIGHT || head.width() > WIDE;
        if (heavy && shown > NARROW * 5 / 4) {
            copies.add(copy(address, head, NARROW, format, taken));
        }
        return new PicturePlan(original, copies);
    }

    /** What one can see through stays PNG, and so do drawings; a photograph does not, whatever it was saved as. */
    private static FileKind format(PictureHead head, long bytes) {
        if (head.kind() == FileKind.JPEG) {
            return FileKind.JPEG;
        }
        boolean photograph = head.kind() == FileKind.WEBP || bytes > head.pixels() / 2;
        return photograph && !head.clear() ? FileKind.JPEG : FileKind.PNG;
    }

    private static PictureCopy copy(
            SitePath address, PictureHead head, int width, FileKind format, Predicate<SitePath> taken) {
        int height = (int) Math.max(1, Math.round((double) head.height() * width / head.width()));
        return new PictureCopy(name(address, width, format, taken), width, height, format);
    }

    /** {@code qiao-640.jpg} for {@code qiao.jpg}; {@code qiao-png-640.jpg} for a {@code qiao.png} that becomes a JPEG. */
    private static SitePath name(SitePath address, int width, FileKind format, Predicate<SitePath> taken) {
        String name = address.name();
        String ending = FileKind.ending(name);
        boolean suits = FileKind.named(ending) == format;
        String stem = name.substring(0, name.length() - (ending.isEmpty() ? 0 : ending.length() + 1));
        String start = stem + (suits || ending.isEmpty() ? "" : "-" + ending) + "-" + width;
        String end = "." + (suits ? ending : format == FileKind.JPEG ? "jpg" : "png");
        SitePath copy = address.sibling(start + end);
        for (int i = 2; taken.test(copy); i++) {
            copy = address.sibling(start + "-" + i + end);
        }
        return copy;
    }
}
