package io.github.jiandu.change;

import io.github.jiandu.address.SitePath;
import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import io.github.jiandu.file.FileNames;
import io.github.jiandu.file.SystemMessages;
import io.github.jiandu.fixity.Algorithm;
import io.github.jiandu.output.Manifest;
import io.github.jiandu.page.ShownPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A finished site in a folder: the files of its manifest.
 *
 * @param folder where it stands
 * @param files by path
 * @param digest SHA-256 of the manifest, which holds the digest of every file; null when there is no site yet
 */
record BuiltSite(
        Path folder,
        NavigableMap<String, Manifest.File> files,
        @Nullable String digest) {

    /** Bytes of a page beyond which it is not looked into. */
    static final long LARGEST_PAGE = 32L << 20;

    BuiltSite {
        files = Collections.unmodifiableNavigableMap(new TreeMap<>(files));
    }

    /**
     * Reads the manifest of a folder. A folder that does not exist or is empty is a site without files.
     *
     * @return empty after reporting why the folder is no site
     */
    static Optional<BuiltSite> read(Path folder, Diagnostics diagnostics) {
        try {
            if (isEmpty(folder)) {
                return Optional.of(new BuiltSite(folder, new TreeMap<>(), null));
            }
            Optional<Manifest> manifest = Files.isDirectory(folder) ? Manifest.read(folder) : Optional.empty();
            if (manifest.isEmpty()) {
                diagnostics.report(Code.CHANGE_NO_SITE, Location.ofFile(folder.toString()), folder);
                return Optional.empty();
            }
            TreeMap<String, Manifest.File> files = new TreeMap<>();
            for (Manifest.File file : manifest.get().files()) {
                if (!isWithin(file.path())) {
                    diagnostics.report(Code.CHANGE_OUTSIDE, at(folder, Manifest.PATH.value()), file.path());
                    return Optional.empty();
                }
                files.put(file.path(), file);
            }
            return Optional.of(
                    new BuiltSite(folder, files, sha256(manifest.get().toJson().getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            unreadable(e, Location.ofFile(folder.toString()), diagnostics);
            return Optional.empty();
        }
    }

    private static boolean isWithin(String path) {
        return !path.isEmpty() && SitePath.normalize(path).filter(path::equals).isPresent();
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        }
    }

    /** Whether a file is a page that can be looked into. */
    static boolean isPage(Manifest.File file) {
        return file.path().matches("(?i).*\\.html?") && file.size() <= LARGEST_PAGE;
    }

    /**
     * What a reader sees of a page. The list tells what the manifest vouches for, so that a page that is not what its
     * manifest says is reported.
     */
    Optional<ShownPage> page(String path, Diagnostics diagnostics) {
        Manifest.File listed = files.get(path);
        if (listed == null) {
            return Optional.empty();
        }
        Location at = at(folder, path);
        try {
            Path file = FileNames.resolve(folder, path);
            // A link would show a page that stands elsewhere.
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && file.toRealPath().startsWith(folder.toRealPath())
                    && Files.size(file) == listed.size()) {
                byte[] bytes = Files.readAllBytes(file);
                if (sha256(bytes).equals(listed.sha256())) {
                    return Optional.of(ShownPage.of(new String(bytes, StandardCharsets.UTF_8)));
                }
            }
            diagnostics.report(Code.CHANGE_ALTERED, at, path);
        } catch (IOException e) {
            unreadable(e, at, diagnostics);
        }
        return Optional.empty();
    }

    private static Location at(Path folder, String path) {
        Path name = folder.getFileName();
        return Location.ofFile((name == null ? "" : FileNames.of(folder) + "/") + path);
    }

    private static void unreadable(IOException e, Location at, Diagnostics diagnostics) {
        Code code = SystemMessages.isDenied(e) ? Code.IO_DENIED : Code.IO_READ;
        diagnostics.report(code, at, SystemMessages.of(e));
    }

    static String sha256(byte[] bytes) {
        return Algorithm.SHA256.hex(bytes);
    }
}
