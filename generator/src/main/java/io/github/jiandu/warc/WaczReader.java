package io.github.jiandu.warc;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import io.github.jiandu.json.JsonReader;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a WACZ (1.0 to 1.2) from anywhere. Its WARC files are read where they stand; one that is packed within the zip is
 * unpacked to a temporary file.
 */
public final class WaczReader implements Closeable {

    static final String DATAPACKAGE = "datapackage.json";
    static final String DIGEST = "datapackage-digest.json";

    private static final int LARGEST_JSON = 64 << 20;
    private static final int LONGEST_LINE = 16 << 20;

    /**
     * What holding a package against its own list gave.
     *
     * @param files how many the list names
     * @param sound how many of them are as it says
     * @param bytes of the sound ones
     */
    public record Checked(int files, int sound, long bytes) {}

    private final FileChannel channel;
    private final Diagnostics diagnostics;
    private final Oddities odd;
    private final FileSlice zip;
    private final ZipDirectory directory;
    private final List<Path> unpacked = new ArrayList<>();
    private final List<FileChannel> channels = new ArrayList<>();

    private WaczReader(FileChannel channel, String name, Diagnostics diagnostics) throws IOException {
        this.channel = channel;
        this.diagnostics = diagnostics;
        this.odd = new Oddities(name, diagnostics);
        this.zip = new FileSlice(channel, name, 0, channel.size());
        this.directory = ZipDirectory.read(zip, odd);
    }

