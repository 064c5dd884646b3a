package io.github.jiandu.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The one thing of Exif that a picture needs: how it is to be turned. */
final class Exif {

    private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY = 12;

    private Exif() {}

    /** The value of Orientation, from 1 to 8; empty when the segment has none. */
    static Optional<Integer> orientation(byte[] segment) {
        if (segment.length < NAME.length + 8 || !Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
            return Optional.empty();
        }
        ByteBuffer tiff = ByteBuffer.wrap(segment, NAME.length, segment.length - NAME.length)
                .slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = tiff.getInt(4) & 0xFFFFFFFFL;
        if (directory + 2 > tiff.limit()) {
            return Optional.empty();
        }
        int count = tiff.getShort((int) directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            long entry = directory + 2 + (long) ENTRY * i;
            if (entry + ENTRY > tiff.limit()) {
                break;
            }
            if ((tiff.getShort((int) entry) & 0xFFFF) == ORIENTATION) {
                int value = tiff.getShort((int) entry + 8);
                return value >= 1 && value <= 8 ? Optional.of(value) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A segment that says nothing but how to turn the picture. */
    static byte[] of(int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(NAME);
        ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + ENTRY + 4);
        tiff.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        tiff.putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1);
        tiff.putShort((short) orientation);
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }
}
