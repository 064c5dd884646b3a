package io.github.jiandu.bundle;

import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.zip.StoredZip;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Collects the files of a bundle and writes them. Not for several threads. */
final class BundleWriter {

    /** The list of all files, in the form of a site's manifest. */
    static final String CONTENTS = "contents.json";

    /** Below it stands the site. */
    static final String SITE = "site/";

    private static final int BUFFER = 1 << 17;

    /** A file whose bytes are known. */
    private record Item(Source source, long size, String sha256, long crc) {}

    /** Opens the bytes of a file. */
    interface Source {
        InputStream open() throws IOException;
    }

    private final Map<String, Item> items = new TreeMap<>();

    /** Takes a file into the list. Its bytes are read twice: now, and when the bundle is written. */
    void add(String path, Source source) throws IOException {
        items.put(path, read(source));
    }

    /** The same for a small file. */
    void add(String path, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(path, () -> new ByteArrayInputStream(bytes));
    }

    private static Item read(Source source) throws IOException {
        MessageDigest digest = Algorithm.SHA256.start();
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = new DigestInputStream(new CheckedInputStream(source.open(), crc), digest)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
            }
        }
        return new Item(source, size, HexFormat.of().formatHex(digest.digest()), crc.getValue());
    }

    int count() {
        return items.size();
    }

    long bytes() {
        return items.values().stream().mapToLong(Item::size).sum();
    }

    /** The list of all files. */
    Manifest contents(Manifest.Site site) {
        List<Manifest.File> files = new ArrayList<>();
        items.forEach((path, item) -> files.add(new Manifest.File(path, item.size(), item.sha256())));
        return new Manifest(site, files, null);
    }

    /**
     * Writes the bundle.
     *
     * @throws IOException when it cannot be written, or a file is no longer what it was
     */
    void write(Path file, String info, String contents) throws IOException {
        Map<String, Item> all = new LinkedHashMap<>();
        byte[] first = info.getBytes(StandardCharsets.UTF_8);
        byte[] second = contents.getBytes(StandardCharsets.UTF_8);
        all.put(BundleInfo.PATH, read(() -> new ByteArrayInputStream(first)));
        all.put(CONTENTS, read(() -> new ByteArrayInputStream(second)));
        all.putAll(items);
        List<StoredZip.Entry> entries = new ArrayList<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
            for (Map.Entry<String, Item> each : all.entrySet()) {
                Item item = each.getValue();
                StoredZip.Entry entry = new StoredZip.Entry(
                        each.getKey(),
                        item.size(),
                        item.crc(),
                        items.containsKey(each.getKey()) ? StoredZip.time(item.sha256()) : StoredZip.time());
                entries.add(entry);
                out.write(StoredZip.header(entry));
                CRC32 crc = new CRC32();
                try (InputStream in = new CheckedInputStream(item.source().open(), crc)) {
                    if (in.transferTo(out) != item.size() || crc.getValue() != item.crc()) {
                        throw new IOException(each.getKey() + ": changed while it was packed");
                    }
                }
            }
            out.write(StoredZip.directory(entries));
        }
    }
}
