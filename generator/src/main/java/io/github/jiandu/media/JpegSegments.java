package io.github.jiandu.media;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A JPEG file without what it tells of its making (ITU-T T.81, B.1): place, time, device, names, previews, comments, and
 * whatever stands behind its end. Pixels stay as they are.
 */
final class JpegSegments {

    static final int END = 0xD9;
    static final int SCAN = 0xDA;
    static final int EXIF = 0xE1;

    private static final int START = 0xD8;
    private static final int JFIF = 0xE0;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;

    private JpegSegments() {}

    /** The next marker; -1 when there is none where one must be. */
    static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            return -1;
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker == 0 ? -1 : marker;
    }

    static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Copies the picture; how it is to be turned is kept, alone. */
    static void strip(DataInputStream in, OutputStream out) throws IOException {
        in.skipNBytes(2);
        out.write(0xFF);
        out.write(START);
        int marker = marker(in);
        while (marker != END) {
            if (marker < 0) {
                throw new DamagedPicture();
            }
            boolean alone = marker >= 0xD0 && marker <= 0xD7 || marker == 0x01;
            byte[] segment = alone ? new byte[0] : segment(in);
            if (marker == EXIF) {
                writeTurn(segment, out);
            } else if (isKept(marker, segment)) {
                write(marker, alone, segment, out);
            }
            marker = marker == SCAN ? copyScan(in, out) : marker(in);
        }
        out.write(0xFF);
        out.write(END);
    }

    private static byte[] segment(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new DamagedPicture();
        }
        byte[] segment = in.readNBytes(length);
        if (segment.length < length) {
            throw new EOFException();
        }
        return segment;
    }

    /** Colours would change without the profile and without Adobe's mark. */
    private static boolean isKept(int marker, byte[] segment) {
        if (marker < JFIF || marker > LAST_APPLICATION) {
            return marker != COMMENT;
        }
        return marker == JFIF && starts(segment, "JFIF\0")
                || marker == COLOURS && starts(segment, "ICC_PROFILE\0")
                || marker == ADOBE && starts(segment, "Adobe");
    }

    private static boolean starts(byte[] segment, String name) {
        return new String(segment, 0, Math.min(segment.length, name.length()), StandardCharsets.ISO_8859_1)
                .equals(name);
    }

    private static void writeTurn(byte[] exif, OutputStream out) throws IOException {
        Optional<Integer> turn = Exif.orientation(exif).filter(value -> value > 1);
        if (turn.isPresent()) {
            write(EXIF, false, Exif.of(turn.get()), out);
        }
    }

    private static void write(int marker, boolean alone, byte[] segment, OutputStream out) throws IOException {
        out.write(0xFF);
        out.write(marker);
        if (!alone) {
            out.write(segment.length + 2 >> 8);
            out.write(segment.length + 2);
            out.write(segment);
        }
    }

    /** Copies the bytes of a scan and returns the marker behind it. */
    private static int copyScan(DataInputStream in, OutputStream out) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            boolean inside = marker == 0 || marker >= 0xD0 && marker <= 0xD7;
            if (!inside) {
                return marker;
            }
            out.write(0xFF);
            out.write(marker);
        }
    }
}
