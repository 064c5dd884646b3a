package io.github.jiandu.fourchecks;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a medium. Links are told, never followed.
 *
 * @param files sizes by path
 * @param folders paths
 */
record Listing(TreeMap<String, Long> files, TreeSet<String> folders) {

    static Listing of(Path root, String prefix, Findings findings) {
        Listing listing = new Listing(new TreeMap<>(), new TreeSet<>());
        findings.checked(CheckItem.MEDIUM);
        try {
            Files.walkFileTree(root, new Walk(listing, prefix, findings));
        } catch (IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix.isEmpty() ? "." : prefix, SystemMessages.of(e));
        }
        return listing;
    }

    /** The total of all sizes. */
    long bytes() {
        return files.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Files in a folder and below it. */
    Map<String, Long> below(String folder) {
        return files.subMap(folder + "/", folder + "0");
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Listing listing;
        private final String prefix;
        private final Findings findings;
        /** Paths of the folders that are open, each with a {@code /} at its end. */
        private final Deque<String> open = new ArrayDeque<>();

        private Walk(Listing listing, String prefix, Findings findings) {
            this.listing = listing;
            this.prefix = prefix;
            this.findings = findings;
        }

        private String path(Path file) {
            return open.isEmpty() ? "" : open.peek() + FileNames.of(file);
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String path = path(folder);
            if (!path.isEmpty()) {
                listing.folders.add(path);
            }
            open.push(open.isEmpty() ? "" : path + "/");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            String path = open.pop();
            if (e != null) {
                findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path, SystemMessages.of(e));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = path(file);
            findings.checked(CheckItem.MEDIUM);
            if (attributes.isRegularFile()) {
                listing.files.put(path, attributes.size());
            } else {
                findings.report(Code.FOUR_CHECKS_LINK, prefix + path);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            findings.report(Code.FOUR_CHECKS_UNREADABLE, prefix + path(file), SystemMessages.of(e));
            return FileVisitResult.CONTINUE;
        }
    }
}
