package io.github.jiandu.handover;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Media that are being written beside the place they will have, so that a rename puts all of them there or none. */
final class Staging implements AutoCloseable {

    private final Path output;
    private final Path folder;

    private Staging(Path output, Path folder) {
        this.output = output;
        this.folder = folder;
    }

    /** Empty after reporting that the output holds something that is not ours. */
    static Optional<Staging> open(Path output, Diagnostics diagnostics) throws IOException {
        Path absolute = output.toAbsolutePath().normalize();
        Location at = Location.ofFile(String.valueOf(absolute.getFileName()));
        if (absolute.getParent() == null || Files.exists(absolute) && !Files.isDirectory(absolute)) {
            diagnostics.report(Code.OUTPUT_NOT_A_FOLDER, at, output);
            return Optional.empty();
        }
        Path former = sibling(absolute, "former");
        if (Files.exists(former) && !Files.exists(absolute)) {
            // killed between the two renames
            Files.move(former, absolute, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!isOurs(absolute)) {
            diagnostics.report(Code.OUTPUT_FOREIGN, at, output);
            return Optional.empty();
        }
        Path folder = sibling(absolute, "new");
        FolderTree.delete(folder);
        Files.createDirectories(folder.resolve("media"));
        return Optional.of(new Staging(absolute, folder));
    }

    private static Path sibling(Path output, String role) {
        return output.resolveSibling("." + output.getFileName() + ".jiandu-" + role);
    }

    /** Whether a folder is not there, empty, or holds media written by us and nothing else. */
    private static boolean isOurs(Path output) throws IOException {
        if (!Files.exists(output, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        try (Stream<Path> children = Files.list(output)) {
            return children.allMatch(child -> FileNames.of(child).matches(Layout.MEDIUM + "\\d+")
                    && Files.isRegularFile(FileNames.resolve(child, Layout.PAPERS)));
        }
    }

    /** Where a medium is written. */
    Path medium(int number) {
        return FileNames.resolve(folder.resolve("media"), Layout.MEDIUM + number);
    }

    /** A folder for what waits to be written. */
    Path spool(int number) {
        return folder.resolve("spool-" + number);
    }

    /** Puts all media in place. */
    void publish() throws IOException {
        Path former = sibling(output, "former");
        FolderTree.delete(former);
        Files.createDirectories(Objects.requireNonNull(output.getParent()));
        if (Files.exists(output)) {
            Files.move(output, former, StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            Files.move(folder.resolve("media"), output, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(former)) {
                Files.move(former, output, StandardCopyOption.ATOMIC_MOVE);
            }
            throw e;
        }
        FolderTree.delete(former);
    }

    @Override
    public void close() {
        try {
            FolderTree.delete(folder);
        } catch (IOException e) {
            // what is left over is cleared by the next run
        }
    }
}
