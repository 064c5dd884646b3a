package io.github.jiandu.zip;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/**
 * The parts of a zip file between the files in it, after PKWARE's APPNOTE 6.3: entries are stored one right after the
 * other, names are UTF-8, dated by their bytes, without attributes or comments; 64-bit fields where sizes, places or numbers
 * need them. The same entries always give the same bytes.
 */
public final class StoredZip {

    /**
     * A file in the zip.
     *
     * @param size in bytes
     * @param crc its CRC-32
     * @param time its date and time, as MS-DOS writes them
     */
    public record Entry(String name, long size, long crc, int time) {}

    /** What stands for a number that has a field of 64 bits, and does not fit itself. */
    public static final long MAX_INT = 0xFFFF_FFFFL;

    private static final int MAX_SHORT = 0xFFFF;
    // signatures and lengths without variable parts, for those who read a zip
    public static final int LOCAL = 0x0403_4B50;
    public static final int CENTRAL = 0x0201_4B50;
    public static final int END = 0x0605_4B50;
    public static final int END_64 = 0x0606_4B50;
    public static final int LOCATOR_64 = 0x0706_4B50;
    public static final int LOCAL_LENGTH = 30;
    public static final int CENTRAL_LENGTH = 46;
    public static final int END_LENGTH = 22;
    private static final int END_64_LENGTH = 56;
    private static final int LOCATOR_64_LENGTH = 20;
    private static final int EXTRA_64 = 1;
    private static final short PLAIN = 20;
    private static final short LARGE = 45;
    private static final short UTF_8 = 0x0800;
    /** The first of January 1980 is no date everywhere west of Greenwich. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 2, 1);
    /** Some forty years, so that no file is of the future. */
    private static final int DAYS = 15_000;

    private static final int PAIRS_OF_SECONDS = 43_200;

    private StoredZip() {}

    /** The time of the two lists at the beginning. */
    public static int time() {
        return time(0, 0);
    }

    /**
     * A time that is another one whenever the bytes of a file are. Servers tell browsers by time and size whether a page is
     * still the one they have; with the same time for all, a page in which one digit changed would never arrive.
     *
     * @param sha256 digest of the file in hexadecimal
     */
    public static int time(String sha256) {
        int day = (int) (Long.parseLong(sha256, 0, 8, 16) % DAYS);
        int pair = (int) (Long.parseLong(sha256, 8, 16, 16) % PAIRS_OF_SECONDS);
        return time(day, pair);
    }

    private static int time(int day, int pair) {
        LocalDate date = FIRST_DAY.plusDays(day);
        int dos = (date.getYear() - 1980) << 9 | date.getMonthValue() << 5 | date.getDayOfMonth();
        return dos << 16 | (pair / 1800) << 11 | (pair / 30 % 60) << 5 | pair % 30;
    }

    /** Whether a name can stand in a zip. */
    public static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= MAX_SHORT;
    }

    /** What stands before the bytes of an entry. */
    public static byte[] header(Entry entry) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean large = entry.size() >= MAX_INT;
        ByteBuffer out = buffer(headerLength(entry));
        out.putInt(LOCAL);
        common(out, entry, large, large);
        out.putShort((short) name.length).putShort((short) (large ? 20 : 0)).put(name);
        if (large) {
            out.putShort((short) EXTRA_64)
                    .putShort((short) 16)
                    .putLong(entry.size())
                    .putLong(entry.size());
        }
        return bytes(out);
    }

    /** Length of a header in bytes. */
    public static int headerLength(Entry entry) {
        return LOCAL_LENGTH + entry.name().getBytes(StandardCharsets.UTF_8).length + (entry.size() >= MAX_INT ? 20 : 0);
    }

    /** Where the CRC-32 stands in a header. */
    public static long crc(byte[] header) {
        return ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt(14) & MAX_INT;
    }

    /** What stands after all entries. */
    public static byte[] directory(List<Entry> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long offset = 0;
        for (Entry entry : entries) {
            out.writeBytes(central(entry, offset));
            offset += headerLength(entry) + entry.size();
        }
        out.writeBytes(end(entries.size(), out.size(), offset));
        return out.toByteArray();
    }

    private static byte[] central(Entry entry, long offset) {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        boolean large = entry.size() >= MAX_INT;
        boolean far = offset >= MAX_INT;
        int extra = (large ? 16 : 0) + (far ? 8 : 0);
        ByteBuffer out = buffer(CENTRAL_LENGTH + name.length + (extra == 0 ? 0 : extra + 4));
        out.putInt(CENTRAL).putShort(large || far ? LARGE : PLAIN);
        common(out, entry, large || far, large);
        out.putShort((short) name.length).putShort((short) (extra == 0 ? 0 : extra + 4));
        // no comment, first disk, no attributes
        out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
        out.putInt(far ? (int) MAX_INT : (int) offset).put(name);
        if (extra > 0) {
            out.putShort((short) EXTRA_64).putShort((short) extra);
            if (large) {
                out.putLong(entry.size()).putLong(entry.size());
            }
            if (far) {
                out.putLong(offset);
            }
        }
        return bytes(out);
    }

    /**
     * From the version needed to the sizes.
     *
     * @param needs whether the entry needs a reader of 64-bit fields
     * @param large whether its sizes stand in such fields
     */
    private static void common(ByteBuffer out, Entry entry, boolean needs, boolean large) {
        int size = large ? (int) MAX_INT : (int) entry.size();
        out.putShort(needs ? LARGE : PLAIN).putShort(UTF_8).putShort((short) 0);
        out.putInt(entry.time());
        out.putInt((int) entry.crc()).putInt(size).putInt(size);
    }

    private static byte[] end(int count, long size, long offset) {
        boolean large = count >= MAX_SHORT || size >= MAX_INT || offset >= MAX_INT;
        ByteBuffer out = buffer(END_LENGTH + (large ? END_64_LENGTH + LOCATOR_64_LENGTH : 0));
        if (large) {
            out.putInt(END_64).putLong(END_64_LENGTH - 12).putShort(LARGE).putShort(LARGE);
            out.putInt(0).putInt(0).putLong(count).putLong(count).putLong(size).putLong(offset);
            out.putInt(LOCATOR_64).putInt(0).putLong(offset + size).putInt(1);
        }
        short shown = (short) (large ? MAX_SHORT : count);
        out.putInt(END).putShort((short) 0).putShort((short) 0).putShort(shown).putShort(shown);
        out.putInt(large ? (int) MAX_INT : (int) size).putInt(large ? (int) MAX_INT : (int) offset);
        return bytes(out.putShort((short) 0));
    }

    private static byte[] bytes(ByteBuffer full) {
        byte[] bytes = new byte[full.position()];
        full.flip().get(bytes);
        return bytes;
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
