package io.github.jiandu.file;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens files for what still wants a {@link File}, which cannot hold names that the machine's charset has no letters for:
 * a Chinese name under {@code LC_ALL=C}.
 */
public final class OldFiles {

    /** Opens a file. */
    @FunctionalInterface
    public interface Opener<T> {
        T open(File file) throws IOException;
    }

    private OldFiles() {}

    /** What the opener makes of the file; it is opened by another name when its own cannot be said. */
    public static <T> T open(Path path, Opener<T> opener) throws IOException {
        File file = path.toFile();
        if (file.exists() || !Files.exists(path)) {
            return opener.open(file);
        }
        Path folder = Files.createTempDirectory("jiandu");
        Path link = folder.resolve("file");
        try {
            Files.createSymbolicLink(link, path.toAbsolutePath());
            return opener.open(link.toFile());
        } finally {
            // the file stays open without it
            Files.deleteIfExists(link);
            Files.delete(folder);
        }
    }
}
