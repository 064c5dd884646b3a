package io.github.jiandu.bag;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files below a folder by their paths. Links are told, never followed. */
final class BagFiles {

    /** By the bytes of UTF-8, the same on every machine. */
    static final Comparator<String> ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /**
     * A file.
     *
     * @param size in bytes
     */
    record Item(Path file, long size) {}

    private BagFiles() {}

    /**
     * Lists a folder.
     *
     * @param prefix begins all paths; empty or ended by {@code /}
     */
    static SortedMap<String, Item> list(Path folder, String prefix, Diagnostics diagnostics) throws IOException {
        SortedMap<String, Item> items = new TreeMap<>(ORDER);
        Deque<String> open = new ArrayDeque<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            private String path(Path file) {
                return open.isEmpty() ? prefix : open.peek() + FileNames.of(file);
            }

            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                open.push(open.isEmpty() ? prefix : path(directory) + "/");
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
                String path = open.pop();
                if (e != null) {
                    diagnostics.report(Code.VERIFY_UNREADABLE, at(path), SystemMessages.of(e));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    items.put(path(file), new Item(file, attributes.size()));
                } else {
                    diagnostics.report(
                            attributes.isSymbolicLink() ? Code.VERIFY_LINK : Code.VERIFY_SPECIAL, at(path(file)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                diagnostics.report(Code.VERIFY_UNREADABLE, at(path(file)), SystemMessages.of(e));
                return FileVisitResult.CONTINUE;
            }
        });
        return items;
    }

    /** A place for messages; what steers terminals is taken out of names. */
    static Location at(String path) {
        return Location.ofFile(path.isEmpty() ? "." : shown(path));
    }

    static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "\uFFFD");
        return plain.length() > 300 ? plain.substring(0, 300) + "…" : plain;
    }
}