    /** Whether a file begins or ends as zips do; a WARC does neither. */
    public static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && (magic[2] == 3 || magic[2] == 5);
        }
    }

    /** Opens a file; what is wrong with the zip itself is reported. */
    public static WaczReader open(Path file, Diagnostics diagnostics) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new WaczReader(channel, FileNames.of(file), diagnostics);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void report(Code code, String file, Object... args) {
        diagnostics.report(code, Location.ofFile((String) Oddities.shown(file)), args);
    }

    private InputStream open(ZipDirectory.Entry entry) {
        FileSlice slice = new FileSlice(channel, entry.name(), entry.start(), entry.packed());
        InputStream in = slice.from(0);
        if (!entry.deflated()) {
            return in;
        }
        return new InflaterInputStream(in, new Inflater(true)) {
            private long left = entry.size();

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                int read = super.read(buffer, from, length);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new ZipException("longer than the directory says");
                }
                return read;
            }

            @Override
            public void close() throws IOException {
                inf.end();
                super.close();
            }
        };
    }

    /** The digests of a file in the zip; null when it is not what the zip's own sums say, which is reported. */
    private @Nullable FileDigests measure(ZipDirectory.Entry entry, Set<Algorithm> algorithms) throws IOException {
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(open(entry), crc)) {
            FileDigests digests = FileDigests.of(in, algorithms);
            if (digests.size() == entry.size() && crc.getValue() == entry.crc()) {
                return digests;
            }
        } catch (ZipException | EOFException e) {
            // told below
        }
        report(Code.VERIFY_CHANGED, entry.name());
        return null;
    }

    private Optional<Map<?, ?>> json(String name) throws IOException {
        ZipDirectory.Entry entry = directory.find(name);
        if (entry == null || entry.size() > LARGEST_JSON || measure(entry, Set.of()) == null) {
            return Optional.empty();
        }
        try (InputStream in = open(entry)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonReader.read(text).filter(Map.class::isInstance).map(Map.class::cast);
        }
    }

    /** Holds every file against the list in {@code datapackage.json}, and the list against its digest. */
    public Checked check() throws IOException {
        return check(true);
    }

    Checked check(boolean contents) throws IOException {
        Map<?, ?> list = json(DATAPACKAGE).orElse(null);
        if (list == null || !(list.get("resources") instanceof List<?> resources)) {
            odd.report(Code.WACZ_NO_DATAPACKAGE);
            return new Checked(0, 0, 0);
        }
        checkDigest();
        Set<String> listed = new HashSet<>(Set.of(DATAPACKAGE, DIGEST));
        int sound = 0;
        long bytes = 0;
        for (Object resource : resources) {
            if (!(resource instanceof Map<?, ?> fields) || !(fields.get("path") instanceof String path)) {
                odd.report(Code.WACZ_NO_DATAPACKAGE);
                continue;
            }
            listed.add(path);
            ZipDirectory.Entry entry = directory.find(path);
            if (entry == null) {
                report(Code.VERIFY_MISSING, path);
                continue;
            }
            if (isSound(entry, fields, contents)) {
                sound++;
                bytes += entry.size();
            }
        }
        directory.entries().stream()
                .filter(entry -> !listed.contains(entry.name()))
                .forEach(entry -> report(Code.VERIFY_ADDED, entry.name()));
        if (String.valueOf(list.get("software")).startsWith(WarcWriter.SOFTWARE) && !directory.isOurs()) {
            odd.report(Code.WACZ_ALTERED);
        }
        if (warcEntries().isEmpty()) {
            odd.report(Code.WACZ_NO_WARC);
        }
        return new Checked(resources.size(), sound, bytes);
    }

    private void checkDigest() throws IOException {
        Map<?, ?> digest = json(DIGEST).orElse(null);
        ZipDirectory.Entry entry = directory.find(DATAPACKAGE);
        if (digest == null || entry == null) {
            odd.report(Code.WACZ_NO_DIGEST);
            return;
        }
        String[] hash = String.valueOf(digest.get("hash")).split(":", 2);
        Algorithm algorithm =
                Algorithm.find(hash[0]).filter(Algorithm::isAvailable).orElse(null);
        FileDigests digests = algorithm == null ? null : measure(entry, Set.of(algorithm));
        if (algorithm == null || digests == null || !digests.get(algorithm).equalsIgnoreCase(hash[hash.length - 1])) {
            odd.report(Code.WACZ_DIGEST);
        }
    }

    private boolean isSound(ZipDirectory.Entry entry, Map<?, ?> fields, boolean contents) throws IOException {
        String size = String.valueOf(fields.get("bytes"));
        if (!size.equals("null") && !size.equals(String.valueOf(entry.size()))) {
            report(Code.VERIFY_SIZE, entry.name(), entry.size(), Oddities.shown(size));
            return false;
        }
        if (!contents) {
            return true;
        }
        String[] hash = String.valueOf(fields.get("hash")).split(":", 2);
        Algorithm algorithm =
                Algorithm.find(hash[0]).filter(Algorithm::isAvailable).orElse(null);
        FileDigests digests = measure(entry, algorithm == null ? Set.of() : Set.of(algorithm));
        if (digests == null) {
            return false;
        }
        if (algorithm == null || !digests.get(algorithm).equalsIgnoreCase(hash[hash.length - 1])) {
            report(Code.VERIFY_CHANGED, entry.name());
            return false;
        }
        return true;
    }

    private List<ZipDirectory.Entry> warcEntries() {
        return directory.entries().stream()
                .filter(entry -> entry.name().matches("(?i)archive/[^/]+\\.warc(\\.gz)?"))
                .toList();
    }

    /** The WARC files, by their names without folder. */
    List<FileSlice> warcs() throws IOException {
        List<FileSlice> slices = new ArrayList<>();
        for (ZipDirectory.Entry entry : warcEntries()) {
            String name = baseName(entry.name());
            if (!entry.deflated()) {
                slices.add(new FileSlice(channel, name, entry.start(), entry.packed()));
                continue;
            }
            Path copy = Files.createTempFile("jiandu", ".warc");
            unpacked.add(copy);
            try (InputStream in = open(entry)) {
                Files.copy(in, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            } catch (ZipException | EOFException e) {
                report(Code.VERIFY_CHANGED, entry.name());
            }
            FileChannel own = FileChannel.open(copy, StandardOpenOption.READ);
            channels.add(own);
            slices.add(new FileSlice(own, name, 0, own.size()));
        }
        return slices;
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Reads every record, and holds the index against the records. */
    void checkRecords() throws IOException {
        RecordCheck records = new RecordCheck(diagnostics);
        for (FileSlice slice : warcs()) {
            records.read(slice);
        }
        for (ZipDirectory.Entry entry : directory.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            if (name.matches("indexes/[^/]+\\.(cdx|cdxj)(\\.gz)?")) {
                checkIndex(entry, records);
            } else if (name.matches("indexes/[^/]+\\.idx")) {
                checkParts(entry);
            }
        }
        records.reportUnlisted();
    }

    private void checkIndex(ZipDirectory.Entry entry, RecordCheck records) throws IOException {
        boolean packed = entry.name().endsWith(".gz");
        String before = "";
        int number = 0;
        try (InputStream in = packed ? new GZIPInputStream(open(entry)) : open(entry);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String text = line(lines); text != null; text = line(lines)) {
                number++;
                if (text.isBlank() || text.startsWith("!")) {
                    continue;
                }
                CdxLine line = CdxLine.parse(text).orElse(null);
                if (line == null) {
                    report(Code.CDX_LINE, entry.name(), number);
                    continue;
                }
                if (text.compareTo(before) < 0) {
                    report(Code.CDX_ORDER, entry.name(), number);
                }
                before = text;
                if (!records.lists(line)) {
                    report(
                            Code.CDX_WRONG,
                            entry.name(),
                            Oddities.shown(line.url()),
                            Oddities.shown(line.filename()),
                            line.offset());
                }
            }
        } catch (ZipException | EOFException e) {
            report(Code.CDX_LINE, entry.name(), number + 1);
        }
    }

    /** A line of bounded length; what is longer is cut into several, none of which can be understood. */
    private static @Nullable String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n' && line.length() < LONGEST_LINE; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    /** Each part of a packed index must stand where its table says, and be what it says. */
    private void checkParts(ZipDirectory.Entry table) throws IOException {
        List<String> lines;
        try (InputStream in = open(table)) {
            lines = new String(in.readNBytes(LARGEST_JSON), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (ZipException | EOFException e) {
            return; // told with its digest
        }
        long expected = 0;
        ZipDirectory.Entry index = null;
        for (String line : lines) {
            int brace = line.indexOf('{');
            Map<?, ?> json = brace < 0
                    ? Map.of()
                    : JsonReader.read(line.substring(brace))
                            .filter(Map.class::isInstance)
                            .map(value -> (Map<?, ?>) value)
                            .orElse(Map.of());
            if (line.startsWith("!")) {
                index = directory.find("indexes/" + json.get("filename"));
                continue;
            }
            String offset = String.valueOf(json.get("offset"));
            String length = String.valueOf(json.get("length"));
            boolean fine = index != null
                    && offset.matches("\\d{1,17}")
                    && length.matches("\\d{1,17}")
                    && Long.parseLong(offset) == expected
                    && isPart(index, expected, Long.parseLong(length), line, String.valueOf(json.get("digest")));
            if (!fine) {
                report(Code.CDX_PARTS, table.name(), Oddities.shown(line));
                return;
            }
            expected += Long.parseLong(length);
        }
        if (index != null && !index.deflated() && expected != index.size()) {
            report(Code.CDX_PARTS, table.name(), expected);
        }
    }

    private boolean isPart(ZipDirectory.Entry index, long offset, long length, String line, String digest)
            throws IOException {
        if (index.deflated() || length > LARGEST_JSON || offset + length > index.packed()) {
            return index.deflated();
        }
        FileSlice slice = new FileSlice(channel, index.name(), index.start(), index.packed());
        try (InputStream in = new GZIPInputStream(
                new java.io.ByteArrayInputStream(slice.from(offset).readNBytes((int) length)))) {
            byte[] part = in.readNBytes(LARGEST_JSON);
            String first =
                    new String(part, StandardCharsets.UTF_8).lines().findFirst().orElse("");
            String key = line.substring(0, line.indexOf('{')).strip();
            String sum = FileDigests.of(new java.io.ByteArrayInputStream(part), Set.of(Algorithm.SHA256))
                    .get(Algorithm.SHA256);
            return first.startsWith(key) && (!digest.startsWith("sha256:") || digest.equals("sha256:" + sum));
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        odd.close();
        channel.close();
        for (FileChannel own : channels) {
            own.close();
        }
        for (Path copy : unpacked) {
            Files.deleteIfExists(copy);
        }
    }
}
