package io.github.jiandu.verify;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.fixity.FileDigests;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.work.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The SM3 digests (GB/T 32905-2016) of all files of a site, its manifest included: a second list beside the manifest's
 * SHA-256, for who needs the national algorithm. One line a file, digest, two blanks and path, sorted, as the tools of
 * checksums write it; so {@code openssl dgst -sm3} can confirm each.
 */
public final class Sm3List {

    private static final long LARGEST = 64L << 20;

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Map<String, String> digests;

    private Sm3List(Map<String, String> digests) {
        this.digests = digests;
    }

    /** Whether digests can be taken here; they need {@code bcprov-jdk18on}. */
    public static boolean isAvailable() {
        return Algorithm.SM3.isAvailable();
    }

    /**
     * Takes the digests of a site in a folder.
     *
     * @throws IOException when a file cannot be read or the folder has no manifest
     */
    public static Sm3List of(Path folder, int threads) throws IOException {
        Manifest manifest =
                Manifest.read(folder).orElseThrow(() -> new IOException(folder + ": no " + Manifest.PATH.value()));
        List<String> paths = new ArrayList<>(List.of(Manifest.PATH.value()));
        manifest.files().stream()
                .map(Manifest.File::path)
                .filter(SitePath::isPath)
                .forEach(paths::add);
        Map<String, String> digests = new ConcurrentSkipListMap<>();
        List<String> failed = new ArrayList<>();
        new Workers(threads).each(paths, path -> {
            String digest = digest(folder, path);
            if (digest == null) {
                synchronized (failed) {
                    failed.add(path);
                }
            } else {
                digests.put(path, digest);
            }
        });
        if (!failed.isEmpty()) {
            throw new IOException(failed.stream().sorted().findFirst().orElseThrow() + ": cannot be read");
        }
        return new Sm3List(new TreeMap<>(digests));
    }

    /** Reads a list; empty when the file is none. */
    public static Optional<Sm3List> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        Map<String, String> digests = new TreeMap<>();
        Optional<String> text = Manifest.text(Files.readAllBytes(file));
        for (String line : text.orElse("x").lines().toList()) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            digests.put(matcher.group(2), matcher.group(1));
        }
        return digests.isEmpty() ? Optional.empty() : Optional.of(new Sm3List(digests));
    }

    /** The digest of a file; null when it is no plain file or cannot be read. */
    static @Nullable String digest(Path folder, String path) {
        Path file = FileNames.resolve(folder, path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return FileDigests.of(in, List.of(Algorithm.SM3)).get(Algorithm.SM3);
        } catch (IOException e) {
            return null;
        }
    }

    /** Digests in lower-case hexadecimal, by path. */
    Map<String, String> digests() {
        return digests;
    }

    /** The text of the list in UTF-8. */
    public byte[] text() {
        StringBuilder out = new StringBuilder();
        digests.forEach(
                (path, digest) -> out.append(digest).append("  ").append(path).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
