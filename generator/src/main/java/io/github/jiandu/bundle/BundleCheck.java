package io.github.jiandu.bundle;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.zip.StoredZip;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Judges a bundle from elsewhere without unpacking it. Everything between the files must be as {@link StoredZip} writes it;
 * nothing is believed of lengths before it was compared with the length of the whole.
 */
public final class BundleCheck {

    private static final int BUFFER = 1 << 17;
    private static final long LARGEST_INFO = 1 << 20;
    private static final long LARGEST_LIST = 256L << 20;
    private static final int HEADER = 30;
    private static final int SIZE_AT = 22;
    private static final String SITE_MANIFEST = BundleWriter.SITE + Manifest.PATH.value();
    private static final String CARD = BundleWriter.SITE + Card.PATH;
    private static final Set<String> FOLDERS = Set.of("site", "search-lucene", "server");

    /** Something that makes it pointless to read on. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Code code;
        private final transient Object[] args;

        private Refused(Code code, Object... args) {
            super(code.name());
            this.code = code;
            this.args = args;
        }
    }

    private final String name;
    private final long length;
    private final InputStream in;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<StoredZip.Entry> entries = new ArrayList<>();
    private long offset;
    private @Nullable BundleInfo info;
    private @Nullable Card card;

    private BundleCheck(String name, long length, InputStream in) {
        this.name = name;
        this.length = length;
        this.in = in;
    }

    /** Judges a bundle. What is wrong with it stands in the verdict; nothing is thrown for it. */
    public static BundleVerdict check(Path file) {
        String name = FileNames.of(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            BundleCheck check = new BundleCheck(name, Files.size(file), in);
            try {
                check.run();
            } catch (Refused e) {
                check.report(e.code, "", e.args);
            }
            return new BundleVerdict(check.info, check.card, check.diagnostics.sorted());
        } catch (IOException e) {
            Diagnostics unread = new Diagnostics();
            unread.report(Code.BUNDLE_UNREADABLE, Location.ofFile(file.toString()), SystemMessages.of(e));
            return new BundleVerdict(null, null, unread.sorted());
        }
    }

    /** @param path of the file in the bundle; empty for the bundle itself */
    private void report(Code code, String path, Object... args) {
        diagnostics.report(code, Location.ofFile(path.isEmpty() ? name : path), args);
    }

    private void run() throws IOException, Refused {
        String infoText = small(BundleInfo.PATH, LARGEST_INFO);
        Optional<BundleInfo> read = BundleInfo.read(infoText);
        if (read.isEmpty()) {
            throw new Refused(Code.BUNDLE_FORMAT, BundleInfo.FORMAT);
        }
        info = read.get();
        String contentsText = small(BundleWriter.CONTENTS, LARGEST_LIST);
        Optional<Manifest> contents = Manifest.parse(contentsText);
        if (contents.isEmpty()
                || !contents.get().toJson().equals(contentsText)
                || !Algorithm.SHA256.hex(contentsText).equals(info.contents())) {
            throw new Refused(Code.BUNDLE_LIST_EDITED);
        }
        checkPaths(contents.get());
        checkLength(contents.get());
        Map<String, String> kept = contents(contents.get());
        byte[] directory = StoredZip.directory(entries);
        if (!Arrays.equals(directory, in.readNBytes(directory.length)) || in.read() >= 0) {
            throw new Refused(Code.BUNDLE_STRUCTURE, offset);
        }
        checkSite(contents.get(), kept.get(SITE_MANIFEST));
        checkCard(infoText, contents.get(), kept.get(CARD));
    }

