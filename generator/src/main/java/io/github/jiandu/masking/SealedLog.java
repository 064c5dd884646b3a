package io.github.jiandu.masking;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import io.github.jiandu.json.JsonReader;
import io.github.jiandu.json.JsonWriter;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The sealed log of what was masked in a frozen site (LIFE-17): a line of JSON for each page, to which lines are only added.
 * Each holds the SHA-256 of the line before it. Only its owner may read the folder it stands in, which belongs in no package:
 * the digest of an original with a few digits hidden would give these digits away to whoever tries them all.
 *
 * <pre>
 * {"n":1,"date":"2026-11-22","verb":"mask","page":"a.htm","why":"personal data","mobile":2,"before":"9b1c...","after":"07ff...","previous":"000..."}
 * </pre>
 */
public final class SealedLog implements AutoCloseable {

    /** The folder, in the output of a freeze. */
    public static final String FOLDER = "sealed";
    /** The log, in that folder. */
    public static final String FILE = "log.jsonl";
    /** Where originals are kept that are to be kept, each named by its SHA-256. */
    public static final String ORIGINALS = "originals";

    private static final String NOTHING = "0".repeat(64);
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final Path draft;
    private final BufferedWriter out;
    private final LocalDate date;
    private final Masking order;
    /** By page, the digest of what its last line says. */
    private final Map<String, String> former = new HashMap<>();

    private final Set<String> unseen = new TreeSet<>();
    private int count;
    private String previous = NOTHING;

    /** Opens a stream of bytes. */
    public interface Bytes {
        InputStream open() throws IOException;
    }

    private SealedLog(Path folder, Path draft, BufferedWriter out, LocalDate date, Masking order) {
        this.folder = folder;
        this.draft = draft;
        this.out = out;
        this.date = date;
        this.order = order;
    }

    /** Whether something was masked when the site was frozen before. */
    public static boolean exists(Path output) {
        return Files.exists(output.resolve(FOLDER).resolve(FILE));
    }

    /** Goes on with the log of an output, or begins one; null after reporting that the log was changed. */
    public static @Nullable SealedLog open(Path output, LocalDate date, Masking order, Diagnostics diagnostics)
            throws IOException {
        Path folder = output.resolve(FOLDER);
        boolean fresh = !Files.exists(folder);
        Files.createDirectories(folder);
        if (fresh) {
            restrict(folder, OWNER_FOLDER);
        }
        Path draft = folder.resolve("." + FILE + ".tmp");
        Files.deleteIfExists(draft);
        Files.createFile(draft);
        restrict(draft, OWNER_FILE);
        SealedLog log =
                new SealedLog(folder, draft, Files.newBufferedWriter(draft, StandardCharsets.UTF_8), date, order);
        Path file = folder.resolve(FILE);
        if (Files.exists(file) && !log.copy(file)) {
            diagnostics.report(
                    Code.MASK_LOG_BROKEN, Location.of(FOLDER + "/" + FILE, log.count + 1, 1, 1), log.count + 1);
            log.close();
            return null;
        }
        return log;
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    /** Takes over the log there is, line by line; false when its chain is broken. */
    private boolean copy(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!(JsonReader.read(line).orElse(null) instanceof Map<?, ?> fields)
                        || !previous.equals(fields.get("previous"))
                        || !String.valueOf(count + 1).equals(String.valueOf(fields.get("n")))
                        || !(fields.get("page") instanceof String page)) {
                    return false;
                }
                write(line);
                former.put(page, Algorithm.SHA256.hex(essence(line)));
                if ("unmask".equals(fields.get("verb"))) {
                    unseen.remove(page);
                } else {
                    unseen.add(page);
                }
            }
            return true;
        } catch (MalformedInputException e) {
            return false;
        }
    }

    /** What a line says, without its number, day and the chain. */
    private static String essence(String line) {
        int from = line.indexOf("\"verb\":");
        int to = line.lastIndexOf(",\"previous\":");
        return from < 0 || to < from ? line : line.substring(from, to);
    }

    private void write(String line) throws IOException {
        out.write(line);
        out.write('\n');
        previous = Algorithm.SHA256.hex(line);
        count++;
    }

    /** Tells of a page that is masked; nothing is added when the log says the same of it already. */
    public void add(String page, Map<Finding.Kind, Integer> counts, Bytes original, Bytes masked) throws IOException {
        unseen.remove(page);
        String before = digest(original);
        StringBuilder told = new StringBuilder("\"verb\":\"mask\",\"page\":")
                .append(JsonWriter.quoted(page))
                .append(",\"why\":\"personal data\"");
        told.append(by());
        for (Map.Entry<Finding.Kind, Integer> one : counts.entrySet()) {
            told.append(",\"").append(one.getKey().id()).append("\":").append(one.getValue());
        }
        told.append(",\"before\":\"").append(before).append("\",\"after\":\"").append(digest(masked));
        told.append('"');
        keepIfOrdered(before, original, told);
        tell(page, told.toString());
    }

    /** Tells of a file that is not published at all. */
    public void leaveOut(String path, Bytes original) throws IOException {
        unseen.remove(path);
        String before = digest(original);
        StringBuilder told = new StringBuilder("\"verb\":\"leave-out\",\"page\":")
                .append(JsonWriter.quoted(path))
                .append(",\"why\":\"personal data\"")
                .append(by())
                .append(",\"before\":\"")
                .append(before)
                .append('"');
        keepIfOrdered(before, original, told);
        tell(path, told.toString());
    }

    /** Keeps an original under seal, when there is a paper that orders it, and tells of it. */
    private void keepIfOrdered(String before, Bytes original, StringBuilder told) throws IOException {
        if (order.approval() != null) {
            told.append(",\"original\":\"")
                    .append(ORIGINALS)
                    .append('/')
                    .append(before)
                    .append('"');
            keep(before, original);
        }
    }

    private String by() {
        return (order.by() == null ? "" : ",\"by\":" + JsonWriter.quoted(order.by()))
                + (order.approval() == null ? "" : ",\"approval\":" + JsonWriter.quoted(order.approval()));
    }

    private void tell(String page, String told) throws IOException {
        if (!Algorithm.SHA256.hex(told).equals(former.get(page))) {
            write("{\"n\":" + (count + 1) + ",\"date\":\"" + date + "\"," + told + ",\"previous\":\"" + previous
                    + "\"}");
        }
    }

    private void keep(String name, Bytes original) throws IOException {
        Path originals = folder.resolve(ORIGINALS);
        if (!Files.exists(originals)) {
            Files.createDirectory(originals);
            restrict(originals, OWNER_FOLDER);
        }
        Path file = originals.resolve(name);
        if (Files.exists(file)) {
            return;
        }
        Path part = originals.resolve("." + name + ".tmp");
        Files.deleteIfExists(part);
        Files.createFile(part);
        restrict(part, OWNER_FILE);
        try (InputStream in = original.open();
                OutputStream to = Files.newOutputStream(part)) {
            in.transferTo(to);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String digest(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return FileDigests.of(in, Set.of(Algorithm.SHA256)).get(Algorithm.SHA256);
        }
    }

    /** Tells of pages that were masked before and are no more, and puts the log in its place; the digest of all of it. */
    public String finish() throws IOException {
        for (String page : unseen) {
            tell(page, "\"verb\":\"unmask\",\"page\":" + JsonWriter.quoted(page) + by());
        }
        out.close();
        if (count == 0) {
            Files.delete(draft);
            return "";
        }
        String digest = digest(() -> Files.newInputStream(draft));
        Files.move(draft, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        return digest;
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }
}
