package io.github.jiandu.proof;

import io.github.jiandu.file.FileNames;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A package and what stands for all of it: the list of digests in a bag or a site, or beside a single file a line as
 * {@code sha256sum} writes it. What proves it stands beside the package, not in it.
 *
 * @param path the package
 * @param list the file that is signed and stamped
 * @param single whether the package is one file
 */
record Proven(Path path, Path list, boolean single) {

    /** A list of 300,000 files has half of it. */
    static final long LARGEST = 64L << 20;

    /** The package at a path; empty when nothing stands for what is there. */
    static Optional<Proven> of(Path given) throws IOException {
        Path path = given.toRealPath();
        if (Files.isRegularFile(path)) {
            Proven file = new Proven(path, path, true);
            return Optional.of(new Proven(path, file.beside(".sha256"), true));
        }
        for (String name : new String[] {"tagmanifest-sha256.txt", "manifest.json"}) {
            Path list = path.resolve(name);
            if (path.getParent() != null && Files.isRegularFile(list) && Files.size(list) <= LARGEST) {
                return Optional.of(new Proven(path, list, false));
            }
        }
        return Optional.empty();
    }

    /** A file beside the package, called like it. */
    Path beside(String ending) {
        return Objects.requireNonNull(path.getParent()).resolve(FileNames.of(path) + ending);
    }

    Path signature() {
        return beside(".sig");
    }

    Path publicKey() {
        return beside(".pub.pem");
    }

    Path request() {
        return beside(".tsq");
    }

    Path answer() {
        return beside(".tsr");
    }

    /** The line of a single file. */
    byte[] line() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            String digest = FileDigests.of(in, Set.of(Algorithm.SHA256)).get(Algorithm.SHA256);
            return (digest + "  " + FileNames.of(path) + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }
}
