package io.github.jiandu.scaffold;

import io.github.jiandu.diagnostic.Code;
import io.github.jiandu.diagnostic.Diagnostics;
import io.github.jiandu.diagnostic.Location;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place for something new in the content of a site.
 *
 * @param root the site's folder
 * @param file where it will stand
 */
record SitePlace(Path root, Path file) {

    private static final String SETTINGS = "jiandu.yaml";
    private static final String CONTENT = "content";

    /** The place at a path as shells know it; empty after reporting why nothing can be made there. */
    static Optional<SitePlace> of(Path path, Diagnostics diagnostics) {
        Path file = path.toAbsolutePath().normalize();
        Location at = Location.ofFile(path.toString());
        Path root = file.getParent();
        while (root != null && !Files.isRegularFile(root.resolve(SETTINGS))) {
            root = root.getParent();
        }
        if (root == null) {
            diagnostics.report(Code.NEW_NO_SITE, at, path);
            return Optional.empty();
        }
        Path content = root.resolve(CONTENT);
        boolean suitable = file.startsWith(content) && !file.equals(content);
        for (Path name : suitable ? content.relativize(file) : file) {
            suitable &= !name.toString().startsWith("_") && !name.toString().startsWith(".");
        }
        if (!suitable) {
            Path name = root.getFileName();
            diagnostics.report(Code.NEW_OUTSIDE, at, path, name == null ? root : name);
            return Optional.empty();
        }
        return Optional.of(new SitePlace(root, file));
    }

    /** How many folders below the site's a file in this folder stands. */
    int depth() {
        return root.relativize(file).getNameCount();
    }
}
