package io.github.jiandu.output;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site into a folder, whole or not at all.
 *
 * <p>Files go into a {@link Staging} folder beside the output; {@link #publish} then puts it in the output's place by two
 * renames. A build that fails, stops or is killed before that leaves the former output as it was.
 */
public final class OutputWriter implements OutputSink, AutoCloseable {

    /** Names of folders of the output that stand in no manifest. */
    public static final Set<String> UNLISTED = Set.of("search-lucene");

    private final Staging staging;
    private final Diagnostics diagnostics;
    private final Map<String, Location> origins = new ConcurrentHashMap<>();
    /** What each file is, not its bytes: a site may be larger than the memory. */
    private final Map<SitePath, Manifest.File> written = new ConcurrentHashMap<>();

    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean failed = new AtomicBoolean();

    private OutputWriter(Staging staging, Diagnostics diagnostics) {
        this.staging = staging;
        this.diagnostics = diagnostics;
    }

    /**
     * Prepares to write; empty after reporting why the folder cannot be written to.
     *
     * @param output the folder the site will stand in; need not exist
     * @param sources folders that are read, which the output must neither hold nor lie in
     */
    public static Optional<OutputWriter> open(Path output, List<Path> sources, Diagnostics diagnostics) {
        return open(output, sources, false, diagnostics);
    }

    /**
     * Prepares to go on where an earlier run was killed: what it wrote is still there for {@link #adopt}, and what this one
     * writes stays for a next one until it is published.
     */
    public static Optional<OutputWriter> resume(Path output, List<Path> sources, Diagnostics diagnostics) {
        return open(output, sources, true, diagnostics);
    }

    private static Optional<OutputWriter> open(Path output, List<Path> sources, boolean kept, Diagnostics diagnostics) {
        Location at = location(output);
        try {
            Path folder = real(output);
            for (Path source : sources) {
                Path read = real(source);
                if (folder.startsWith(read) || read.startsWith(folder)) {
                    diagnostics.report(Code.OUTPUT_OVERLAPS, at, output, source);
                    return Optional.empty();
                }
            }
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                diagnostics.report(Code.OUTPUT_NOT_A_FOLDER, at, output);
                return Optional.empty();
            }
            Optional<Staging> staging = Staging.open(folder, kept, diagnostics, at);
            return staging.map(s -> new OutputWriter(s, diagnostics));
        } catch (IOException e) {
            report(e, at, output, diagnostics);
            return Optional.empty();
        }
    }

    /** Puts back the former output that a killed build left aside, for a run that will not come to {@link #open}. */
    public static void recover(Path output, List<Path> sources, Diagnostics diagnostics) {
        if (output.getFileName() != null && Staging.isInterrupted(output)) {
            open(output, sources, diagnostics).ifPresent(OutputWriter::close);
        }
    }

    /** The real place of a folder, of which only the upper part may exist yet. */
    public static Path real(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        Path existing = absolute;
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return existing == null
                ? absolute
                : existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    }

    @Override
    public void write(OutputFile file) {
        // Two files whose names differ by case alone are one file on many a server and disc.
        String key = file.path().value().toLowerCase(Locale.ROOT);
        if (key.equals(Manifest.PATH.value()) || key.startsWith(Manifest.PATH.value() + "/")) {
            diagnostics.report(Code.PAGE_SAME_ADDRESS, file.origin(), Manifest.PATH.value(), "(Jiandu)");
            return;
        }
        if (UNLISTED.stream().anyMatch(name -> key.equals(name) || key.startsWith(name + "/"))) {
            diagnostics.report(
                    Code.PAGE_SAME_ADDRESS, file.origin(), file.path().value(), "(Jiandu)");
            return;
        }
        Location other = origins.putIfAbsent(key, file.origin());
        if (other != null) {
            // Which came first depends on the threads; which is reported must not.
            boolean after = other.compareTo(file.origin()) <= 0;
            Location first = after ? other : file.origin();
            Location second = after ? file.origin() : other;
            diagnostics.report(
                    Code.PAGE_SAME_ADDRESS, second, List.of(first), file.path().value(), first.file());
            return;
        }
        if (failed.get()) {
            return;
        }
        try {
            Path target = FileNames.resolve(staging.folder(), file.path().value());
            Path folder = target.getParent();
            if (folder != null && !folders.contains(folder)) {
                // Noted only when it exists, since another thread may rely on the note at once.
                Files.createDirectories(folder);
                folders.add(folder);
            }
            written.put(file.path(), store(file, target));
        } catch (IOException e) {
            if (isUnreadable(file, e)) {
                Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
                diagnostics.report(code, file.origin(), SystemMessages.of(e));
            } else if (failed.compareAndSet(false, true)) {
                report(e, Location.ofFile(file.path().value()), staging.output(), diagnostics);
            }
        }
    }

    /** Whether what the file is made of is at fault, not the place it is to go to. */
    private boolean isUnreadable(OutputFile file, IOException e) {
        return !(file.data() instanceof OutputFile.Bytes)
                && e instanceof FileSystemException system
                && system.getFile() != null
                && !Path.of(system.getFile()).startsWith(staging.folder());
    }

    private static Manifest.File store(OutputFile file, Path target) throws IOException {
        MessageDigest digest = Algorithm.SHA256.start();
        long size;
        if (file.data() instanceof OutputFile.Bytes data) {
            Files.write(target, data.bytes());
            digest.update(data.bytes());
            size = data.bytes().length;
        } else if (file.data() instanceof OutputFile.Made made) {
            try (OutputStream out =
                    new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(target)), digest)) {
                made.writer().writeTo(out);
            }
            size = Files.size(target);
        } else {
            OutputFile.Copy copy = (OutputFile.Copy) file.data();
            try (InputStream in = Files.newInputStream(copy.file());
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(target), digest)) {
                size = in.transferTo(out);
            }
        }
        return new Manifest.File(file.path().value(), size, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Completes what was written: adds the manifest and takes over files in the former output that no build of ours
     * wrote, which is reported. One that stands where a file of the site belongs is an error.
     *
     * @param site whose files these are, for the manifest
     * @param addresses what the manifest says of {@link Manifest#addresses}
     */
    public void complete(Manifest.Site site, Collection<SitePath> addresses) {
        if (failed.get()) {
            return;
        }
        Manifest manifest = new Manifest(
                site,
                written.values().stream()
                        .sorted(Comparator.comparing(Manifest.File::path))
                        .toList(),
                addresses.stream().map(SitePath::value).sorted().distinct().toList());
        try {
            Files.write(
                    staging.folder().resolve(Manifest.PATH.value()),
                    manifest.toJson().getBytes(StandardCharsets.UTF_8));
            List<String> inTheWay = staging.foreignInTheWay();
            for (String path : inTheWay) {
                diagnostics.report(Code.OUTPUT_FOREIGN_IN_THE_WAY, location(staging.output()), path);
            }
            if (!inTheWay.isEmpty()) {
                return;
            }
            List<String> kept = staging.keepForeign();
            if (!kept.isEmpty()) {
                diagnostics.report(
                        Code.OUTPUT_KEPT,
                        location(staging.output()),
                        kept.size(),
                        String.join("、", kept.subList(0, Math.min(5, kept.size()))));
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    /**
     * Puts what was completed in the place of the former output.
     *
     * @return false after reporting why the former output stays
     */
    public boolean publish() {
        if (failed.get()) {
            return false;
        }
        try {
            staging.swap();
            return true;
        } catch (IOException e) {
            fail(e);
            return false;
        }
    }

    /** The folder of what was completed, before it is published; it is gone when this is closed. */
    public Path completed() {
        return staging.folder();
    }

    private void fail(IOException e) {
        failed.set(true);
        report(e, location(staging.output()), staging.output(), diagnostics);
    }

    /**
     * A folder of the output that is written by others and stands in no manifest, because its bytes differ each time it is
     * made; made anew by every build.
     *
     * @param name one of {@link #UNLISTED}
     */
    public Path unlisted(String name) {
        return staging.folder().resolve(name);
    }

    /** The same folder in the former output, which need not exist. */
    public Path formerUnlisted(String name) {
        return staging.output().resolve(name);
    }

    /** Reports why what stands in an unlisted folder could not be written; nothing will be published. */
    public void failed(IOException e) {
        fail(e);
    }

    /**
     * Takes over a file that an earlier run wrote into the same draft.
     *
     * @param file what it was then
     * @param origin where it comes from, for messages
     * @return false when it is not there as it was, so that it has to be written again
     */
    public boolean adopt(Manifest.File file, Location origin) throws IOException {
        Path target = FileNames.resolve(staging.folder(), file.path());
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS) || Files.size(target) != file.size()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(target)) {
            if (!FileDigests.of(in, Set.of(Algorithm.SHA256))
                    .get(Algorithm.SHA256)
                    .equals(file.sha256())) {
                return false;
            }
        }
        origins.put(file.path().toLowerCase(Locale.ROOT), origin);
        written.put(new SitePath(file.path()), file);
        return true;
    }

    /** What was written at a path; null when nothing was. */
    public Manifest.@Nullable File written(SitePath path) {
        return written.get(path);
    }

    /** Number of files written so far. */
    public int count() {
        return written.size();
    }

    /** Whether a file was written at a path. */
    public boolean has(SitePath path) {
        return written.containsKey(path);
    }

    /** Size of a file that was written, in bytes; 0 when there is none at the path. */
    public long size(SitePath path) {
        Manifest.File file = written.get(path);
        return file == null ? 0 : file.size();
    }

    /** Throws away what was not published. */
    @Override
    public void close() {
        staging.close();
    }

    /** The root of a disk has no name. */
    private static Location location(Path output) {
        Path name = output.getFileName();
        return Location.ofFile(name == null ? output.toString() : name.toString());
    }

    private static void report(IOException e, Location at, Path output, Diagnostics diagnostics) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("No space left")
                || message.contains("not enough space")
                || message.contains("Disk quota")) {
            diagnostics.report(Code.OUTPUT_FULL, at, output);
        } else if (e instanceof AccessDeniedException
                || e.getCause() instanceof ReadOnlyFileSystemException
                || message.contains("Read-only")
                || message.contains("Permission denied")) {
            diagnostics.report(Code.OUTPUT_READ_ONLY, at, output);
        } else if (message.contains("resource busy")) {
            diagnostics.report(Code.OUTPUT_BUSY, at, output);
        } else {
            diagnostics.report(Code.OUTPUT_FAILED, at, output, SystemMessages.of(e));
        }
    }
}
