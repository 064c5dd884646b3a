package io.github.jiandu.handover;

import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A medium (载体) that is being written: its files, its catalogue and its lists. */
final class Medium implements AutoCloseable {

    /** Bytes for what stands on a medium beside its records: forms, schemas, reports. */
    static final long RESERVE = 160_000;

    /** Bytes that a file needs beside its own: its line in the list, its place on the disc. */
    private static final int PER_FILE = 600;

    /** A file could not be taken over as it was told to be. */
    static final class Changed extends IOException {
        private static final long serialVersionUID = 1;

        Changed(String path) {
            super(path);
        }
    }

    /** A file cannot be read. */
    static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1;

        Unreadable(IOException cause) {
            super(SystemMessages.of(cause), cause);
        }
    }

    private final Path root;
    private final HandoverSettings settings;
    private final SortedLines files;
    private final OutputStream catalogue;
    private final MessageDigest catalogueDigest = Algorithm.SHA256.start();
    private long catalogueSize;
    /** Lines of the papers of the hand-over, by path. */
    private final Map<String, String> papers = new TreeMap<>();

    private final Map<Algorithm, String> digests = new LinkedHashMap<>();
    private final Map<String, Long> paperSizes = new TreeMap<>();
    private long bytes;
    private int records;
    private int firstYear = Integer.MAX_VALUE;
    private int lastYear = Integer.MIN_VALUE;

    Medium(Path root, Path spool, HandoverSettings settings) throws IOException {
        this.root = root;
        this.settings = settings;
        this.files = new SortedLines(spool);
        Files.createDirectories(root);
        Files.createDirectories(FileNames.resolve(root, Layout.RECORDS));
        Files.createDirectories(FileNames.resolve(root, Layout.OTHER));
        catalogue = new BufferedOutputStream(Files.newOutputStream(FileNames.resolve(root, Layout.CATALOGUE)), 1 << 16);
        catalogue(XmlOut.document(settings.encoding()) + "<文件目录>\n");
    }

    Path root() {
        return root;
    }

    int records() {
        return records;
    }

    /** Bytes of the files in {@link Layout#FILES} (PKG-13). */
    long bytes() {
        return bytes;
    }

    /** Bytes of all that stands on it, about. */
    long total() {
        return bytes + paperSizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** First and last year of its records, as text. */
    String years() {
        return records == 0 ? "" : firstYear == lastYear ? firstYear + "年" : firstYear + "年至" + lastYear + "年";
    }

    /** Digests of {@link Layout#FILES}, which stand for the whole medium (PKG-14). */
    Map<Algorithm, String> digests() {
        return digests;
    }

    /** Whether so many bytes in so many files still go on it. */
    boolean holds(long more, int moreFiles, long planned) {
        return planned + more + (long) moreFiles * PER_FILE + RESERVE
                <= settings.medium().capacity().bytes();
    }

    /** Writes a record: its files, its metadata, its line in the catalogue. */
    void add(Placed placed, MetadataXml metadata) throws IOException {
        HandoverRecord record = placed.record();
        records++;
        firstYear = Math.min(firstYear, placed.year());
        lastYear = Math.max(lastYear, placed.year());
        for (int i = 0; i < record.components().size(); i++) {
            copy(
                    record.components().get(i),
                    placed.folder() + "/" + placed.paths().get(i));
        }
        file(
                placed.folder() + "/" + Layout.METADATA,
                metadata.of(placed, records).getBytes(settings.encoding().charset()),
                "text/xml",
                record.originalUrl());
        catalogue(XmlOut.within("文件目录")
                .open("文件")
                .text("顺序号", String.valueOf(records))
                .text("档号", placed.number())
                .text("责任者", metadata.creator(record))
                .text("题名", record.title())
                .text("日期", MetadataXml.date(record))
                .text("密级", record.secrecy())
                .text("电子档案名称", placed.folder() + "/" + placed.paths().get(0))
                .text("备注", remark(record))
                .close()
                .toString());
    }

    private String remark(HandoverRecord record) {
        String provisional = settings.numbering().agreed() ? "" : "档号暂定";
        String note = record.note() == null ? "" : record.note();
        return provisional.isEmpty() || note.isEmpty() ? provisional + note : provisional + "；" + note;
    }

    private void copy(Component component, String path) throws IOException {
        Path target = target(path);
        MessageDigest digest = Algorithm.SHA256.start();
        long size = 0;
        try (InputStream in = open(component);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(in, buffer); read >= 0 && size <= component.size(); read = read(in, buffer)) {
                out.write(buffer, 0, read);
                size += read;
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (size != component.size() || !sha256.equals(component.sha256())) {
            throw new Changed(component.path());
        }
        list(path, size, sha256, component.format(), component.modified(), component.url());
    }

    private static InputStream open(Component component) throws Unreadable {
        try {
            return component.content().open();
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws Unreadable {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** Writes a file that is listed with the records. */
    void file(String path, byte[] content, String format, @Nullable String url) throws IOException {
        Files.write(target(path), content);
        list(path, content.length, sha256(content), format, null, url);
    }

    private void list(
            String path,
            long size,
            String sha256,
            String format,
            @Nullable OffsetDateTime modified,
            @Nullable String url)
            throws IOException {
        bytes += size;
        files.add(FileList.file(path, size, sha256, format, modified, url));
    }

    /** Writes a paper of the hand-over, in place of a former one of the same name. */
    void paper(String path, byte[] content) throws IOException {
        Files.write(target(path), content);
        papers.put(path, FileList.paper(path, content.length, sha256(content)));
        paperSizes.put(path, (long) content.length);
    }

    private Path target(String path) throws IOException {
        Path target = FileNames.resolve(root, path);
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        return target;
    }

    private void catalogue(String text) throws IOException {
        byte[] content = text.getBytes(settings.encoding().charset());
        catalogue.write(content);
        catalogueDigest.update(content);
        catalogueSize += content.length;
    }

    /** Ends the catalogue: no more records. */
    void endRecords() throws IOException {
        catalogue("</文件目录>\n");
        catalogue.close();
        list(
                Layout.CATALOGUE,
                catalogueSize,
                HexFormat.of().formatHex(catalogueDigest.digest()),
                "text/xml",
                null,
                null);
    }

    /** Writes the list of files: what is not a paper can no longer be added. */
    void endFiles() throws IOException {
        Map<Algorithm, MessageDigest> open = new LinkedHashMap<>();
        open.put(Algorithm.SHA256, Algorithm.SHA256.start());
        settings.digests().stream().filter(Algorithm::isAvailable).forEach(digest -> open.put(digest, digest.start()));
        Path target = target(Layout.FILES);
        try (OutputStream out = digesting(Files.newOutputStream(target), open)) {
            out.write((FileList.FILES_HEAD + "\n").getBytes(StandardCharsets.UTF_8));
            files.writeTo(out);
        }
        open.forEach((digest, o) -> digests.put(digest, HexFormat.of().formatHex(o.digest())));
        papers.put(
                Layout.FILES,
                FileList.paper(Layout.FILES, Files.size(target), String.valueOf(digests.get(Algorithm.SHA256))));
        paperSizes.put(Layout.FILES, Files.size(target));
    }

    private static OutputStream digesting(OutputStream file, Map<Algorithm, MessageDigest> digests) {
        OutputStream out = file;
        for (MessageDigest digest : digests.values()) {
            out = new DigestOutputStream(out, digest);
        }
        return new BufferedOutputStream(out, 1 << 16);
    }

    /** Writes the list of papers, in place of a former one. */
    void endPapers() throws IOException {
        StringBuilder list = new StringBuilder(FileList.PAPERS_HEAD).append('\n');
        papers.values().forEach(line -> list.append(line).append('\n'));
        String digest = sha256(list.toString().getBytes(StandardCharsets.UTF_8));
        list.append(FileList.ITSELF).append(digest).append('\n');
        Files.writeString(target(Layout.PAPERS), list);
    }

    private static String sha256(byte[] content) {
        return Algorithm.SHA256.hex(content);
    }

    @Override
    public void close() throws IOException {
        catalogue.close();
    }
}
