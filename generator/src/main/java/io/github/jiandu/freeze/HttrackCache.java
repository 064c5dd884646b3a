package io.github.jiandu.freeze;

import io.github.jiandu.charset.WebCharset;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MOST_STEPS = 20;
    /** Digits of the query's MD5 that HTTrack puts behind a name. */
    private static final int QUERY_MARK = 4;

    private static final Pattern DELAYED = Pattern.compile("(.*)\\.[0-9a-f]{1,12}\\.delayed");

    /**
     * What is known of a file.
     *
     * @param mediaType small letters, without parameters; null when unknown
     */
    record Known(
            String address,
            @Nullable String mediaType,
            @Nullable String charset) {}

    /**
     * An address at which the server had no page. HTTrack saves what it said instead all the same.
     *
     * @param size bytes that were received
     */
    record Failed(String address, int status, long size) {}

    /** By where the file was saved, as HTTrack wrote it: from the top of the mirror or of some disk. */
    private final Map<String, Known> saved = new HashMap<>();

    private final Map<String, Failed> failed = new HashMap<>();
    /** Addresses and what they led on to, by {@link Address#key}. */
    private final Map<String, Address> origins = new HashMap<>();

    private final Map<String, Address> redirects = new HashMap<>();

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
    Map<String, Known> known(String top, Set<String> paths) {
        Map<String, Known> known = new HashMap<>();
        saved.forEach((save, what) -> {
            String path = find(save, top, paths);
            if (path != null) {
                known.merge(
                        path,
                        what,
                        (first, second) -> first.address().compareTo(second.address()) <= 0 ? first : second);
            }
        });
        return known;
    }

    /**
     * The files of a mirror that hold no page, but what the server said in its place.
     *
     * @param top the folder in which the cache stands
     * @param paths of all files of the source
     */
    Map<String, Failed> failed(String top, Set<String> paths) {
        Map<String, Failed> found = new HashMap<>();
        failed.forEach((save, what) -> {
            String path = find(save, top, paths);
            if (path != null) {
                found.put(path, what);
            }
        });
        return found;
    }

    /**
     * The addresses that led on to pages of the mirror, sorted.
     *
     * @param present {@linkplain Address#key keys} of the addresses whose files there are, and how those are written
     */
    List<Moved> moved(Map<String, String> present) {
        List<Moved> moved = new ArrayList<>();
        new TreeMap<>(origins).forEach((key, origin) -> {
            Address end = origin;
            for (int steps = 0; steps < MOST_STEPS && redirects.containsKey(end.key()); steps++) {
                end = redirects.get(end.key());
            }
            String target = present.get(end.key());
            if (target != null && !present.containsKey(key)) {
                moved.add(new Moved(origin.text(), target, null, null));
            }
        });
        return moved;
    }

    /** The file that was saved under a name, wherever the mirror lies now; null when there is none. */
    private static @Nullable String find(String save, String top, Set<String> paths) {
        // the table escapes what is no ASCII, though not the signs of an escape that are part of a name
        for (String name : List.of(save, Percent.meaning(save))) {
            String rest = name.replace('\\', '/').replaceFirst("^(?:[a-zA-Z]:)?/+", "");
            while (!rest.isEmpty()) {
                if (paths.contains(top + rest)) {
                    return top + rest;
                }
                int slash = rest.indexOf('/');
                rest = slash < 0 ? "" : rest.substring(slash + 1);
            }
        }
        return null;
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
        if (cells.length < 9) {
            return;
        }
        String status = cells[3].strip();
        if (status.equals("200")) {
            note(cells[8].strip(), cells[7].strip(), cells[5], null);
        } else if (status.matches("[45]\\d\\d") && cells[1].matches("\\d{1,12}/.*") && failed.size() < MOST_FILES) {
            String received = cells[1].substring(0, cells[1].indexOf('/'));
            failed.put(
                    savedAs(cells[8].strip(), cells[7].strip()),
                    new Failed(cells[7].strip(), Integer.parseInt(status), Long.parseLong(received)));
        }
    }

    /** The name of a page whose kind was not known yet: then the table has a name for the time being. */
    private static String savedAs(String save, String address) {
        Matcher delayed = DELAYED.matcher(save);
        if (!delayed.matches()) {
            return save;
        }
        int query = address.indexOf('?');
        String mark =
                query < 0 ? "" : Algorithm.MD5.hex(address.substring(query + 1)).substring(0, QUERY_MARK);
        return delayed.group(1) + mark + ".html";
    }

    private void note(String save, String address, String mediaType, @Nullable String charset) {
        Address parsed = parse(address);
        if (save.isEmpty() || address.isEmpty() || parsed == null || saved.size() >= MOST_FILES) {
            return;
        }
        String type = mediaType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        saved.put(
                save,
                new Known(
                        address.matches("(?i)https?://.*") ? address : "http://" + address,
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
        String status = fields.getOrDefault("x-statuscode", "");
        String address = name.matches("(?i)https?://.*")
                ? name
                : fields.getOrDefault("x-addr", "") + fields.getOrDefault("x-fil", "");
        if (status.matches("30[12378]")) {
            redirect(address, fields.getOrDefault("location", ""));
        } else if (status.equals("200")) {
            note(
                    fields.getOrDefault("x-save", ""),
                    address,
                    fields.getOrDefault("content-type", ""),
                    fields.get("x-charset"));
        }
    }

    private void redirect(String address, String location) {
        Address from = parse(address);
        if (from != null && !location.isEmpty() && origins.size() < MOST_FILES) {
            Address full = Address.parse(location);
            Address to = full == null ? from.resolve(location.replaceFirst("#.*", "")) : full;
            if (!to.key().equals(from.key())) {
                origins.put(from.key(), from);
                redirects.put(from.key(), to);
            }
        }
    }

    private static @Nullable Address parse(String address) {
        return Address.parse(address.matches("(?i)https?://.*") ? address : "http://" + address);
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
