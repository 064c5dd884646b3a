package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.zip.StoredZip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a zip from anywhere holds, looked at with suspicion: names that lead elsewhere, links, files that overlap, sizes that
 * cannot be. Nothing is unpacked to the disk by the names of a zip.
 */
final class ZipDirectory {

    /** A directory larger than this is of some 500,000 files. */
    private static final long LARGEST = 64L << 20;

    private static final int COMMENT = 0xFFFF;
    private static final int ENCRYPTED = 1;
    private static final int DESCRIBED_AFTER = 8;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int UNIX = 3;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;
    private static final int LOCATOR_SIZE = 20;
    private static final int END_64_SIZE = 56;

    /**
     * A file in the zip.
     *
     * @param deflated whether it is packed; else it stands as it is
     * @param offset of its head
     * @param start of its bytes, from the start of the zip
     * @param packed how many they are
     * @param size unpacked
     */
    record Entry(String name, boolean deflated, long crc, long offset, long start, long packed, long size) {}

    private final FileSlice zip;
    private final Oddities odd;
    private final List<Entry> entries = new ArrayList<>();
    private long directoryStart;

    private ZipDirectory(FileSlice zip, Oddities odd) {
        this.zip = zip;
        this.odd = odd;
    }

    /** Reads the directory; a zip that has none that can be read holds nothing, which is reported. */
    static ZipDirectory read(FileSlice zip, Oddities odd) throws IOException {
        ZipDirectory directory = new ZipDirectory(zip, odd);
        directory.read();
        return directory;
    }

    /** Files in the order of the directory. */
    List<Entry> entries() {
        return entries;
    }

