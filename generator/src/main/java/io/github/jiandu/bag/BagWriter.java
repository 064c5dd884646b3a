package io.github.jiandu.bag;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.FolderTree;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Packs files into a bag of BagIt 1.0 (RFC 8493): the same files, the same bytes. Each file is read once, copied and digested.
 *
 * <pre>
 * BagWriter.write(out.resolve("bag"), Map.of("html", html, "site.wacz", wacz), info, Set.of(Algorithm.SHA256), diagnostics);
 * </pre>
 */
public final class BagWriter {

    static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    private BagWriter() {}

    /**
     * Writes a bag; until it is whole nothing bears its name. A bag that stands there is replaced.
     *
     * @param target its folder
     * @param content by path below {@code data/}: a file, or a folder with all that is in it
     * @param algorithms a manifest each; at least one
     * @return whether it was written; what stood in its way is reported: links, special files, SM3 without its library
     * @throws FileAlreadyExistsException when something else than a bag stands there
     */
    public static boolean write(
            Path target, Map<String, Path> content, BagInfo info, Set<Algorithm> algorithms, Diagnostics diagnostics)
            throws IOException {
        SortedSet<Algorithm> sorted = new TreeSet<>(algorithms);
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("no algorithm");
        }
        for (Algorithm algorithm : sorted) {
            if (!algorithm.isAvailable()) {
                diagnostics.report(Code.BAG_NO_SM3, BagFiles.at(FileNames.of(target)), algorithm.title());
                return false;
            }
        }
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path draft = folder.resolve("." + target.getFileName() + ".jiandu-new");
        Path former = folder.resolve("." + target.getFileName() + ".jiandu-former");
        if (Files.exists(former) && !Files.exists(target)) {
            Files.move(former, target); // a run was killed between the two renames
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target.resolve("bagit.txt"))) {
            throw new FileAlreadyExistsException(target.toString());
        }
        SortedMap<String, BagFiles.Item> files = collect(content, diagnostics);
        if (files == null) {
            return false;
        }
        FolderTree.delete(draft);
        try {
            Files.createDirectories(draft.resolve("data"));
            fill(draft, files, info, sorted);
            FolderTree.delete(former);
            if (Files.exists(target)) {
                Files.move(target, former);
            }
            Files.move(draft, target);
            FolderTree.delete(former);
        } finally {
            FolderTree.delete(draft);
        }
        return true;
    }

    private static @Nullable SortedMap<String, BagFiles.Item> collect(
            Map<String, Path> content, Diagnostics diagnostics) throws IOException {
        SortedMap<String, BagFiles.Item> files = new TreeMap<>(BagFiles.ORDER);
        Diagnostics trouble = new Diagnostics();
        for (Map.Entry<String, Path> entry : content.entrySet()) {
            String path = "data/" + entry.getKey();
            if (!BagPath.isSafe(path) || path.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not a path in a bag: " + entry.getKey());
            }
            Path source = entry.getValue();
            if (Files.isDirectory(source)) {
                files.putAll(BagFiles.list(source.toRealPath(), path + "/", trouble));
            } else {
                files.put(path, new BagFiles.Item(source, Files.size(source)));
            }
        }
        trouble.sorted()
                .forEach(problem -> diagnostics.report(
                        problem.code(), problem.at(), problem.args().toArray()));
        Map<String, String> folded = new TreeMap<>();
        for (String path : files.keySet()) {
            String plain = Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
            String other = folded.putIfAbsent(plain, path);
            if (other != null) {
                diagnostics.report(Code.BAG_COLLISION, BagFiles.at(path), BagFiles.shown(other));
            }
        }
        return trouble.hasErrors() ? null : files;
    }

    private static void fill(
            Path bag, SortedMap<String, BagFiles.Item> files, BagInfo info, SortedSet<Algorithm> algorithms)
            throws IOException {
        Map<Algorithm, StringBuilder> manifests = new TreeMap<>();
        algorithms.forEach(algorithm -> manifests.put(algorithm, new StringBuilder()));
        long bytes = 0;
        for (Map.Entry<String, BagFiles.Item> entry : files.entrySet()) {
            Path copy = FileNames.resolve(bag, entry.getKey());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            FileDigests digests;
            try (InputStream in = Files.newInputStream(entry.getValue().file());
                    OutputStream out =
                            Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                digests = FileDigests.of(new Copying(in, out), algorithms);
            }
            bytes += digests.size();
            manifests.forEach((algorithm, text) -> text.append(digests.get(algorithm))
                    .append("  ")
                    .append(BagPath.encoded(entry.getKey()))
                    .append('\n'));
        }
        Map<String, byte[]> tags = new TreeMap<>(BagFiles.ORDER);
        tags.put("bagit.txt", utf8(DECLARATION));
        tags.put("bag-info.txt", utf8(info.text(bytes, files.size())));
        manifests.forEach((algorithm, text) -> tags.put("manifest-" + algorithm.key() + ".txt", utf8(text.toString())));
        Map<String, byte[]> tagManifests = new TreeMap<>();
        for (Algorithm algorithm : algorithms) {
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
                FileDigests digests = FileDigests.of(new ByteArrayInputStream(tag.getValue()), Set.of(algorithm));
                text.append(digests.get(algorithm))
                        .append("  ")
                        .append(tag.getKey())
                        .append('\n');
            }
            tagManifests.put("tagmanifest-" + algorithm.key() + ".txt", utf8(text.toString()));
        }
        tags.putAll(tagManifests);
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            Files.write(bag.resolve(tag.getKey()), tag.getValue(), StandardOpenOption.CREATE_NEW);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes what is read. */
    private static final class Copying extends InputStream {
        private final InputStream in;
        private final OutputStream out;

        Copying(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            if (read > 0) {
                out.write(buffer, offset, read);
            }
            return read;
        }
    }
}
