package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.file.SystemMessages;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What HTTrack noted of the files that it saved, in {@code hts-cache/}: their addresses, and what the server said that they are.
 * {@code new.txt} is a table with a line for each answer; {@code new.zip} has a member for each, and the head of the answer in
 * the extra field of its local header. No member is unpacked. What is not as it should be is passed over: it is about tools.
 */
final class HttrackCache {

    private static final int MOST_FILES = 1_000_000;
    private static final int LONGEST_LINE = 16_384;
    private static final int LONGEST_DIRECTORY = 256 << 20;
    private static final int END_RECORD = 22;
    private static final int LOCAL_HEADER = 30;
    private static final int CENTRAL_HEADER = 46;

    /**
     * What is known of a file.
     *
     * @param mediaType small letters, without parameters; null when unknown
     */
    record Known(
            String address,
            @Nullable String mediaType,
            @Nullable String charset) {}

    /** By where the file was saved, as HTTrack wrote it: from the top of the mirror or of some disk. */
    private final Map<String, Known> saved = new HashMap<>();

    private HttrackCache() {}

    /**
     * Reads a cache.
     *
     * @param folder {@code hts-cache}
     * @param name how the source calls it, ending in {@code /}
     */
    static HttrackCache read(Path folder, String name, LossSink losses) {
        HttrackCache cache = new HttrackCache();
        // what a later run saw counts, and the zip knows more than the table
        for (String file : List.of("old.txt", "new.txt", "old.zip", "new.zip")) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    if (file.endsWith(".txt")) {
                        cache.table(path);
                    } else {
                        cache.zip(path);
                    }
                } catch (IOException e) {
                    losses.lost(Loss.RECORD_ODD, name + file, LossSink.WHOLE, SystemMessages.of(e));
                }
            }
        }
        return cache;
    }

    /**
     * What is known of the files of a mirror.
     *
     * @param top the folder in which the cache stands, as the source calls it: empty, or ending in {@code /}
     * @param paths of all files of the source
     */
    Map<String, Known> match(String top, Set<String> paths) {
        Map<String, Known> known = new HashMap<>();
        saved.forEach((save, what) -> {
            String rest = save.replace('\\', '/').replaceFirst("^(?:[a-zA-Z]:)?/+", "");
            while (!rest.isEmpty()) {
                if (paths.contains(top + rest)) {
                    known.merge(
                            top + rest,
                            what,
                            (first, second) -> first.address().compareTo(second.address()) <= 0 ? first : second);
                    return;
                }
                int slash = rest.indexOf('/');
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            }
        });
        return known;
    }

    private void table(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = new byte[LONGEST_LINE];
            int length = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b == '\n') {
                    row(text(line, Math.min(length, LONGEST_LINE)));
                    length = 0;
                } else if (length++ < LONGEST_LINE) {
                    line[length - 1] = (byte) b;
                }
            }
        }
    }

    /** Time, sizes, flags, status, what was done, media type, date, address, file, and where it was linked. */
    private void row(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length >= 9 && cells[3].strip().equals("200")) {
            note(cells[8].strip(), cells[7].strip(), cells[5], null);
        }
    }

    private void note(String save, String address, String mediaType, @Nullable String charset) {
        String full = address.matches("(?i)https?://.*") ? address : "http://" + address;
        if (save.isEmpty() || address.isEmpty() || Address.parse(full) == null || saved.size() >= MOST_FILES) {
            return;
        }
        String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        saved.put(
                save,
                new Known(
                        full,
                        type.matches("[a-z0-9.+-]+/[a-z0-9.+-]+") ? type : null,
                        charset == null || charset.isBlank() ? null : charset.strip()));
    }

    /** Bytes of a name or a line: UTF-8 in newer versions, the machine's own encoding in old ones. */
    private static String text(byte[] bytes, int length) {
        byte[] own = java.util.Arrays.copyOf(bytes, length);
        return WebCharset.UTF_8
                .strictText(own)
                .or(() -> WebCharset.GBK.strictText(own))
                .orElseGet(() -> new String(own, StandardCharsets.ISO_8859_1));
    }

    private void zip(Path file) throws IOException {
        try (FileChannel zip = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = zip.size();
            ByteBuffer tail =
                    bytes(zip, Math.max(0, size - END_RECORD - 0xFFFF), (int) Math.min(size, END_RECORD + 0xFFFF));
            int end = tail.limit() - END_RECORD;
            while (end >= 0 && tail.getInt(end) != 0x06054b50) {
                end--;
            }
            if (end < 0) {
                throw new IOException("no zip, or not its end");
            }
            long length = tail.getInt(end + 12) & 0xFFFFFFFFL;
            long start = tail.getInt(end + 16) & 0xFFFFFFFFL;
            if (length > LONGEST_DIRECTORY || start + length > size) {
                throw new IOException("no list of members");
            }
            ByteBuffer list = bytes(zip, start, (int) length);
            while (list.remaining() >= CENTRAL_HEADER && list.getInt(list.position()) == 0x02014b50) {
                int at = list.position();
                int more = (list.getShort(at + 28) & 0xFFFF)
                        + (list.getShort(at + 30) & 0xFFFF)
                        + (list.getShort(at + 32) & 0xFFFF);
                member(zip, list.getInt(at + 42) & 0xFFFFFFFFL);
                list.position(Math.min(list.limit(), at + CENTRAL_HEADER + more));
            }
        }
    }

    private void member(FileChannel zip, long offset) throws IOException {
        ByteBuffer header = bytes(zip, offset, LOCAL_HEADER);
        if (header.getInt(0) != 0x04034b50) {
            throw new IOException("a member is not where the list says");
        }
        int nameLength = header.getShort(26) & 0xFFFF;
        int extraLength = header.getShort(28) & 0xFFFF;
        byte[] rest =
                bytes(zip, offset + LOCAL_HEADER, nameLength + extraLength).array();
        byte[] extra = java.util.Arrays.copyOfRange(rest, nameLength, rest.length);
        Map<String, String> fields = new HashMap<>();
        for (String line : text(extra, extra.length).split("\r?\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        String name = text(rest, nameLength);
        if (fields.getOrDefault("x-statuscode", "").equals("200")) {
            String address = name.matches("(?i)https?://.*")
                    ? name
                    : fields.getOrDefault("x-addr", "") + fields.getOrDefault("x-fil", "");
            note(
                    fields.getOrDefault("x-save", ""),
                    address,
                    fields.getOrDefault("content-type", ""),
                    fields.get("x-charset"));
        }
    }

    private static ByteBuffer bytes(FileChannel channel, long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException("cut off");
            }
        }
        return bytes.flip();
    }
}