    /** One of the two lists at the beginning. */
    private String small(String path, long largest) throws IOException, Refused {
        byte[] start = in.readNBytes(HEADER);
        byte[] local = StoredZip.header(new StoredZip.Entry("", 0, 0, 0));
        if (offset == 0 && (start.length < HEADER || !Arrays.equals(start, 0, 4, local, 0, 4))) {
            throw new Refused(Code.BUNDLE_NOT_ONE);
        }
        long size = start.length < HEADER ? 0 : size(start);
        if (start.length < HEADER) {
            throw new Refused(Code.BUNDLE_LENGTH, length, offset + HEADER);
        }
        if (size > largest) {
            throw new Refused(Code.BUNDLE_STRUCTURE, offset);
        }
        StoredZip.Entry entry = new StoredZip.Entry(path, size, StoredZip.crc(start), StoredZip.time());
        byte[] expected = StoredZip.header(entry);
        byte[] rest = in.readNBytes(expected.length - HEADER);
        if (!Arrays.equals(start, 0, HEADER, expected, 0, HEADER)
                || !Arrays.equals(rest, 0, rest.length, expected, HEADER, expected.length)) {
            throw new Refused(offset == 0 ? Code.BUNDLE_NOT_ONE : Code.BUNDLE_STRUCTURE, offset);
        }
        byte[] bytes = in.readNBytes(Math.toIntExact(size));
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (bytes.length < size) {
            throw new Refused(Code.BUNDLE_LENGTH, length, offset + expected.length + size);
        }
        offset += expected.length + size;
        entries.add(entry);
        Optional<String> text = Manifest.text(bytes);
        if (crc.getValue() != entry.crc() || text.isEmpty()) {
            throw new Refused(Code.BUNDLE_LIST_EDITED);
        }
        return text.get();
    }

    private static long size(byte[] header) {
        long size = 0;
        for (int i = 3; i >= 0; i--) {
            size = size << 8 | header[SIZE_AT + i] & 0xFF;
        }
        return size;
    }

    private void checkPaths(Manifest contents) throws Refused {
        Map<String, String> folded = new HashMap<>();
        for (Manifest.File file : contents.files()) {
            String path = file.path();
            int slash = path.indexOf('/');
            boolean known = slash < 0 ? path.equals("README.md") : FOLDERS.contains(path.substring(0, slash));
            if (!SitePath.isPath(path) || !known || !StoredZip.fits(path)) {
                throw new Refused(Code.BUNDLE_UNSAFE_PATH, path);
            }
            String other = folded.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (other != null) {
                throw new Refused(Code.BUNDLE_COLLISION, path, other);
            }
        }
    }

    /** The length of the whole follows from the list. */
    private void checkLength(Manifest contents) throws Refused {
        List<StoredZip.Entry> all = new ArrayList<>(entries);
        long expected = offset;
        for (Manifest.File file : contents.files()) {
            StoredZip.Entry entry = new StoredZip.Entry(file.path(), file.size(), 0, 0);
            all.add(entry);
            expected += StoredZip.headerLength(entry) + file.size();
            if (expected > length || file.size() < 0) {
                break;
            }
        }
        expected += expected > length ? 0 : StoredZip.directory(all).length;
        if (expected != length) {
            throw new Refused(Code.BUNDLE_LENGTH, length, expected);
        }
    }

    /** Reads all files and compares them with the list. Returns the texts needed later. */
    private Map<String, String> contents(Manifest contents) throws IOException, Refused {
        Map<String, Manifest.File> files = new HashMap<>();
        contents.files().forEach(file -> files.put(file.path(), file));
        Map<String, String> kept = new HashMap<>();
        for (Manifest.File file : contents.files()) {
            byte[] header = in.readNBytes(StoredZip.headerLength(new StoredZip.Entry(file.path(), file.size(), 0, 0)));
            if (header.length < HEADER) {
                throw new Refused(Code.BUNDLE_STRUCTURE, offset);
            }
            StoredZip.Entry entry =
                    new StoredZip.Entry(file.path(), file.size(), StoredZip.crc(header), StoredZip.time(file.sha256()));
            if (!Arrays.equals(header, StoredZip.header(entry))) {
                throw new Refused(Code.BUNDLE_STRUCTURE, offset);
            }
            entries.add(entry);
            offset += header.length + file.size();
            boolean keep =
                    (file.path().equals(SITE_MANIFEST) || file.path().equals(CARD)) && file.size() < LARGEST_LIST;
            String plain = plain(file.path());
            Body body = new Body(in, file.size(), keep);
            Manifest.File original = plain == null ? null : files.get(plain);
            if (original != null && !original.sha256().equals(Algorithm.SHA256.unpacked(body, original.size()))) {
                report(Code.BUNDLE_COPY, file.path(), original.path());
            }
            body.drain();
            if (!file.sha256().equals(body.sha256()) || body.crc.getValue() != entry.crc()) {
                report(Code.BUNDLE_CHANGED, file.path());
            } else if (keep) {
                kept.put(file.path(), Manifest.text(body.kept.toByteArray()).orElse(""));
            }
        }
        return kept;
    }

