package io.github.jiandu.output;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.FolderTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder a build writes into before its output is whole. It stands beside the output, on the same disk, so that a
 * rename puts it in place:
 *
 * <pre>
 * site/                    the output
 * .site.jiandu-new/        being written
 * .site.jiandu-former/     the former output, between the two renames
 * .site.jiandu-lock        held while a build runs; the system lets go of it when the build is killed
 * </pre>
 */
final class Staging implements AutoCloseable {

    private final Path output;
    private final Path folder;
    private final Path former;
    private final Path lockFile;
    private final FileChannel channel;
    private final @Nullable Manifest manifest;
    private final boolean kept;
    private boolean swapped;

    private Staging(
            Path output,
            Path folder,
            Path former,
            Path lockFile,
            FileChannel channel,
            @Nullable Manifest manifest,
            boolean kept) {
        this.output = output;
        this.folder = folder;
        this.former = former;
        this.lockFile = lockFile;
        this.channel = channel;
        this.manifest = manifest;
        this.kept = kept;
    }

    /**
     * Prepares the folder.
     *
     * @param kept whether what an earlier run wrote into it stays, and what this one writes, until it is swapped
     */
    static Optional<Staging> open(Path output, boolean kept, Diagnostics diagnostics, Location at) throws IOException {
        Path parent = output.getParent();
        if (parent == null) {
            diagnostics.report(Code.OUTPUT_NOT_A_FOLDER, at, output);
            return Optional.empty();
        }
        Path folder = sibling(output, "new");
        Path former = sibling(output, "former");
        Path lockFile = sibling(output, "lock");
        // Foreign folders are refused before anything is written anywhere near them.
        if (!Files.exists(former) && isForeign(output)) {
            diagnostics.report(Code.OUTPUT_FOREIGN, at, output);
            return Optional.empty();
        }
        Files.createDirectories(parent);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean ready = false;
        try {
            // A lock file that is gone by now belonged to a build that has just ended.
            if (!tryLock(channel) || !Files.exists(lockFile)) {
                diagnostics.report(Code.OUTPUT_LOCKED, at, output);
                return Optional.empty();
            }
            recover(output, former);
            if (!kept) {
                FolderTree.delete(folder);
            }
            if (isForeign(output)) {
                diagnostics.report(Code.OUTPUT_FOREIGN, at, output);
                return Optional.empty();
            }
            Files.createDirectories(folder);
            ready = true;
            Manifest manifest = Files.exists(output) ? Manifest.read(output).orElse(null) : null;
            return Optional.of(new Staging(output, folder, former, lockFile, channel, manifest, kept));
        } finally {
            if (!ready) {
                channel.close();
            }
        }
    }

    /** Whether a build was killed between the two renames, so that the former output stands aside. */
    static boolean isInterrupted(Path output) {
        return Files.exists(sibling(output, "former"));
    }

    private static Path sibling(Path output, String role) {
        return output.resolveSibling("." + output.getFileName() + ".jiandu-" + role);
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A build killed between the two renames left the former output aside; it goes back. */
    private static void recover(Path output, Path former) throws IOException {
        if (!Files.exists(former)) {
            return;
        }
        if (Files.exists(output)) {
            FolderTree.delete(former);
        } else {
            Files.move(former, output, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** A folder with something in it that has no manifest of ours. */
    private static boolean isForeign(Path output) throws IOException {
        if (!Files.isDirectory(output)) {
            return false;
        }
        try (Stream<Path> children = Files.list(output)) {
            return children.findAny().isPresent() && Manifest.read(output).isEmpty();
        }
    }

    Path folder() {
        return folder;
    }

    Path output() {
        return output;
    }

    /**
     * What others put into the former output where a file or folder of the new one stands; sorted paths. A file that is
     * the same as ours is no matter.
     */
    List<String> foreignInTheWay() throws IOException {
        List<String> paths = new ArrayList<>();
        for (String path : foreign()) {
            Path target = FileNames.resolve(folder, path);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                    ? !isSame(FileNames.resolve(output, path), target)
                    : isBelowAFile(target)) {
                paths.add(path);
            }
        }
        return paths;
    }

    private static boolean isSame(Path foreign, Path ours) throws IOException {
        return Files.isRegularFile(foreign, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(ours, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(foreign, ours) < 0;
    }

    private boolean isBelowAFile(Path target) {
        Path parent = target.getParent();
        while (parent != null && !parent.equals(folder)) {
            if (Files.isRegularFile(parent, LinkOption.NOFOLLOW_LINKS)) {
                return true;
            }
            parent = parent.getParent();
        }
        return false;
    }

    /** Files in the former output that no build of ours wrote, sorted. Empty folders are not minded. */
    private List<String> foreign() throws IOException {
        List<String> paths = new ArrayList<>();
        if (manifest != null) {
            Set<String> ours = new HashSet<>();
            manifest.files().forEach(file -> ours.add(file.path()));
            ours.add(Manifest.PATH.value());
            collectForeign(output, "", ours, paths);
            paths.sort(null);
        }
        return paths;
    }

    /** Takes over what others put into the former output, when nothing is in the way; returns the paths, sorted. */
    List<String> keepForeign() throws IOException {
        List<String> kept = new ArrayList<>();
        for (String path : foreign()) {
            Path target = FileNames.resolve(folder, path);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            kept.add(path);
            Path parent = target.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.copy(
                    FileNames.resolve(output, path),
                    target,
                    LinkOption.NOFOLLOW_LINKS,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        return kept;
    }

    private static void collectForeign(Path directory, String path, Set<String> ours, List<String> kept)
            throws IOException {
        List<Path> children;
        try (Stream<Path> list = Files.list(directory)) {
            children = list.toList();
        }
        for (Path child : children) {
            String childPath = path + FileNames.of(child);
            if (OutputWriter.UNLISTED.contains(childPath)) {
                continue;
            }
            if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                collectForeign(child, childPath + "/", ours, kept);
            } else if (!ours.contains(childPath)) {
                kept.add(childPath);
            }
        }
    }

    /** Puts the new output in place. Between the two renames there is none for some microseconds. */
    void swap() throws IOException {
        if (Files.exists(output)) {
            Files.move(output, former, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(folder, output, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(former)) {
                Files.move(former, output, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        swapped = true;
        FolderTree.delete(former);
    }

    @Override
    public void close() {
        try {
            if (!kept || swapped) {
                FolderTree.delete(folder);
            }
        } catch (IOException e) {
            // What is left over is cleared by the next build.
        }
        // While the lock is still held, so that the file of a build that has begun since is not taken from it.
        try {
            Files.deleteIfExists(lockFile);
        } catch (IOException e) {
            // Some systems do not delete an open file; an old lock file does no harm.
        }
        try {
            channel.close();
        } catch (IOException e) {
            // The system lets go of the lock when the build ends.
        }
    }
}
