package io.github.jiandu.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies pictures without what they tell of their making: where and when a photograph was taken, with which device, by
 * whom. Pixels stay as they are, to the bit.
 */
public final class PictureStripper {

    private static final int BUFFER = 1 << 16;

    private PictureStripper() {}

    /**
     * Copies a picture of pixels as long as it holds together.
     *
     * @return false when it breaks off or does not hold together
     */
    public static boolean strip(Path file, FileKind kind, OutputStream to) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            OutputStream out = new BufferedOutputStream(to, BUFFER);
            strip(file, kind, in, out);
            out.flush();
            return true;
        } catch (EOFException | DamagedPicture e) {
            return false;
        }
    }

    private static void strip(Path file, FileKind kind, DataInputStream in, OutputStream out) throws IOException {
        switch (kind) {
            case JPEG -> JpegSegments.strip(in, out);
            case PNG -> PngChunks.strip(in, out);
            case GIF -> GifBlocks.strip(in, out);
            case WEBP -> WebpChunks.strip(file, in, out);
            default -> throw new IllegalArgumentException("not made of pixels: " + kind);
        }
    }
}