    /** The file that a compressed copy stands for; null when it is none. */
    private static @Nullable String plain(String path) {
        return path.startsWith(BundleWriter.SITE) && path.endsWith(GzipCopy.ENDING)
                ? path.substring(0, path.length() - GzipCopy.ENDING.length())
                : null;
    }

    /** The bytes of one file, counted and digested as they are read. */
    private static final class Body extends FilterInputStream {
        private final MessageDigest digest = Algorithm.SHA256.start();
        private final CRC32 crc = new CRC32();
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final boolean keep;
        private long left;

        private Body(InputStream in, long size, boolean keep) {
            super(in);
            this.left = size;
            this.keep = keep;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int at, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(buffer, at, (int) Math.min(count, left));
            if (read > 0) {
                left -= read;
                digest.update(buffer, at, read);
                crc.update(buffer, at, read);
                if (keep) {
                    kept.write(buffer, at, read);
                }
            }
            return read;
        }

        @Override
        public int available() throws IOException {
            // so that a reader of compressed data does not look beyond the file
            return (int) Math.min(left, in.available());
        }

        private void drain() throws IOException {
            byte[] buffer = new byte[BUFFER];
            while (read(buffer, 0, buffer.length) > 0) {
                // reading is all
            }
        }

        private String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }

    /** The files of the site must be those of its own manifest. */
    private void checkSite(Manifest contents, @Nullable String text) throws Refused {
        Optional<Manifest> manifest = text == null ? Optional.empty() : Manifest.parse(text);
        if (manifest.isEmpty()) {
            throw new Refused(Code.BUNDLE_NO_MANIFEST);
        }
        String digest = Manifest.digest(manifest.get().withoutDigest());
        if (!manifest.get().toJson().equals(text)
                || !digest.equals(Objects.requireNonNull(info).manifest())) {
            report(Code.BUNDLE_LIST_EDITED, SITE_MANIFEST);
        }
        Map<String, Manifest.File> here = new HashMap<>();
        contents.files().forEach(file -> here.put(file.path(), file));
        Set<String> listed = new HashSet<>();
        for (Manifest.File file : manifest.get().files()) {
            String path = BundleWriter.SITE + file.path();
            listed.add(path);
            Manifest.File found = here.get(path);
            if (found == null) {
                report(Code.BUNDLE_MISSING, path);
            } else if (!found.sha256().equals(file.sha256())) {
                report(Code.BUNDLE_OTHER, path);
            }
        }
        for (String path : here.keySet()) {
            if (path.startsWith(BundleWriter.SITE) && !path.equals(SITE_MANIFEST) && !listed.contains(path)) {
                String plain = plain(path);
                if (plain == null || !listed.contains(plain)) {
                    report(Code.BUNDLE_ADDED, path);
                }
            }
        }
    }

    /** What the bundle says of the site must be what the site says of itself. */
    private void checkCard(String infoText, Manifest contents, @Nullable String text) {
        card = text == null ? null : Card.read(text).orElse(null);
        BundleInfo said = Objects.requireNonNull(info);
        long bytes = contents.files().stream().mapToLong(Manifest.File::size).sum();
        if (card == null
                || !said.text(card).equals(infoText)
                || said.files() != contents.files().size()
                || said.bytes() != bytes) {
            report(Code.BUNDLE_INFO_EDITED, BundleInfo.PATH);
        }
    }
}
