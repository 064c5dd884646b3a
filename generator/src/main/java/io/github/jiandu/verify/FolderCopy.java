package io.github.jiandu.verify;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.OutputWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site in a folder. Links in it are told, never followed. */
final class FolderCopy implements SiteCopy {

    private static final int BUFFER = 128 << 10;
    private static final ThreadLocal<byte[]> BUFFERS = ThreadLocal.withInitial(() -> new byte[BUFFER]);

    private final Path root;
    private final Map<String, Facts> files = new HashMap<>();
    /** Paths of which something was reported: links, what cannot be read. Folders too. */
    private final Set<String> told = new HashSet<>();

    private record Facts(long size, FileTime changed) {}

    FolderCopy(Path root) {
        this.root = root;
    }

    @Override
    public Set<String> list(Diagnostics diagnostics) {
        try {
            Files.walkFileTree(root, new Walk(diagnostics));
        } catch (IOException e) {
            told("", Code.VERIFY_UNREADABLE, diagnostics, SystemMessages.of(e));
        }
        return files.keySet();
    }

    private void told(String path, Code code, Diagnostics diagnostics, Object... args) {
        told.add(path);
        diagnostics.report(code, Location.ofFile(path.isEmpty() ? "." : path), args);
    }

    private final class Walk extends SimpleFileVisitor<Path> {
        private final Diagnostics diagnostics;
        /** Paths of the folders that are open, each with a {@code /} at its end. */
        private final Deque<String> open = new ArrayDeque<>();

        private Walk(Diagnostics diagnostics) {
            this.diagnostics = diagnostics;
        }

        private String path(Path file) {
            return open.isEmpty() ? "" : open.peek() + FileNames.of(file);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = path(folder);
            if (OutputWriter.UNLISTED.contains(path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            open.push(open.isEmpty() ? "" : path + "/");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            String path = open.pop();
            if (e != null) {
                told(path.isEmpty() ? "" : path.substring(0, path.length() - 1), Code.VERIFY_UNREADABLE, e);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            if (attributes.isRegularFile()) {
                files.put(path, new Facts(attributes.size(), attributes.lastModifiedTime()));
            } else {
                FolderCopy.this.told(
                        path, attributes.isSymbolicLink() ? Code.VERIFY_LINK : Code.VERIFY_SPECIAL, diagnostics);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            told(path(file), Code.VERIFY_UNREADABLE, e);
            return FileVisitResult.CONTINUE;
        }

        private void told(String path, Code code, IOException e) {
            FolderCopy.this.told(path, code, diagnostics, SystemMessages.of(e));
        }
    }

    @Override
    public boolean isGone() {
        return false;
    }

    /** Looks by itself what stands at the path, since it may be called while {@link #list} is at work. */
    @Override
    public Reading whole(String path, long most) {
        Path file = FileNames.resolve(root, path);
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile()) {
                return Reading.Failed.of(Code.VERIFY_MISSING);
            }
            return found.size() > most
                    ? Reading.Failed.of(Code.VERIFY_SIZE, found.size(), most)
                    : read(file, new Facts(found.size(), found.lastModifiedTime()), true);
        } catch (NoSuchFileException e) {
            return Reading.Failed.of(Code.VERIFY_MISSING);
        } catch (IOException e) {
            return Reading.Failed.of(Code.VERIFY_UNREADABLE, SystemMessages.of(e));
        }
    }

    @Override
    public boolean isTold(String path) {
        if (told.isEmpty()) {
            return false;
        }
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (told.contains(path.substring(0, end))) {
                return true;
            }
        }
        return told.contains("");
    }

    @Override
    public Reading read(String path, long expected, Wanted wanted) {
        Facts facts = files.get(path);
        if (facts == null) {
            return Reading.Failed.of(Code.VERIFY_MISSING);
        }
        if (wanted == Wanted.SIZE || facts.size() != expected) {
            return new Reading.Content(facts.size(), null, null);
        }
        return read(FileNames.resolve(root, path), facts, wanted == Wanted.BYTES);
    }

    private static Reading read(Path file, Facts facts, boolean keep) {
        try {
            MessageDigest digest = Algorithm.SHA256.start();
            ByteArrayOutputStream kept = keep ? new ByteArrayOutputStream((int) Math.min(facts.size(), 1 << 20)) : null;
            long size = read(file, facts.size(), digest, kept);
            BasicFileAttributes after =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = size == facts.size()
                    && after.size() == size
                    && after.lastModifiedTime().equals(facts.changed());
            return same
                    ? new Reading.Content(
                            size, HexFormat.of().formatHex(digest.digest()), kept == null ? null : kept.toByteArray())
                    : Reading.Failed.of(Code.VERIFY_UNSTABLE);
        } catch (NoSuchFileException e) {
            return Reading.Failed.of(Code.VERIFY_UNSTABLE);
        } catch (IOException e) {
            return Reading.Failed.of(Code.VERIFY_UNREADABLE, SystemMessages.of(e));
        }
    }

    private static long read(Path file, long expected, MessageDigest digest, @Nullable ByteArrayOutputStream kept)
            throws IOException {
        byte[] bytes = BUFFERS.get();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long size = 0;
        try (SeekableByteChannel in =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            // A file that grows while it is read must not be read for ever.
            while (size <= expected && in.read(buffer.clear()) > 0) {
                digest.update(bytes, 0, buffer.position());
                if (kept != null) {
                    kept.write(bytes, 0, buffer.position());
                }
                size += buffer.position();
            }
        }
        return size;
    }
}
