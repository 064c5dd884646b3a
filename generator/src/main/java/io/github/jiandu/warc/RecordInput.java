package io.github.jiandu.warc;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of one part of a WARC file: a gzip member, unpacked, or the whole of a plain file from a place on. Ends where the
 * part ends. Looks ahead no farther than a buffer.
 */
final class RecordInput extends InputStream {

    /** A member that cannot be unpacked. */
    static final class BrokenMember extends IOException {
        private static final long serialVersionUID = 1;

        BrokenMember(String message) {
            super(message);
        }
    }

    private static final int BUFFER = 64 << 10;
    private static final int TRAILER = 8;
    private static final int FLAG_CRC = 2;
    private static final int FLAG_EXTRA = 4;
    private static final int FLAG_NAME = 8;
    private static final int FLAG_COMMENT = 16;
    private static final int LONGEST_NAME = 64 << 10;

    private final FileSlice slice;
    private final boolean gzip;
    private final byte[] packed = new byte[BUFFER];
    private int packedAt;
    private int packedEnd;
    /** Place in the slice of the byte after the buffer of packed bytes. */
    private long position;

    private final byte[] plain = new byte[BUFFER];
    private int plainAt;
    private int plainEnd;
    /** Bytes of the part before the buffer of plain bytes. */
    private long before;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private long unpacked;
    private boolean ended;
    private boolean ours;

    RecordInput(FileSlice slice, boolean gzip) {
        this.slice = slice;
        this.gzip = gzip;
    }

    /** Begins a part at a place of the file. */
    void start(long at) throws IOException {
        position = at;
        packedAt = 0;
        packedEnd = 0;
        plainAt = 0;
        plainEnd = 0;
        before = 0;
        unpacked = 0;
        ended = false;
        if (gzip) {
            inflater.reset();
            crc.reset();
            header();
        }
    }

    /** Where the next part begins, once this one has ended. */
    long next() {
        return position - (packedEnd - packedAt);
    }

    /** Bytes of the part that were read, unpacked. */
    long count() {
        return before + plainAt;
    }

    /** Whether the member begins with the bytes that we write. */
    boolean isOurs() {
        return ours;
    }

    private int packedByte() throws IOException {
        if (packedAt == packedEnd && !fill()) {
            throw new EOFException();
        }
        return packed[packedAt++] & 0xff;
    }

    private boolean fill() throws IOException {
        int read = slice.read(position, packed, 0, packed.length);
        packedAt = 0;
        packedEnd = Math.max(0, read);
        position += packedEnd;
        return read > 0;
    }

    private void header() throws IOException {
        ours = true;
        int[] head = new int[RecordOutput.MEMBER_HEADER.length];
        for (int i = 0; i < head.length; i++) {
            head[i] = packedByte();
            ours &= (byte) head[i] == RecordOutput.MEMBER_HEADER[i];
        }
        int flags = head[3];
        if (head[0] != 0x1f || head[1] != 0x8b || head[2] != 8 || (flags & 0xe0) != 0) {
            throw new BrokenMember("not a gzip member");
        }
        if ((flags & FLAG_EXTRA) != 0) {
            int length = packedByte() | packedByte() << 8;
            for (int i = 0; i < length; i++) {
                packedByte();
            }
        }
        for (int flag : new int[] {FLAG_NAME, FLAG_COMMENT}) {
            for (int i = 0; (flags & flag) != 0 && packedByte() != 0; i++) {
                if (i > LONGEST_NAME) {
                    throw new BrokenMember("name too long");
                }
            }
        }
        if ((flags & FLAG_CRC) != 0) {
            packedByte();
            packedByte();
        }
    }

    /** Fills the buffer of plain bytes when it is empty; false at the end of the part. */
    private boolean more() throws IOException {
        if (plainAt < plainEnd) {
            return true;
        }
        if (ended) {
            return false;
        }
        before += plainEnd;
        plainAt = 0;
        plainEnd = 0;
        if (!gzip) {
            plainEnd = Math.max(0, slice.read(position, plain, 0, plain.length));
            position += plainEnd;
            ended = plainEnd == 0;
            return !ended;
        }
        try {
            while (plainEnd == 0) {
                if (inflater.finished()) {
                    trailer();
                    return false;
                }
                if (inflater.needsInput()) {
                    if (packedAt == packedEnd && !fill()) {
                        throw new EOFException();
                    }
                    inflater.setInput(packed, packedAt, packedEnd - packedAt);
                    packedAt = packedEnd;
                }
                plainEnd = inflater.inflate(plain);
                if (plainEnd == 0 && inflater.needsDictionary()) {
                    throw new BrokenMember("needs a dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw new BrokenMember(e.getMessage() == null ? "not deflated data" : e.getMessage());
        }
        crc.update(plain, 0, plainEnd);
        unpacked += plainEnd;
        return true;
    }

    private void trailer() throws IOException {
        packedAt = packedEnd - inflater.getRemaining();
        long sum = 0;
        long size = 0;
        for (int i = 0; i < TRAILER; i++) {
            long value = packedByte();
            if (i < 4) {
                sum |= value << 8 * i;
            } else {
                size |= value << 8 * (i - 4);
            }
        }
        ended = true;
        if (sum != crc.getValue() || size != (unpacked & 0xFFFFFFFFL)) {
            throw new BrokenMember("wrong CRC-32 or length");
        }
    }

    @Override
    public int read() throws IOException {
        return more() ? plain[plainAt++] & 0xff : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int part = Math.min(length, plainEnd - plainAt);
        System.arraycopy(plain, plainAt, buffer, offset, part);
        plainAt += part;
        return part;
    }

    /** The next byte without taking it; -1 at the end of the part. */
    int peek() throws IOException {
        return more() ? plain[plainAt] & 0xff : -1;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