    /** The file of that name, or null. */
    @Nullable
    Entry find(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Whether everything but the bytes of files is as we would have written it. */
    boolean isOurs() throws IOException {
        List<StoredZip.Entry> items = new ArrayList<>();
        long at = 0;
        for (Entry entry : entries) {
            StoredZip.Entry item = new StoredZip.Entry(entry.name(), entry.size(), entry.crc(), StoredZip.time());
            byte[] head = StoredZip.header(item);
            if (entry.deflated() || entry.offset() != at || !java.util.Arrays.equals(head, bytes(at, head.length))) {
                return false;
            }
            items.add(item);
            at += head.length + entry.size();
        }
        byte[] tail = StoredZip.directory(items);
        return at + tail.length == zip.size() && java.util.Arrays.equals(tail, bytes(at, tail.length));
    }

    private byte[] bytes(long at, int length) throws IOException {
        return zip.from(at).readNBytes(length);
    }

    private @Nullable ByteBuffer buffer(long at, long length) throws IOException {
        if (at < 0 || length < 0 || length > LARGEST || at > zip.size() - length) {
            return null;
        }
        return ByteBuffer.wrap(bytes(at, (int) length)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int u16(ByteBuffer from, int at) {
        return from.getShort(at) & 0xFFFF;
    }

    private static long u32(ByteBuffer from, int at) {
        return from.getInt(at) & 0xFFFFFFFFL;
    }

    private void read() throws IOException {
        long tailStart = Math.max(0, zip.size() - StoredZip.END_LENGTH - COMMENT);
        ByteBuffer tail = buffer(tailStart, zip.size() - tailStart);
        int end = -1;
        for (int i = tail == null ? -1 : tail.capacity() - StoredZip.END_LENGTH; i >= 0 && tail != null; i--) {
            if (tail.getInt(i) == StoredZip.END && i + StoredZip.END_LENGTH + u16(tail, i + 20) == tail.capacity()) {
                end = i;
                break;
            }
        }
        if (tail == null || end < 0) {
            odd.report(Code.WACZ_ZIP, "end of central directory");
            return;
        }
        long count = u16(tail, end + 10);
        long size = u32(tail, end + 12);
        directoryStart = u32(tail, end + 16);
        long endAt = tailStart + end;
        ByteBuffer locator = buffer(endAt - LOCATOR_SIZE, LOCATOR_SIZE);
        if (locator != null && locator.getInt(0) == StoredZip.LOCATOR_64) {
            ByteBuffer large = buffer(locator.getLong(8), END_64_SIZE);
            if (large == null || large.getInt(0) != StoredZip.END_64) {
                odd.report(Code.WACZ_ZIP, "zip64 end of central directory");
                return;
            }
            count = large.getLong(32);
            size = large.getLong(40);
            directoryStart = large.getLong(48);
        }
        ByteBuffer directory = buffer(directoryStart, size);
        if (directory == null) {
            odd.report(Code.WACZ_ZIP, "central directory");
            return;
        }
        Set<String> names = new HashSet<>();
        int at = 0;
        long read = 0;
        while (at + StoredZip.CENTRAL_LENGTH <= directory.capacity() && directory.getInt(at) == StoredZip.CENTRAL) {
            int length = StoredZip.CENTRAL_LENGTH
                    + u16(directory, at + 28)
                    + u16(directory, at + 30)
                    + u16(directory, at + 32);
            if (at + length > directory.capacity()) {
                break;
            }
            entry(directory, at, names);
            at += length;
            read++;
        }
        if (at != directory.capacity() || read != count) {
            odd.report(Code.WACZ_ZIP, "central directory");
        }
        checkOverlaps();
    }

    private void entry(ByteBuffer from, int at, Set<String> names) throws IOException {
        int made = u16(from, at + 4);
        int flags = u16(from, at + 8);
        int method = u16(from, at + 10);
        long crc = u32(from, at + 16);
        long packed = u32(from, at + 20);
        long size = u32(from, at + 24);
        int nameLength = u16(from, at + 28);
        int extraLength = u16(from, at + 30);
        long mode = u32(from, at + 38) >> 16;
        long offset = u32(from, at + 42);
        byte[] encoded = new byte[nameLength];
        from.get(at + StoredZip.CENTRAL_LENGTH, encoded);
        String name = decoded(encoded);
        int extra = at + StoredZip.CENTRAL_LENGTH + nameLength;
        for (int i = extra; i + 4 <= extra + extraLength; i += 4 + u16(from, i + 2)) {
            int next = i + 4;
            int last = Math.min(extra + extraLength, next + u16(from, i + 2));
            if (u16(from, i) != 1) {
                continue;
            }
            if (size == StoredZip.MAX_INT && next + 8 <= last) {
                size = from.getLong(next);
                next += 8;
            }
            if (packed == StoredZip.MAX_INT && next + 8 <= last) {
                packed = from.getLong(next);
                next += 8;
            }
            if (offset == StoredZip.MAX_INT && next + 8 <= last) {
                offset = from.getLong(next);
            }
        }
        String shown = name == null ? new String(encoded, StandardCharsets.ISO_8859_1) : name;
        if (name == null || !isSafe(name)) {
            odd.report(Code.WACZ_PATH, shown);
        } else if (made >> 8 == UNIX && (mode & FILE_TYPE) == LINK) {
            odd.report(Code.WACZ_LINK, name);
        } else if ((flags & ENCRYPTED) != 0 || method != STORED && method != DEFLATED) {
            odd.report(Code.WACZ_METHOD, name);
        } else if (!names.add(name)) {
            odd.report(Code.WACZ_TWICE, name);
        } else {
            ByteBuffer local = buffer(offset, StoredZip.LOCAL_LENGTH);
            if (local == null || local.getInt(0) != StoredZip.LOCAL || packed < 0 || size < 0) {
                odd.report(Code.WACZ_ZIP, name);
                return;
            }
            long start = offset + StoredZip.LOCAL_LENGTH + u16(local, 26) + u16(local, 28);
            boolean same = java.util.Arrays.equals(encoded, bytes(offset + StoredZip.LOCAL_LENGTH, u16(local, 26)))
                    && u16(local, 8) == method
                    && ((flags & DESCRIBED_AFTER) != 0 || u32(local, 14) == crc)
                    && (method == DEFLATED || packed == size);
            if (!same || start > directoryStart - packed) {
                odd.report(Code.WACZ_ZIP, name);
            } else if (size > Math.max(64L << 20, packed * 200)) {
                odd.report(Code.WACZ_BOMB, name);
            } else if (!name.endsWith("/")) {
                entries.add(new Entry(name, method == DEFLATED, crc, offset, start, packed, size));
            }
        }
    }

    private static @Nullable String decoded(byte[] name) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether a name stays below the folder that it would be unpacked to, on any system. */
    static boolean isSafe(String name) {
        if (name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.matches("(?s)^[A-Za-z]:.*")
                || name.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
            return false;
        }
        for (String part : (name.endsWith("/") ? name.substring(0, name.length() - 1) : name).split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** Files that share bytes are how a small zip unpacks to a huge one. */
    private void checkOverlaps() {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(Entry::offset));
        for (int i = 1; i < sorted.size(); i++) {
            Entry before = sorted.get(i - 1);
            if (before.start() + before.packed() > sorted.get(i).offset()) {
                odd.report(Code.WACZ_BOMB, sorted.get(i).name());
                entries.remove(sorted.get(i));
                sorted.set(i, before);
            }
        }
    }
}
